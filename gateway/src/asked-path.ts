import { type FieldNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode } from 'graphql';
import { fragmentsOf } from './requested-fields.ts';

/** A step in an answer: the name of a field, or a place in a list. */
export type PathStep = string | number;

/** What the caller sent. */
export interface AskedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * How many of these fields, from the root on, the caller asked for.
 *
 * Rules are fed through fields that no caller can see; an error at one of them must not name a place that the answer has not got.
 */
export function askedDepth(asked: AskedOperation, names: readonly string[]): number {
  const fragments = fragmentsOf(asked.document);
  let selections: readonly SelectionSetNode[] = [asked.operation.selectionSet];
  for (const [depth, name] of names.entries()) {
    const fields = selections
      .flatMap((selection) => fieldsIn(selection, fragments))
      .filter((field) => (field.alias ?? field.name).value === name);
    if (fields.length === 0) return depth;
    selections = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
  }
  return names.length;
}

/** The leading steps of a path with so many names of fields. */
export function leadingSteps(path: readonly PathStep[], names: number): readonly PathStep[] {
  let left = names;
  const end = path.findIndex((step) => typeof step === 'string' && left-- === 0);
  return end === -1 ? path : path.slice(0, end);
}

function fieldsIn(
  selectionSet: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly FieldNode[] {
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return fragment === undefined ? [] : fieldsIn(fragment.selectionSet, fragments);
  });
}
