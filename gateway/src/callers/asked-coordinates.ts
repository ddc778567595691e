import { toBeReleased } from '@hub/assistance/access';
import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  separateOperations,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** An operation of a text. */
export interface AskedOperation {
  readonly document: DocumentNode;
  /** Its name; left out where it has none. */
  readonly name: string | undefined;
}

const known = new WeakMap<DocumentNode, Map<string, readonly string[]>>();

/**
 * What an operation asks for that has to be released, as coordinates of the graph, `Query.person`, `HospitalStay.hospital`:
 * through aliases and fragments, and whatever is skipped. Kept with the text, which the server keeps until the graph changes.
 */
export function askedCoordinates(
  schema: GraphQLSchema,
  { document, name = '' }: AskedOperation,
): readonly string[] {
  const ofDocument = known.get(document) ?? new Map<string, readonly string[]>();
  known.set(document, ofDocument);
  let asked = ofDocument.get(name);
  if (asked === undefined) {
    asked = toBeReleased(coordinatesIn(schema, separateOperations(document)[name] ?? document));
    ofDocument.set(name, asked);
  }
  return asked;
}

/** Coordinates of all fields of a document, and of arguments that ask for more than their field; what tells of the graph itself is about nobody. */
export function coordinatesIn(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const asked = new Set<string>();
  const types = new TypeInfo(schema);
  const Field = ({ arguments: given = [] }: { readonly arguments?: readonly ArgumentNode[] }) => {
    const [type, field] = [types.getParentType(), types.getFieldDef()];
    if (!type || !field || field.name.startsWith('__') || type.name.startsWith('__')) return;
    const coordinate = `${type.name}.${field.name}`;
    asked.add(coordinate);
    if (given.some(mayReveal)) asked.add(`${coordinate}(reveal:)`);
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return asked;
}

/** A variable may turn out to be true. */
function mayReveal({ name, value }: ArgumentNode): boolean {
  return name.value === 'reveal' && !(value.kind === Kind.BOOLEAN && !value.value);
}
