import {
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';

/** Main operation: 387 tokens. Introspection of every client generator: below 200. */
export const maxTokens = 3000;

/** Each is planned and fetched apart, so this is what an operation costs most by. The example operations have one. */
const maxRootFields = 10;

/** Main operation: 6. Ten goes four times from a person to their household and its members; each time multiplies. */
const maxDepth = 10;

/** An alias is how a field is asked for again with other arguments. Main operation: 2. */
const maxAliases = 30;

/** How large a selection is, with its fragments in place. */
interface Extent {
  readonly fields: number;
  readonly depth: number;
  readonly aliases: number;
}

type Fragment = (name: string) => Extent;

const nothing: Extent = { fields: 0, depth: 0, aliases: 0 };

/**
 * Refuses an operation that is too wide at its root, too deep, or that asks for the same things too often.
 *
 * Introspection counts as one level: graphql-js has a limit of its own for it.
 */
export const operationLimits: ValidationRule = (context) => {
  const extents = new Map<string, Extent>();
  const fragment: Fragment = (name) => {
    const known = extents.get(name);
    if (known !== undefined) return known;
    // A fragment that spreads itself must end here; another rule refuses it.
    extents.set(name, nothing);
    const extent = extentOf(context.getFragment(name)?.selectionSet, fragment);
    extents.set(name, extent);
    return extent;
  };
  return {
    OperationDefinition(operation) {
      for (const message of excesses(operation, fragment)) {
        context.reportError(new GraphQLError(message, { nodes: operation }));
      }
    },
  };
};

function excesses(operation: OperationDefinitionNode, fragment: Fragment): readonly string[] {
  const { fields, depth, aliases } = extentOf(operation.selectionSet, fragment);
  const measures = [
    { what: 'fields at its root', limit: maxRootFields, found: fields },
    { what: 'levels of fields', limit: maxDepth, found: depth },
    { what: 'aliases', limit: maxAliases, found: aliases },
  ];
  return measures
    .filter(({ limit, found }) => found > limit)
    .map(({ what, limit, found }) => `An operation may have ${limit} ${what}; this has ${found}.`);
}

function extentOf(selectionSet: SelectionSetNode | undefined, fragment: Fragment): Extent {
  return (selectionSet?.selections ?? [])
    .map((selection) => extentOfSelection(selection, fragment))
    .reduce(
      (sum, { fields, depth, aliases }) => ({
        fields: sum.fields + fields,
        depth: Math.max(sum.depth, depth),
        aliases: sum.aliases + aliases,
      }),
      nothing,
    );
}

function extentOfSelection(selection: SelectionNode, fragment: Fragment): Extent {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return fragment(selection.name.value);
  const inner = extentOf(selection.selectionSet, fragment);
  if (selection.kind === Kind.INLINE_FRAGMENT) return inner;
  const isIntrospection = selection.name.value.startsWith('__');
  return {
    fields: 1,
    depth: isIntrospection ? 1 : inner.depth + 1,
    aliases: inner.aliases + (selection.alias === undefined ? 0 : 1),
  };
}
