import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  parse,
} from 'graphql';

/** A field that a planned fetch asks for, directly on the root or on an entity. */
export interface RequestedField {
  readonly name: string;
  /** The name under which the answer gives it: the alias, if there is one. */
  readonly responseName: string;
  readonly hasSelection: boolean;
  /** Under `@skip` or `@include`: the answer may rightly leave it out. */
  readonly isConditional: boolean;
}

/** Plans of a few hundred operations; beyond that the texts are not ours and need not be kept. */
const maxRememberedQueries = 1000;

const remembered = new Map<string, Map<string, readonly RequestedField[]>>();

/** Fields that a fetch asks of the root; or, with a type name, of its entities of that type. Parsed once per text. */
export function requestedFields(query: string, typename = ''): readonly RequestedField[] {
  const known = remembered.get(query)?.get(typename);
  if (known !== undefined) return known;

  const fields = readFields(parse(query, { noLocation: true }), typename);
  if (remembered.size >= maxRememberedQueries) remembered.clear();
  const byTypename = remembered.get(query) ?? new Map<string, readonly RequestedField[]>();
  remembered.set(query, byTypename.set(typename, fields));
  return fields;
}

function readFields(document: DocumentNode, typename: string): readonly RequestedField[] {
  const collector = { typename, fragments: fragmentsOf(document) };
  const roots = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : [],
  );
  if (typename === '') return roots.flatMap((root) => fieldsOf(root, collector));

  return roots
    .flatMap((root) => root.selections)
    .flatMap((selection) => (selection.kind === Kind.FIELD ? (selection.selectionSet ?? []) : []))
    .flatMap((entities) => fieldsOf(entities, collector));
}

interface Collector {
  readonly typename: string;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

function fieldsOf(selectionSet: SelectionSetNode, collector: Collector): RequestedField[] {
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) {
      return [
        {
          name: selection.name.value,
          responseName: selection.alias?.value ?? selection.name.value,
          hasSelection: selection.selectionSet !== undefined,
          isConditional: isConditional(selection),
        },
      ];
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : collector.fragments.get(selection.name.value);
    if (fragment === undefined || !covers(fragment.typeCondition, collector.typename)) return [];

    const fields = fieldsOf(fragment.selectionSet, collector);
    return isConditional(selection)
      ? fields.map((field) => ({ ...field, isConditional: true }))
      : fields;
  });
}

/** Fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}

function isConditional(selection: SelectionNode): boolean {
  return (selection.directives?.length ?? 0) > 0;
}

function covers(condition: NamedTypeNode | undefined, typename: string): boolean {
  return condition === undefined || typename === '' || condition.name.value === typename;
}
