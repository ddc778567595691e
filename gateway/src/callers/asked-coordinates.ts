import { toBeReleased } from '@hub/assistance/access';
import { coordinatesIn } from '@hub/assistance/coordinates';
import { type DocumentNode, type GraphQLSchema, separateOperations } from 'graphql';

/** An operation of a text. */
export interface AskedOperation {
  readonly document: DocumentNode;
  /** Its name; left out where it has none. */
  readonly name: string | undefined;
}

const known = new WeakMap<DocumentNode, Map<string, readonly string[]>>();

/** What an operation asks for that has to be released. Kept with the text, which the server keeps until the graph changes. */
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
