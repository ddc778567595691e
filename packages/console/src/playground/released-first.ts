import { Kind, OperationTypeNode, parse } from 'graphql';
import { type Asker, type Released, refusalOfRoot, releases } from '@hub/assistance/access';
import type { ExampleOperation } from './example-operation.ts';

/** The operations, those first whose fields at the root are released to whoever asks: a first visit opens the first. */
export function releasedFirst(
  operations: readonly ExampleOperation[],
  asker: Asker,
): readonly ExampleOperation[] {
  const isReleased = ({ query }: ExampleOperation) =>
    rootsOf(query).every((root) => refusalOfRoot(asker, root) === null);
  return [
    ...operations.filter(isReleased),
    ...operations.filter((operation) => !isReleased(operation)),
  ];
}

function rootsOf(text: string): readonly Released[] {
  return parse(text).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const type = definition.operation === OperationTypeNode.QUERY ? 'Query' : 'Mutation';
    return definition.selectionSet.selections
      .flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []))
      .map((name) => `${type}.${name}`)
      .filter((root): root is Released => Object.hasOwn(releases, root));
  });
}
