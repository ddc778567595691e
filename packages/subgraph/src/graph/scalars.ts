import {
  type LocalDate,
  type Month,
  formatDate,
  formatMonth,
  parseDate,
  parseMonth,
} from '@hub/assistance';
import { AssistanceError } from '@hub/assistance';
import { GraphQLScalarType, Kind } from 'graphql';

/** Reads a text with a parser of the vocabulary; what does not parse is the caller's mistake. */
function dateLike<Value extends LocalDate | Month>(
  name: string,
  description: string,
  formats: { parse: (text: string) => Value; format: (value: Value) => string },
): GraphQLScalarType<Value, string> {
  const read = (value: unknown): Value => {
    try {
      return formats.parse(String(value));
    } catch (cause) {
      throw new AssistanceError('DATE_MALFORMED', { cause });
    }
  };
  return new GraphQLScalarType<Value, string>({
    name,
    description,
    serialize: (value) => formats.format(value as Value),
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** A calendar day in the graph. */
export const LocalDateScalar = dateLike(
  'LocalDate',
  'A calendar day, `YYYY-MM-DD`. Intervals of days are half-open: `until` is the first day no longer covered.',
  { parse: parseDate, format: formatDate },
);

/** A benefit month in the graph. */
export const MonthScalar = dateLike(
  'Month',
  'A benefit month (待遇所属月), `YYYY-MM`. Ranges of months include both ends.',
  { parse: parseMonth, format: formatMonth },
);

/** The rows that rules read of a person, released to `supervision` alone; passed through as they are. */
export const ScreeningRowsScalar = new GraphQLScalarType({
  name: 'ScreeningRows',
  description:
    'The rows that rules read of a person, in the compact exchange format. Never shown to a caller.',
  extensions: { directives: { inaccessible: {} } },
});
