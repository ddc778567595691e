import { sql } from 'drizzle-orm';
import type { Transaction } from '../../review/histories.ts';
import { finding, findingEvidence } from '../../tables.ts';
import { type FrozenMark, type Shown, revisionOf } from './shown.ts';

/** Rows of one statement: PostgreSQL takes 65,535 parameters. */
const rowsPerStatement = 1000;

/** Writes findings that are not there yet, each with its first evidence; those that are there stay as they are. */
export async function insertFindings(
  transaction: Transaction,
  shown: readonly Shown[],
): Promise<void> {
  for (const part of parts(shown)) {
    const rows = part.map(({ row }) => ({
      ...row,
      revision: 1,
      state: 'RAISED' as const,
      version: 0,
    }));
    await transaction.insert(finding).values(rows).onConflictDoNothing();
  }
}

/** Freezes evidence that says something else than the newest, and writes what the findings show now. */
export async function updateFindings(
  transaction: Transaction,
  shown: readonly Shown[],
  newest: ReadonlyMap<string, readonly FrozenMark[]>,
): Promise<void> {
  const revised = shown.map((each) => ({
    each,
    revision: revisionOf(each, newest.get(each.row.id) ?? []),
  }));
  for (const part of parts(revised)) {
    const evidence = part.map(({ each: { row, fingerprint, content }, revision }) => ({
      findingId: row.id,
      revision,
      asOf: content.asOf,
      fingerprint,
      content,
    }));
    await transaction.insert(findingEvidence).values(evidence).onConflictDoNothing();
    await transaction
      .insert(finding)
      .values(
        part.map(({ each, revision }) => ({
          ...each.row,
          revision,
          state: 'RAISED' as const,
          version: 0,
        })),
      )
      .onConflictDoUpdate({ target: finding.id, set: shownColumns });
  }
}

const excluded = (column: { readonly name: string }) => sql.raw(`excluded."${column.name}"`);

/** What a screening says anew; the review and the day on which it was raised are not its business. */
const shownColumns = {
  variant: excluded(finding.variant),
  severity: excluded(finding.severity),
  ruleSeverity: excluded(finding.ruleSeverity),
  urgency: excluded(finding.urgency),
  departments: excluded(finding.departments),
  programmes: excluded(finding.programmes),
  county: excluded(finding.county),
  areas: excluded(finding.areas),
  periodFrom: excluded(finding.periodFrom),
  periodUntil: excluded(finding.periodUntil),
  amountFen: excluded(finding.amountFen),
  amountMeaning: excluded(finding.amountMeaning),
  revision: excluded(finding.revision),
  shownOn: excluded(finding.shownOn),
};

function* parts<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += rowsPerStatement)
    yield items.slice(from, from + rowsPerStatement);
}
