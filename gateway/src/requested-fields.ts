import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  getNullableType,
  isAbstractType,
  isInterfaceType,
  isListType,
  isObjectType,
  parse,
} from 'graphql';

/** A field that a planned fetch asks for, and the shape that its value must have. */
export interface RequestedField {
  readonly name: string;
  /** The name under which the answer gives it: the alias, if there is one. */
  readonly responseName: string;
  /** Under a directive or a narrower type: the answer may rightly leave it out. */
  readonly isConditional: boolean;
  /** How many lists stand around each value. */
  readonly listDepth: number;
  /** What is asked of each value that is an object; undefined for anything else. */
  readonly fields: readonly RequestedField[] | undefined;
}

/** Plans of a few hundred operations; beyond that the texts are not ours and need not be kept. */
const maxRememberedQueries = 1000;

type ByTypename = Map<string, readonly RequestedField[]>;
const remembered = new WeakMap<GraphQLSchema, Map<string, ByTypename>>();

/**
 * Fields that a fetch asks of the root; or, with a type name, of its entities of that type. Read once per text and graph.
 *
 * The schema is the supergraph's with everything that callers cannot see, because fetches ask for that too.
 */
export function requestedFields(
  schema: GraphQLSchema,
  query: string,
  typename = '',
): readonly RequestedField[] {
  const known = remembered.get(schema)?.get(query)?.get(typename);
  if (known !== undefined) return known;

  const byQuery = remembered.get(schema) ?? new Map<string, ByTypename>();
  if (byQuery.size >= maxRememberedQueries) byQuery.clear();
  const byTypename: ByTypename = byQuery.get(query) ?? new Map<string, readonly RequestedField[]>();
  const fields = readFields(schema, parse(query, { noLocation: true }), typename);
  remembered.set(schema, byQuery.set(query, byTypename.set(typename, fields)));
  return fields;
}

interface Reader {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

function readFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  typename: string,
): readonly RequestedField[] {
  const reader = { schema, fragments: fragmentsOf(document) };
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) return [];
  const root = operation.selectionSet;
  if (typename === '') {
    return fieldsOf(reader, root, schema.getRootType(operation.operation) ?? undefined);
  }
  // An entity is of one type: what other types are asked is none of its business.
  const type = schema.getType(typename);
  return root.selections
    .flatMap((field) => (field.kind === Kind.FIELD ? (field.selectionSet ?? []) : []))
    .flatMap((entities) => entities.selections)
    .flatMap((selection) => fieldsIn(reader, selection, type))
    .filter(({ typeCondition }) => typeCondition === undefined || typeCondition === typename)
    .map(({ field }) => field);
}

/** Fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}

function fieldsOf(
  reader: Reader,
  selectionSet: SelectionSetNode,
  parent: GraphQLNamedType | undefined,
): readonly RequestedField[] {
  return selectionSet.selections.flatMap((selection) =>
    fieldsIn(reader, selection, parent).map(({ field }) => field),
  );
}

interface Found {
  readonly field: RequestedField;
  readonly typeCondition: string | undefined;
}

function fieldsIn(
  reader: Reader,
  selection: SelectionNode,
  parent: GraphQLNamedType | undefined,
): readonly Found[] {
  if (selection.kind === Kind.FIELD) {
    return [{ field: fieldOf(reader, selection, parent), typeCondition: undefined }];
  }
  const fragment =
    selection.kind === Kind.INLINE_FRAGMENT
      ? selection
      : reader.fragments.get(selection.name.value);
  if (fragment === undefined) return [];

  const typeCondition = fragment.typeCondition?.name.value;
  const type = typeCondition === undefined ? parent : reader.schema.getType(typeCondition);
  const isConditional = hasDirectives(selection) || !isAlways(reader.schema, type, parent);
  return fieldsOf(reader, fragment.selectionSet, type).map((field) => ({
    field: isConditional ? { ...field, isConditional } : field,
    typeCondition,
  }));
}

function fieldOf(
  reader: Reader,
  node: FieldNode,
  parent: GraphQLNamedType | undefined,
): RequestedField {
  const name = node.name.value;
  const hasFields = isObjectType(parent) || isInterfaceType(parent);
  const definition = hasFields ? parent.getFields()[name] : undefined;
  const { listDepth, type } = unwrap(definition?.type);
  return {
    name,
    responseName: node.alias?.value ?? name,
    // The gateway knows types and adds their names itself; a field of a graph that has just gone cannot be judged.
    isConditional: hasDirectives(node) || definition === undefined,
    listDepth,
    fields: node.selectionSet && definition ? fieldsOf(reader, node.selectionSet, type) : undefined,
  };
}

function unwrap(type: GraphQLOutputType | undefined): {
  readonly listDepth: number;
  readonly type: GraphQLNamedType | undefined;
} {
  const nullable = type && getNullableType(type);
  if (!isListType(nullable)) return { listDepth: 0, type: nullable };
  const inner = unwrap(nullable.ofType);
  return { listDepth: inner.listDepth + 1, type: inner.type };
}

function isAlways(
  schema: GraphQLSchema,
  condition: GraphQLNamedType | undefined,
  parent: GraphQLNamedType | undefined,
): boolean {
  if (condition === parent) return true;
  return isAbstractType(condition) && isObjectType(parent) && schema.isSubType(condition, parent);
}

function hasDirectives(selection: SelectionNode): boolean {
  return (selection.directives?.length ?? 0) > 0;
}
