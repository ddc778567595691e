import { AssistanceError } from '@hub/assistance';
import { type Caller, firstRefusal, toBeReleased } from '@hub/assistance/access';
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
 * What a question asks for that has to be released, as coordinates of the graph: through aliases and fragments, and by key
 * through `_entities`. Once for each text.
 */
export function askedIn(schema: GraphQLSchema, document: DocumentNode): readonly string[] {
  const asked = new Set<string>();
  const types = new TypeInfo(schema);
  const Field = ({ arguments: given = [] }: { readonly arguments?: readonly ArgumentNode[] }) => {
    const [type, field] = [types.getParentType(), types.getFieldDef()];
    if (!type || !field || isOfFederation(field.name) || isOfFederation(type.name)) return;
    const coordinate = `${type.name}.${field.name}`;
    asked.add(coordinate);
    if (given.some(mayReveal)) asked.add(`${coordinate}(reveal:)`);
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return toBeReleased(asked);
}

/** `_entities`, `_service`, `__typename`: what they lead to has coordinates of its own. */
const isOfFederation = (name: string) => name.startsWith('_');

/** A variable may turn out to be true. */
function mayReveal({ name, value }: ArgumentNode): boolean {
  return name.value === 'reveal' && !(value.kind === Kind.BOOLEAN && !value.value);
}

/**
 * Why something of what is asked for is not released to a caller, whatever the gateway has let through; null if all of it is.
 * The hub itself gets everything.
 */
export function refusalFor(
  caller: Caller | null,
  asked: readonly string[],
): AssistanceError | null {
  const refused = caller === null ? null : firstRefusal(caller, asked);
  return refused === null ? null : new AssistanceError(refused.refusal, { detail: refused.asked });
}
