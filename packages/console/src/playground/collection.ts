import { type ExampleOperation, readExampleOperation } from './example-operation.ts';

/** The operation that the hub is for: it opens the list and the first tab. */
const mainOperation = 'person';

// Bundled when the page is built: the same files that the gateway warms up and the tests run.
const operationTexts = import.meta.glob<string>('../../../../gateway/queries/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const variableTexts = import.meta.glob<string>('../../../../gateway/queries/*.variables.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Names of the variables files, each of which must belong to an operation. */
export const variablesNames: readonly string[] = Object.keys(variableTexts).map((path) =>
  nameOf(path, '.variables.json'),
);

/** The gateway's example operations: the main one first, the others by file name. */
export const collection: readonly ExampleOperation[] = Object.entries(operationTexts)
  .map(([path, text]) =>
    readExampleOperation({
      name: nameOf(path, '.graphql'),
      text,
      variables: variableTexts[path.replace(/\.graphql$/, '.variables.json')],
    }),
  )
  .toSorted((one, other) => rank(one) - rank(other) || (one.name < other.name ? -1 : 1));

function rank(operation: ExampleOperation): number {
  return operation.name === mainOperation ? 0 : 1;
}

function nameOf(path: string, ending: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -ending.length);
}
