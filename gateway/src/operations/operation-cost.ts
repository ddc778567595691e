import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql';

/** How many objects a list is taken to hold where the operation does not say: members of a household, awards, months. */
const assumedItems = 5;

/** An operation with the values that it is asked with. */
export interface CostQuestion {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * What an operation costs at most, in objects: each object that it may be answered with is one, of a page as many as it
 * holds (`first`), of people as many as are named (`ids`), of a step on findings as many as it takes. Depth multiplies.
 *
 * Reckoned before anybody is asked, of a document that has been validated.
 */
export function costOf({ schema, document, operation, variables }: CostQuestion): number {
  const root = schema.getRootType(operation.operation);
  const given = { ...defaultsOf(operation), ...variables };
  const fragments = fragmentsIn(document);
  const costOfSet = (set: SelectionSetNode | undefined, type: unknown): number => {
    let cost = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) cost += costOfField(selection, type);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        cost += costOfSet(selection.selectionSet, namedType(selection.typeCondition) ?? type);
      else {
        const fragment = fragments.get(selection.name.value);
        cost += costOfSet(fragment?.selectionSet, namedType(fragment?.typeCondition));
      }
    }
    return cost;
  };
  const namedType = (condition: { readonly name: { readonly value: string } } | undefined) =>
    condition === undefined ? undefined : schema.getType(condition.name.value);
  const costOfField = (node: FieldNode, type: unknown): number => {
    const field = fieldOf(type, node.name.value);
    if (field === undefined || isLeafType(getNamedType(field.type))) return 0;
    const inner = costOfSet(node.selectionSet, getNamedType(field.type));
    return itemsOf(field, node, given) * (1 + inner);
  };
  return costOfSet(operation.selectionSet, root);
}

function fieldOf(type: unknown, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/** How many objects a field gives at most, as far as the operation says. */
function itemsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const sizes = field.args
    .filter(({ name }) => name === 'first' || name === 'ids' || name === 'input')
    .map(({ name, defaultValue }) => {
      const written = node.arguments?.find((argument) => argument.name.value === name)?.value;
      return sizeOf(written === undefined ? defaultValue : valueFromASTUntyped(written, variables));
    })
    .filter((size) => size !== null);
  if (sizes.length > 0) return Math.max(1, ...sizes);
  // The page has said how many there are.
  const isOfPage = field.name === 'edges' || field.name === 'nodes';
  return isList(field.type) && !isOfPage ? assumedItems : 1;
}

function sizeOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.length;
  // One value in place of a list is a list of one.
  if (typeof value === 'string') return 1;
  if (typeof value !== 'object' || value === null) return null;
  const lists = Object.values(value).filter(Array.isArray);
  return lists.length === 0 ? null : Math.max(...lists.map(({ length }) => length));
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode) {
  return Object.fromEntries(
    variableDefinitions.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue === undefined ? undefined : valueFromASTUntyped(defaultValue),
    ]),
  );
}

function fragmentsIn({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const named = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return new Map(
    (named as readonly FragmentDefinitionNode[]).map((fragment) => [fragment.name.value, fragment]),
  );
}
