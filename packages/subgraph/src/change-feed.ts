import { AssistanceError } from '@hub/assistance';
import { type SQL, and, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { clamp } from 'es-toolkit';
import type { Database } from './database.ts';
import { changeLogTable } from './tables/change-log-table.ts';

/** Who was touched in a stretch of the log. */
export interface ChangePage {
  /** Each once, in the order in which they were first touched; nobody when it is everybody. */
  readonly personIds: readonly string[];
  /** Anybody may have been touched up to now: read everyone, and go on from `position`. */
  readonly isEverybody: boolean;
  /** Where to ask from next. Opaque, and never given before all that lies behind it. */
  readonly position: string;
  /** Whether more is there already. */
  readonly isMore: boolean;
}

/** Whom a department's rows touch, in an order in which nothing is ever added behind a reader. */
export interface ChangeFeed {
  /** The position behind all that has been touched: where to go on after having read everyone from now on. */
  readonly current: () => Promise<string>;
  /** Who was touched after a position, by at most so many entries of the log (1 to `changesPerPage`). */
  readonly after: (position: string, limit?: number) => Promise<ChangePage>;
  /**
   * Forgets what is older than so many days.
   *
   * A reader who has not come that far is then told that it was everybody; one who has notices nothing.
   */
  readonly prune: (keptDays: number) => Promise<void>;
}

/** Who belongs to the groups that the log names: to awards, and where households are kept, to these. */
export interface MemberTables {
  readonly awardMember: PgTable & { readonly awardId: PgColumn; readonly personId: PgColumn };
  readonly householdMember?: PgTable & {
    readonly householdId: PgColumn;
    readonly personId: PgColumn;
  };
}

/** Most entries of the log in a page: a household each, that is 30,000 people or 2 MB of keys. */
export const changesPerPage = 10_000;

const log = changeLogTable();

/** A place in the log: behind the entry of this transaction and number. */
interface Position {
  readonly transaction: bigint;
  readonly sequence: bigint;
}

const beginning: Position = { transaction: 0n, sequence: 0n };

const place = sql`(${log.transaction}, ${log.sequence})`;
const placeColumns = { transaction: log.transaction, sequence: log.sequence };

/**
 * Every transaction below the oldest that still runs has ended, and its entries are all there to see.
 *
 * So what is read in the order of transactions, up to that one, is complete however writers overlap: nothing can appear
 * behind a position. A number alone would lose keys, for the later number may be committed first. The price is that a
 * writing transaction left open, in any database of the server, holds the feed back until it ends; it loses nothing.
 */
const hasEnded = sql`${log.transaction} < pg_snapshot_xmin(pg_current_snapshot())`;

/** Opens the change feed of a department: two prepared statements, whatever is asked. */
export function changeFeed(database: Database, tables: MemberTables): ChangeFeed {
  const newest = database
    .select(placeColumns)
    .from(log)
    .where(hasEnded)
    .orderBy(sql`${log.transaction} desc, ${log.sequence} desc`)
    .limit(1)
    .prepare('newest_change');
  const next = database
    .select({ ...placeColumns, personIds: peopleOf(tables) })
    .from(log)
    .where(
      and(hasEnded, sql`${place} > (${asked('transaction')}::xid8, ${asked('sequence')}::bigint)`),
    )
    .orderBy(log.transaction, log.sequence)
    .limit(asked('limit'))
    .prepare('next_changes');

  const current = async () => (await newest.execute())[0] ?? beginning;
  return {
    current: async () => formatPosition(await current()),
    after: async (position, limit = changesPerPage) => {
      const from = parsePosition(position);
      const most = clamp(limit, 1, changesPerPage);
      const entries = await next.execute({
        transaction: String(from.transaction),
        sequence: String(from.sequence),
        limit: most + 1,
      });
      if (entries.length === 0 && isBehind(from, await current()))
        return everybody(await current());
      const page = entries.slice(0, most);
      if (page.some(({ personIds }) => personIds === null)) return everybody(await current());
      return {
        personIds: [...new Set(page.flatMap(({ personIds }) => personIds ?? []))],
        isEverybody: false,
        position: formatPosition(page.at(-1) ?? from),
        isMore: entries.length > most,
      };
    },
    prune: async (keptDays) => prune(database, keptDays),
  };
}

const asked = (name: string) => sql.placeholder(name);

/** What is still ahead adds nothing to everybody, so that reading goes on behind it. */
function everybody(current: Position): ChangePage {
  return { personIds: [], isEverybody: true, position: formatPosition(current), isMore: false };
}

/** The people whom an entry leads to as things stand now; null where it leads to nobody in particular. */
function peopleOf({ awardMember, householdMember }: MemberTables): SQL<string[] | null> {
  const ofAward = sql`array(
    select distinct ${awardMember.personId} from ${awardMember}
    where ${awardMember.awardId} = ${log.key} order by 1)`;
  const ofHousehold =
    householdMember === undefined
      ? sql`null`
      : sql`array(
          select distinct ${householdMember.personId} from ${householdMember}
          where ${householdMember.householdId} = ${log.key} order by 1)`;
  return sql`case ${log.kind}
    when 'PERSON' then array[${log.key}] when 'AWARD' then ${ofAward} when 'HOUSEHOLD' then ${ofHousehold} end`;
}

/** Takes the oldest entries away, and lets the newest of them say everybody for those who had not read them. */
async function prune(database: Database, keptDays: number): Promise<void> {
  await database.execute(sql`
    with kept as (
      select transaction, sequence from ${log}
      where ${log.touchedAt} >= now() - ${keptDays} * interval '1 day'
      order by transaction, sequence limit 1),
    newest as (
      select transaction, sequence from ${log}
      where ${hasEnded} and not exists (
        select from kept where (kept.transaction, kept.sequence) <= ${place})
      order by transaction desc, sequence desc limit 1),
    marked as (
      update ${log} set kind = 'EVERYBODY', key = null from newest
      where ${place} = (newest.transaction, newest.sequence))
    delete from ${log} using newest where ${place} < (newest.transaction, newest.sequence)`);
}

const positionPattern = /^(\d{1,20})\.(\d{1,19})$/;
const largestTransaction = 2n ** 64n - 1n;
const largestSequence = 2n ** 63n - 1n;

/** Writes a position so that it can be handed back. */
export function formatPosition({ transaction, sequence }: Position): string {
  return `${transaction}.${sequence}`;
}

/** Reads a position that a feed gave. Throws `CHANGE_POSITION_MALFORMED`. */
export function parsePosition(text: string): Position {
  const parts = positionPattern.exec(text);
  const transaction = BigInt(parts?.[1] ?? -1);
  const sequence = BigInt(parts?.[2] ?? -1);
  if (parts === null || transaction > largestTransaction || sequence > largestSequence)
    throw new AssistanceError('CHANGE_POSITION_MALFORMED');
  return { transaction, sequence };
}

/** Whether the log has nothing as far as a position: it was put back from a copy, and may grow over that place again. */
function isBehind(position: Position, newest: Position): boolean {
  return newest.transaction === position.transaction
    ? newest.sequence < position.sequence
    : newest.transaction < position.transaction;
}
