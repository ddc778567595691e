import { type LocalDate, type Month, firstDayOf, formatDate, monthOf } from '@hub/assistance';
import { bigint, boolean, customType, integer, text } from 'drizzle-orm/pg-core';

const dayMs = 86_400_000;

/** PostgreSQL writes every date of our range as `YYYY-MM-DD`; no need to check its own word. */
function readDate(value: string): LocalDate {
  const day = Date.UTC(
    Number(value.slice(0, 4)),
    Number(value.slice(5, 7)) - 1,
    Number(value.slice(8, 10)),
  );
  return (day / dayMs) as LocalDate;
}

/** A calendar day. */
export const day = customType<{ data: LocalDate; driverData: string }>({
  dataType: () => 'date',
  fromDriver: readDate,
  toDriver: formatDate,
});

/** A benefit month, stored as its first day. */
export const month = customType<{ data: Month; driverData: string }>({
  dataType: () => 'date',
  fromDriver: (value) => monthOf(readDate(value)),
  toDriver: (value) => formatDate(firstDayOf(value)),
});

/** A moment, ISO 8601 in UTC. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp with time zone',
  fromDriver: (value) => new Date(value).toISOString(),
});

/** An amount in fen. */
export const fen = (name: string) => bigint(name, { mode: 'number' });

/** The days on which a row holds: `until` is the first day no longer. */
export const days = () => ({ from: day('valid_from').notNull(), until: day('valid_until') });

/** A flag that rows which were there before it do not set. */
export const unsetFlag = (name: string) => boolean(name).notNull().default(false);

export { boolean as flag, integer, text };
