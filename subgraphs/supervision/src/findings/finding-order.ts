import { type SQL, sql } from 'drizzle-orm';
import { finding } from '../tables.ts';

/** Orders of a list of findings: the most urgent first and the newest of them, the newest, the largest, the first due. */
export const findingOrders = ['URGENCY', 'RAISED', 'AMOUNT', 'DUE'] as const;
export type FindingOrder = (typeof findingOrders)[number];

/** Something that findings are sorted by, which a cursor writes as an integer. */
export interface SortKey {
  /** What is sorted and indexed. */
  readonly of: SQL;
  /** The same as a cursor writes it: an integer, or null where the finding has none. */
  readonly written: SQL;
  /** A written value as it is compared. */
  readonly read: (value: number | null) => SQL;
  /** Largest written value that PostgreSQL can read. */
  readonly limit: number;
}

/** The order that a list has, the id last of all; every key in one direction, as the index has them. */
export interface SortOrder {
  readonly keys: readonly SortKey[];
  readonly isDescending: boolean;
}

const largestInteger = 2_147_483_647;

const urgency: SortKey = {
  of: sql`(- ${finding.urgency})`,
  written: sql`- ${finding.urgency}`,
  read: (value) => sql`${value}::integer`,
  limit: largestInteger,
};

/** In microseconds, as PostgreSQL keeps it: in milliseconds, two findings could share a place. */
const raisedAt: SortKey = {
  of: sql`${finding.raisedAt}`,
  written: sql`(extract(epoch from ${finding.raisedAt}) * 1000000)::bigint`,
  read: (value) => sql`timestamptz 'epoch' + ${value}::bigint * interval '1 microsecond'`,
  limit: Number.MAX_SAFE_INTEGER,
};

const amountFen: SortKey = {
  of: sql`${finding.amountFen}`,
  written: sql`${finding.amountFen}`,
  read: (value) => sql`${value}::bigint`,
  limit: Number.MAX_SAFE_INTEGER,
};

/** What nobody has to do anything about comes last. */
const dueOn: SortKey = {
  of: sql`coalesce(${finding.dueOn}, 'infinity')`,
  written: sql`${finding.dueOn} - date '1970-01-01'`,
  read: (value) =>
    value === null ? sql`date 'infinity'` : sql`date '1970-01-01' + ${value}::integer`,
  limit: 1_000_000,
};

/** Every order by its name. */
export const sortOrders: Readonly<Record<FindingOrder, SortOrder>> = {
  URGENCY: { keys: [urgency, raisedAt], isDescending: true },
  RAISED: { keys: [raisedAt], isDescending: true },
  AMOUNT: { keys: [amountFen], isDescending: true },
  DUE: { keys: [dueOn], isDescending: false },
};
