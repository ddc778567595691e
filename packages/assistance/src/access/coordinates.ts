import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * What a document asks for, as coordinates of the graph, `Query.person`, `HospitalStay.hospital`: through aliases and
 * fragments, whatever is skipped, and by key through `_entities`. An argument that asks for more than its field is one too.
 *
 * The gateway releases and records by it, and each subgraph releases by it once more.
 */
export function coordinatesIn(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const asked = new Set<string>();
  const types = new TypeInfo(schema);
  const Field = ({ arguments: given = [] }: { readonly arguments?: readonly ArgumentNode[] }) => {
    const [type, field] = [types.getParentType(), types.getFieldDef()];
    if (!type || !field || isMachinery(field.name) || isMachinery(type.name)) return;
    const coordinate = `${type.name}.${field.name}`;
    asked.add(coordinate);
    if (given.some(mayReveal)) asked.add(`${coordinate}(reveal:)`);
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return asked;
}

/** `__schema`, `__typename`, `_entities`, `_service`: what they lead to about people has coordinates of its own. */
const isMachinery = (name: string) => name.startsWith('_');

/** A variable may turn out to be true. */
function mayReveal({ name, value }: ArgumentNode): boolean {
  return name.value === 'reveal' && !(value.kind === Kind.BOOLEAN && !value.value);
}
