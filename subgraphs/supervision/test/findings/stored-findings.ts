import { areaChain, nationCode, parseDate, parseMonth, provinceCode } from '@hub/assistance';
import { severities } from '@hub/screening';
import type { Database } from '@hub/subgraph';
import { knownRule } from '../../src/findings/finding-record.ts';
import type { FrozenEvidence } from '../../src/findings/frozen-evidence.ts';
import type { ReviewEventBody } from '../../src/review/review-event.ts';
import { finding, findingEvidence, findingPerson, type reviewEvent } from '../../src/tables.ts';

type FindingRow = typeof finding.$inferSelect;

/** A finding as it is stored, with its newest evidence and the people whom it concerns. */
export interface Stored {
  readonly row: FindingRow;
  readonly content: FrozenEvidence;
}

/** A finding of the catalogue's first rule about somebody in Furong district, unless said otherwise. */
export function stored(
  draft: Partial<FindingRow> & { readonly id: string },
  frozen: Partial<FrozenEvidence> = {},
): Stored {
  const { rule } = knownRule(draft.ruleId ?? 'DUP-SUBSIST-DESTITUTE');
  const county = draft.county ?? '430102';
  const severity = draft.severity ?? rule.severity;
  const subjectId = draft.subjectId ?? `person of ${draft.id}`;
  const row: FindingRow = {
    ruleId: rule.id,
    variant: null,
    kind: rule.kind,
    severity,
    ruleSeverity: severity,
    urgency: severities.indexOf(severity),
    disposition: rule.disposition,
    subjectKind: rule.subject,
    subjectId,
    departments: [...rule.needs],
    programmes: [...rule.programmes],
    county,
    areas: areaChain(county).filter((area) => ![provinceCode, nationCode].includes(area)),
    periodFrom: parseMonth('2019-03'),
    periodUntil: parseMonth('2019-05'),
    amountFen: 64_800,
    amountMeaning: 'AT_RISK',
    revision: 1,
    raisedAt: '2019-12-01T00:00:00.000Z',
    raisedOn: parseDate('2019-12-01'),
    shownOn: parseDate('2019-12-31'),
    state: 'RAISED',
    version: 1,
    assigneeDepartment: null,
    assigneeArea: null,
    dueOn: null,
    decision: null,
    reason: null,
    dismissedUntil: null,
    decidedAt: null,
    closedAt: null,
    ...draft,
  };
  return { row, content: { ...contentOf(row), ...frozen } };
}

/** What stands in the evidence of a row. */
function contentOf(row: FindingRow): FrozenEvidence {
  return {
    kind: row.kind,
    severity: row.ruleSeverity,
    disposition: row.disposition,
    subject: { kind: row.subjectKind, id: row.subjectId },
    personIds: [row.subjectId],
    departments: row.departments,
    period:
      row.periodFrom === null || row.periodUntil === null
        ? null
        : { from: row.periodFrom, until: row.periodUntil },
    evidence: [
      {
        department: 'CIVIL_AFFAIRS',
        recordId: `award of ${row.id}`,
        programme: 'MZ-DIBAO-U',
        statement: { en: 'Urban subsistence allowance', zh: '城市低保' },
      },
    ],
    arithmetic: [
      {
        label: { en: 'Paid', zh: '已发' },
        expression: '216.00 × 3 = 648.00',
        resultFen: row.amountFen,
      },
    ],
    amountFen: row.amountFen,
    amountMeaning: row.amountMeaning,
    legalBasis: [],
    explanation: { en: `Lead ${row.id}.`, zh: `疑点 ${row.id}。` },
    asOf: row.shownOn,
  };
}

/** Stores findings with their evidence and their people. */
export async function store(database: Database, findings: readonly Stored[]): Promise<void> {
  const perStatement = 500;
  for (let from = 0; from < findings.length; from += perStatement) {
    const part = findings.slice(from, from + perStatement);
    await database.insert(finding).values(part.map(({ row }) => row));
    await database.insert(findingEvidence).values(
      part.map(({ row, content }) => ({
        findingId: row.id,
        revision: row.revision,
        asOf: row.shownOn,
        fingerprint: 'records',
        content,
      })),
    );
    await database
      .insert(findingPerson)
      .values(
        part.flatMap(({ row, content }) =>
          content.personIds.map((personId) => ({ personId, findingId: row.id })),
        ),
      );
  }
}

/** What became of the money of a finding, as the second event of its review. */
export function outcomeOf(
  findingId: string,
  body: Pick<Extract<ReviewEventBody, { outcome: unknown }>, 'outcome' | 'amountFen'>,
): typeof reviewEvent.$inferInsert {
  return {
    findingId,
    number: 2,
    kind: 'OUTCOME',
    day: parseDate('2019-12-20'),
    by: 'somebody',
    body: { ...body, note: null },
  };
}
