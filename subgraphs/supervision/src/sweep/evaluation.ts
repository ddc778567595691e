import {
  type AssistanceErrorCode,
  type DepartmentCode,
  type LocalDate,
  departmentCodes,
} from '@hub/assistance';
import {
  type Answer,
  type Answers,
  type CaseFile,
  type Finding,
  type ScreeningResult,
  buildCaseFile,
  rules,
  screen,
} from '@hub/screening';
import { booksOfCircles } from './circle-books.ts';
import type { Circle } from './circles.ts';
import { readBulkRows } from './read-bulk-rows.ts';
import { Tallies, type Tally } from './tallies.ts';

/** What a department sent of the people of a page, as it came; or why it sent nothing. */
export type RawAnswer =
  | { readonly isAnswered: true; readonly bytes: Uint8Array }
  | { readonly isAnswered: false; readonly reason: AssistanceErrorCode };

/** People to screen, with what every department sent of them. Plain data: it goes to another thread. */
export interface EvaluationInput {
  readonly asOf: LocalDate;
  readonly circles: readonly Circle[];
  readonly answers: Readonly<Record<DepartmentCode, RawAnswer>>;
}

/** How a department answered. */
export type SourceAnswer =
  | { readonly isAnswered: true; readonly completeThrough: LocalDate }
  | { readonly isAnswered: false; readonly reason: AssistanceErrorCode };

/** A finding with the people whose screening shows it, and the counties concerned. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly shownFor: readonly string[];
  /** Where they live; null where they live in no household. */
  readonly county: string | null;
  /** Which granted the awards that it rests on. */
  readonly counties: readonly string[];
}

/** Rules whose silence means nothing, and for whom. */
export interface Untold {
  readonly ruleIds: readonly string[];
  readonly personIds: readonly string[];
}

/** What the rules say of some people. */
export interface Evaluation {
  /** Everybody who was screened. */
  readonly personIds: readonly string[];
  readonly findings: readonly ShownFinding[];
  readonly untold: readonly Untold[];
  readonly sources: Readonly<Record<DepartmentCode, SourceAnswer>>;
  readonly tallies: readonly Tally[];
  /** Rules that threw, with the kind of the error: its message may hold what it was about. */
  readonly defects: readonly { readonly ruleId: string; readonly kind: string }[];
}

/**
 * Screens people as live screening does: the same case files, the same rules. Pure.
 *
 * A department whose answer cannot be read, or holds rows of somebody else, counts as one that did not answer.
 */
export function evaluate({ asOf, circles, answers: raw }: EvaluationInput): Evaluation {
  const answers = readAnswers(raw);
  const { books, read } = booksOfCircles(circles, answers);
  const findings = new Map<string, ShownFinding & { readonly shownFor: string[] }>();
  const untold = new Map<string, { ruleIds: readonly string[]; personIds: string[] }>();
  const defects = new Map<string, string>();
  const tallies = new Tallies(asOf);
  const onDefect = (ruleId: string, error: unknown) =>
    defects.set(ruleId, error instanceof Error ? error.name : typeof error);
  for (const [index, circle] of circles.entries()) {
    const { subjectIds, personIds, county } = circle;
    const [subjectId] = subjectIds;
    const own = books[index];
    if (own === undefined) throw new Error('a circle has no books');
    const file = buildCaseFile({ asOf, subjectId, personIds, answers: own });
    const result = screen(file, rules, { onDefect });
    for (const finding of result.findings) {
      const shownFor = subjectIds.filter((personId) => concerns(finding, personId));
      if (shownFor.length === 0) continue;
      const known = findings.get(finding.id);
      if (known === undefined)
        findings.set(finding.id, {
          finding,
          shownFor,
          county,
          counties: countiesOf(finding, file),
        });
      else known.shownFor.push(...shownFor);
    }
    noteUntold(untold, result, subjectIds);
    tallies.add(file, circle);
  }
  return {
    personIds: circles.flatMap(({ subjectIds }) => subjectIds),
    findings: [...findings.values()],
    untold: [...untold.values()],
    sources: sourcesOf(read),
    tallies: tallies.all(),
    defects: [...defects].map(([ruleId, kind]) => ({ ruleId, kind })),
  };
}

/** Whom a finding concerns, as live screening has it. */
function concerns({ subject, personIds }: Finding, personId: string): boolean {
  return subject.kind === 'PERSON' ? subject.id === personId : personIds.includes(personId);
}

/** The counties that granted the awards of a finding. */
function countiesOf({ evidence }: Finding, { awards }: CaseFile): readonly string[] {
  const cited = new Set(evidence.map(({ department, recordId }) => `${department} ${recordId}`));
  return awards
    .filter(({ department, id }) => cited.has(`${department} ${id}`))
    .map(({ county }) => county);
}

function readAnswers(raw: EvaluationInput['answers']): Answers {
  return byDepartment((department): Answer<DepartmentCode> => {
    const answer = raw[department];
    if (!answer.isAnswered) return answer;
    try {
      return { isAnswered: true, ...readBulkRows(department, answer.bytes) };
    } catch {
      return malformed;
    }
  });
}

const malformed = { isAnswered: false, reason: 'DEPARTMENT_ANSWER_MALFORMED' } as const;

function byDepartment(of: (department: DepartmentCode) => Answer<DepartmentCode>): Answers {
  return Object.fromEntries(departmentCodes.map((code) => [code, of(code)])) as unknown as Answers;
}

function sourcesOf(answers: Answers): Evaluation['sources'] {
  return Object.fromEntries(
    departmentCodes.map((department) => {
      const answer = answers[department];
      return [
        department,
        answer.isAnswered
          ? { isAnswered: true, completeThrough: answer.completeThrough }
          : { isAnswered: false, reason: answer.reason },
      ];
    }),
  ) as unknown as Evaluation['sources'];
}

/** Notes for whom which rules could not be judged. A whole page has few different lists of such rules. */
function noteUntold(
  untold: Map<string, { ruleIds: readonly string[]; personIds: string[] }>,
  { undecided }: ScreeningResult,
  subjectIds: readonly string[],
): void {
  if (undecided.length === 0) return;
  for (const personId of subjectIds) {
    const ruleIds = undecided
      .filter((each) => each.personId === null || each.personId === personId)
      .map(({ ruleId }) => ruleId);
    if (ruleIds.length === 0) continue;
    const key = ruleIds.join(' ');
    const known = untold.get(key);
    if (known === undefined) untold.set(key, { ruleIds, personIds: [personId] });
    else known.personIds.push(personId);
  }
}
