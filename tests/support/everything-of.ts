import { placeColumns } from '@hub/assistance/access';
import { type GraphQLField, type GraphQLOutputType, getNamedType, isObjectType } from 'graphql';

/** Deep enough for the payments of a member's award. */
const mostLevels = 6;

/** A field with all that can be asked beneath it, without going round. */
export function everythingOf(
  { name, type }: Pick<GraphQLField<unknown, unknown>, 'name' | 'type'>,
  above: readonly string[] = ['Person', 'Finding'],
): string {
  const fields = beneath(type, above);
  return fields === '' ? name : `${name} { ${fields} }`;
}

function beneath(type: GraphQLOutputType, above: readonly string[]): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  return Object.values(named.getFields())
    .filter(({ type: of }) => {
      const { name } = getNamedType(of);
      return (
        !above.includes(name) && (above.length < mostLevels || !isObjectType(getNamedType(of)))
      );
    })
    .map((field) => everythingOf(field, [...above, named.name]))
    .join(' ');
}

/** Names of fields that say where somebody is. */
const placeNames = new Set([...placeColumns, 'countyName', 'area']);

/** The places that an answer gives. */
export function placesIn(
  answer: unknown,
): readonly { readonly name: string; readonly value: unknown }[] {
  if (Array.isArray(answer)) return answer.flatMap(placesIn);
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]) =>
    placeNames.has(name) && value !== null ? [{ name, value }] : placesIn(value),
  );
}
