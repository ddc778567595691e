import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { collection, variablesNames } from '../src/playground/collection.ts';
import type { ExampleOperation } from '../src/playground/example-operation.ts';
import { languages } from '../src/i18n/language.ts';

describe('the collection of example operations', () => {
  it('begins with the main operation', () => {
    expect(collection[0]?.name).toBe('person');
  });

  it('has an operation for each variables file', () => {
    const names = collection.map((example) => example.name);

    expect(variablesNames.filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(collection)('$name has a title and a description in each language', (example) => {
    for (const language of languages) {
      expect(example.title[language]).not.toBe('');
      expect(example.description[language]).not.toBe('');
    }
  });

  it.each(collection)('$name is one named operation', (example) => {
    expect(operationsOf(example).map((operation) => operation.name?.value)).toEqual([
      expect.any(String),
    ]);
  });

  it.each(collection)('$name comes with every variable it requires and no other', (example) => {
    const variables = operationsOf(example).flatMap(
      (operation) => operation.variableDefinitions ?? [],
    );
    const declared = variables.map((variable) => variable.variable.name.value);
    const required = variables
      .filter((variable) => variable.type.kind === Kind.NON_NULL_TYPE && !variable.defaultValue)
      .map((variable) => variable.variable.name.value);
    const given = Object.keys(JSON.parse(example.variables || '{}'));

    expect(given).toEqual(expect.arrayContaining(required));
    expect(declared).toEqual(expect.arrayContaining(given));
  });
});

function operationsOf(example: ExampleOperation): readonly OperationDefinitionNode[] {
  return parse(example.query).definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
}
