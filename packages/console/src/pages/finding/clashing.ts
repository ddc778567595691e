import { addMonths, areaChain, currentAreaCode, formatMonth, parseMonth } from '@hub/assistance';
import type { FindingKind } from '../../generated/graphql.ts';

/** Days from the first to the first no longer, `2019-05-01`; null is open. */
export interface Days {
  readonly from: string;
  readonly until: string | null;
}

/** What a record names that can clash with another. */
export interface NamedFields {
  readonly department: string;
  readonly recordId: string;
  /** Null of a fact. */
  readonly programme: object | null;
  readonly days: Days | null;
  /** Code of the county. */
  readonly county: string | null;
  /** In fen. */
  readonly amountFen: number | null;
}

/** Which fields of a record clash. */
export interface Clash {
  /** Its days overlap with another record's, or with the period of the finding. */
  readonly days: boolean;
  /** Another record names another area. */
  readonly county: boolean;
  /** Another award has an amount to hold it against; amounts of facts are of other things: an income, a bill. */
  readonly amount: boolean;
}

/** What the records are the evidence of. */
export interface Claim {
  readonly kind: FindingKind;
  /** First and last month, both included, `2019-05`. */
  readonly period: { readonly from: string; readonly until: string } | null;
}

const noClash: Clash = { days: false, county: false, amount: false };

/**
 * The records in their order, each with the fields that clash.
 *
 * A record does not clash with itself: one that stands in the evidence twice is one. An area clashes with neither the area
 * that it lies in nor its own code of later years; where two records are about one place there is nothing to mark.
 * Nothing clashes in the evidence of aid that is missing: its records say together that somebody qualifies.
 */
export function clashesOf<Record extends NamedFields>(
  records: readonly Record[],
  { kind, period }: Claim,
): readonly { readonly record: Record; readonly clash: Clash }[] {
  if (kind === 'MISSED') return records.map((record) => ({ record, clash: noClash }));
  const ofFinding = period === null ? null : daysOfMonths(period);
  return records.map((record) => {
    const others = records.filter((other) => !isSame(record, other));
    const clash = {
      days: [ofFinding, ...others.map(({ days }) => days)].some((days) =>
        overlap(record.days, days),
      ),
      county: others.some(({ county }) => areApart(record.county, county)),
      amount: hasOwnAmount(record) && others.some(hasOwnAmount),
    };
    return { record, clash };
  });
}

function hasOwnAmount({ programme, amountFen }: NamedFields): boolean {
  return programme !== null && amountFen !== null;
}

function isSame(one: NamedFields, other: NamedFields): boolean {
  return one.recordId === other.recordId && one.department === other.department;
}

/** The days of whole months. */
function daysOfMonths({ from, until }: NonNullable<Claim['period']>): Days {
  return { from: `${from}-01`, until: `${formatMonth(addMonths(parseMonth(until), 1))}-01` };
}

/** Whether two have a day in common. Days are texts of one length, so that their order is the order of the days. */
function overlap(one: Days | null, other: Days | null): boolean {
  if (one === null || other === null) return false;
  const from = one.from > other.from ? one.from : other.from;
  return [one.until, other.until].every((until) => until === null || from < until);
}

/** Whether two areas are known and neither lies in the other. */
function areApart(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  return !liesIn(one, other) && !liesIn(other, one);
}

function liesIn(inner: string, outer: string): boolean {
  return areaChain(inner).includes(currentAreaCode(outer));
}
