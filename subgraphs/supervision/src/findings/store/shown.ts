import {
  type LocalDate,
  areaChain,
  currentAreaCode,
  nationCode,
  provinceCode,
} from '@hub/assistance';
import { and, eq, sql } from 'drizzle-orm';
import { type MutesInForce, shownSeverity, urgencyOf } from '../../ledger/rule-mute.ts';
import type { History, Transaction } from '../../review/histories.ts';
import { newEvidence, raised } from '../../review/hub-events.ts';
import { fingerprintOf, newEvidenceCause } from '../../review/new-evidence.ts';
import type { NewReviewEvent } from '../../review/review-event.ts';
import type { Evaluation, ShownFinding } from '../../sweep/evaluation.ts';
import { finding, findingEvidence } from '../../tables.ts';
import type { FrozenEvidence } from '../frozen-evidence.ts';

/** A finding that a screening shows, as it is to be stored. */
export interface Shown {
  readonly row: Omit<typeof finding.$inferInsert, 'revision' | 'state' | 'version'>;
  readonly shownFor: readonly string[];
  readonly fingerprint: string;
  readonly content: FrozenEvidence;
}

/** The findings that an evaluation shows, in the order of their ids: whoever locks them locks in this order. */
export function findingsShown(
  { findings }: Evaluation,
  mutes: MutesInForce,
  day: LocalDate,
): readonly Shown[] {
  return findings
    .map((each) => shownOf(each, mutes, day))
    .toSorted((one, other) => (one.row.id < other.row.id ? -1 : 1));
}

function shownOf(
  { finding: found, shownFor, county: home, counties }: ShownFinding,
  mutes: MutesInForce,
  day: LocalDate,
): Shown {
  const { id, ruleId, ...content } = found;
  const county = currentAreaCode(home ?? counties[0] ?? provinceCode);
  const severity = shownSeverity({ ruleId, ruleSeverity: found.severity, county }, mutes);
  const programmes = new Set(found.evidence.flatMap(({ programme }) => programme ?? []));
  return {
    row: {
      id,
      ruleId,
      variant: found.variant ?? null,
      kind: found.kind,
      severity,
      ruleSeverity: found.severity,
      urgency: urgencyOf(severity),
      disposition: found.disposition,
      subjectKind: found.subject.kind,
      subjectId: found.subject.id,
      departments: [...found.departments],
      programmes: [...programmes].toSorted(),
      county,
      areas: areasOf([county, ...counties]),
      periodFrom: found.period?.from ?? null,
      periodUntil: found.period?.until ?? null,
      amountFen: found.amountFen,
      amountMeaning: found.amountMeaning,
      raisedAt: new Date().toISOString(),
      raisedOn: day,
      shownOn: day,
    },
    shownFor,
    fingerprint: fingerprintOf(found),
    content,
  };
}

/** Counties with their prefectures: the province is everybody's, and is not written down. */
function areasOf(counties: readonly string[]): string[] {
  const areas = counties.flatMap((code) => areaChain(code));
  return [...new Set(areas)].filter((code) => code !== nationCode && code !== provinceCode);
}

/** What of frozen evidence is compared. */
export interface FrozenMark {
  readonly revision: number;
  readonly fingerprint: string;
  readonly amountFen: number;
  readonly said: string;
}

/** The evidence of some findings that later evidence is compared with, in one statement: every revision of each. */
export async function newestEvidence(
  transaction: Transaction,
  findingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly FrozenMark[]>> {
  const rows = await transaction
    .select({
      findingId: findingEvidence.findingId,
      revision: findingEvidence.revision,
      fingerprint: findingEvidence.fingerprint,
      content: findingEvidence.content,
    })
    .from(findingEvidence)
    .innerJoin(finding, eq(finding.id, findingEvidence.findingId))
    .where(and(sql`${finding.id} = any(${sql.param([...findingIds])}::text[])`))
    .orderBy(findingEvidence.revision);
  const marks = new Map<string, FrozenMark[]>();
  for (const { findingId, revision, fingerprint, content } of rows) {
    const { asOf: _, ...said } = content;
    const mark = { revision, fingerprint, amountFen: content.amountFen, said: canonical(said) };
    const known = marks.get(findingId);
    if (known === undefined) marks.set(findingId, [mark]);
    else known.push(mark);
  }
  return marks;
}

/** PostgreSQL keeps the keys of an object in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : inner,
  );
}

/** What happens to a finding because a screening shows it; null where it only goes on. */
export function eventOf(
  shown: Shown,
  histories: ReadonlyMap<string, History>,
  {
    newest,
    day,
  }: { readonly newest: ReadonlyMap<string, readonly FrozenMark[]>; readonly day: LocalDate },
): NewReviewEvent | null {
  const history = histories.get(shown.row.id);
  if (history === undefined) return null;
  const marks = newest.get(shown.row.id) ?? [];
  const revision = revisionOf(shown, marks);
  const { review } = history;
  if (review.version === 0) return raised(revision, day);
  const former = marks.find((mark) => mark.revision === review.decidedRevision) ?? null;
  const { fingerprint, row } = shown;
  const cause = newEvidenceCause(review, {
    former,
    found: { fingerprint, amountFen: row.amountFen },
    day,
  });
  return cause === null ? null : newEvidence(revision, cause, day);
}

/** Number of the evidence that a screening shows: the newest, or one more where it says something else. */
export function revisionOf({ content }: Shown, marks: readonly FrozenMark[]): number {
  const newest = marks.at(-1);
  if (newest === undefined) return 1;
  const { asOf: _, ...said } = content;
  return newest.said === canonical(JSON.parse(JSON.stringify(said)))
    ? newest.revision
    : newest.revision + 1;
}
