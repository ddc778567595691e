import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { repeatsIn } from './operation-repeats.ts';

/** Main operation: 387 tokens. Introspection of every client generator: below 200. */
export const maxTokens = 3000;

/** Main operation: 3,700 characters. A text is read character by character before its tokens can be counted. */
const maxCharacters = 32_768;

/** Main operation: 2. Each pair of fragments may have to be compared. */
const maxDefinitions = 20;

/** Each is planned and fetched apart, so this is what an operation costs most by. The example operations have one. */
const maxRootFields = 10;

/** Main operation: 6. Ten goes four times from a person to their household and its members; each time multiplies. */
const maxDepth = 10;

/** An alias is how a field is asked for again with other arguments. Main operation: 2. */
const maxAliases = 30;

/** Main operation: 210. Bounds what is validated, planned and shaped. */
const maxSelections = 1000;

/** Written at fields, fragments and operations alike. Main operation: none. */
const maxDirectives = 20;

/** Main operation: 3. */
const maxVariables = 50;

/** The same field in the same place once more: harmless, but each is compared with each. Main operation: none. */
const maxRepeats = 30;

/** How large a selection is, with its fragments in place. */
interface Extent {
  readonly fields: number;
  readonly depth: number;
  readonly aliases: number;
  readonly selections: number;
  readonly directives: number;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

type ExtentOf = (fragment: string) => Extent;

const nothing: Extent = { fields: 0, depth: 0, aliases: 0, selections: 0, directives: 0 };

/** What is wrong with the length of a text, before it is taken apart; null if nothing is. */
export function excessiveLength(text: string): string | null {
  return text.length > maxCharacters
    ? `An operation may have ${maxCharacters} characters; this has ${text.length}.`
    : null;
}

/**
 * What is too large about the operations of a document: too wide at the root, too deep, the same things too often.
 *
 * Looked at before anything else is made of the document: to validate is more work than to read, and for some documents
 * it grows with the square of their length. Introspection counts as one level: graphql-js has a limit of its own for it.
 */
export function excesses({ definitions }: DocumentNode): readonly string[] {
  if (definitions.length > maxDefinitions)
    return [overLimit(maxDefinitions, 'definitions', definitions.length)];
  const named = new Map(
    definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]),
  );
  const { extents, circles } = extentsOf(named);
  if (circles.length > 0) return circles.map((name) => `The fragment ${name} spreads itself.`);
  // A fragment that nothing spreads is validated all the same.
  const inFragments = [...extents.values()].reduce((sum, { selections }) => sum + selections, 0);
  if (inFragments > maxSelections)
    return [overLimit(maxSelections, 'fields in its fragments', inFragments)];
  return definitions.filter(isOperation).flatMap((operation) => {
    const tooLarge = excessesOf(operation, (name) => extents.get(name) ?? nothing);
    if (tooLarge.length > 0) return tooLarge;
    const repeats = repeatsIn(operation.selectionSet, named);
    return repeats > maxRepeats ? [overLimit(maxRepeats, 'repeated fields', repeats)] : [];
  });
}

/** How large each fragment is, and the names of those that spread themselves. */
function extentsOf(named: Fragments) {
  const extents = new Map<string, Extent>();
  const underWay = new Set<string>();
  const circles: string[] = [];
  const extent: ExtentOf = (name) => {
    if (underWay.has(name)) circles.push(name);
    const known = extents.get(name);
    if (known !== undefined || underWay.has(name)) return known ?? nothing;
    underWay.add(name);
    const found = extentOf(named.get(name)?.selectionSet, extent);
    underWay.delete(name);
    extents.set(name, found);
    return found;
  };
  for (const name of named.keys()) extent(name);
  return { extents, circles };
}

function excessesOf(operation: OperationDefinitionNode, fragment: ExtentOf): readonly string[] {
  const extent = extentOf(operation.selectionSet, fragment);
  const measures = [
    { what: 'fields at its root', limit: maxRootFields, found: extent.fields },
    { what: 'levels of fields', limit: maxDepth, found: extent.depth },
    { what: 'aliases', limit: maxAliases, found: extent.aliases },
    {
      what: 'directives',
      limit: maxDirectives,
      found: extent.directives + directivesOf(operation),
    },
    {
      what: 'variables',
      limit: maxVariables,
      found: operation.variableDefinitions?.length ?? 0,
    },
    { what: 'fields', limit: maxSelections, found: extent.selections },
  ];
  return measures
    .filter(({ limit, found }) => found > limit)
    .map(({ what, limit, found }) => overLimit(limit, what, found));
}

function overLimit(limit: number, what: string, found: number): string {
  return `An operation may have ${limit} ${what}; this has ${found}.`;
}

function isFragment(definition: DefinitionNode): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION;
}

function isOperation(definition: DefinitionNode): definition is OperationDefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION;
}

function extentOf(selectionSet: SelectionSetNode | undefined, fragment: ExtentOf): Extent {
  return (selectionSet?.selections ?? [])
    .map((selection) => extentOfSelection(selection, fragment))
    .reduce(
      (sum, extent) => ({
        fields: sum.fields + extent.fields,
        depth: Math.max(sum.depth, extent.depth),
        aliases: sum.aliases + extent.aliases,
        selections: sum.selections + extent.selections,
        directives: sum.directives + extent.directives,
      }),
      nothing,
    );
}

function extentOfSelection(selection: SelectionNode, fragment: ExtentOf): Extent {
  const inner =
    selection.kind === Kind.FRAGMENT_SPREAD
      ? fragment(selection.name.value)
      : extentOf(selection.selectionSet, fragment);
  const directives = inner.directives + directivesOf(selection);
  const selections = inner.selections + 1;
  if (selection.kind !== Kind.FIELD) return { ...inner, selections, directives };
  const isIntrospection = selection.name.value.startsWith('__');
  return {
    fields: 1,
    depth: isIntrospection ? 1 : inner.depth + 1,
    aliases: inner.aliases + (selection.alias === undefined ? 0 : 1),
    selections,
    directives,
  };
}

function directivesOf(node: { readonly directives?: readonly unknown[] | undefined }): number {
  return node.directives?.length ?? 0;
}
