import {
  AssistanceError,
  type DepartmentCode,
  type Fen,
  type LocalDate,
  areaName,
  currentAreaCode,
  nationCode,
} from '@hub/assistance';
import type { Database } from '@hub/subgraph';
import type { DepartmentAnswerCode, Outcome } from './codes.ts';
import { firstActionDueOn } from './deadline.ts';
import {
  type Acting,
  type Step,
  type StepResult,
  performStep,
  performSteps,
} from './perform-steps.ts';
import { assertNote, assertText, noteOf } from './texts.ts';

/** Most findings that are assigned at once: a few pages of a list. */
const mostAssignedAtOnce = 200;

/** Who is to see to some findings, and by when. */
export interface Assignment {
  readonly department: DepartmentCode;
  /** Code of a county, a prefecture or the province. Left out, it is the county of each finding. */
  readonly area?: string | null | undefined;
  /** Left out, it is ten working days from the hub's day. */
  readonly dueOn?: LocalDate | null | undefined;
  readonly note?: string | null | undefined;
}

/** Assigns findings to a department. Each succeeds or fails alone. */
export async function assignFindings(
  database: Database,
  actings: readonly Acting[],
  assignment: Assignment,
): Promise<readonly StepResult[]> {
  if (actings.length > mostAssignedAtOnce) throw new AssistanceError('TOO_MANY_FINDINGS');
  return performSteps(
    database,
    actings.map((acting) => assigned(acting, assignment)),
  );
}

function assigned(acting: Acting, { department, dueOn, ...given }: Assignment): Step {
  const named = given.area == null ? undefined : currentAreaCode(given.area.trim());
  const note = noteOf(given.note);
  return {
    ...acting,
    kind: 'ASSIGNED',
    said: { department, area: named, dueOn: dueOn ?? undefined, note },
    event: ({ county }) => {
      const area = named ?? county;
      if (area === nationCode || areaName(area) === null) throw new AssistanceError('AREA_UNKNOWN');
      assertNote(note);
      const due = dueOn ?? firstActionDueOn(acting.day);
      if (due < acting.day) throw new AssistanceError('REVIEW_DAY_INVALID');
      return { kind: 'ASSIGNED', body: { department, area, dueOn: due, note } };
    },
  };
}

/** What a department says of a lead. */
export interface Answer {
  readonly department: DepartmentCode;
  readonly answer: DepartmentAnswerCode;
  readonly note?: string | null | undefined;
}

/** Records what a department answers. A later answer takes the place of its earlier one. */
export async function answerFinding(
  database: Database,
  acting: Acting,
  { department, answer, ...given }: Answer,
): Promise<StepResult> {
  const body = { department, answer, note: noteOf(given.note) };
  return performStep(database, {
    ...acting,
    kind: 'ANSWERED',
    said: body,
    event: () => {
      assertNote(body.note);
      return { kind: 'ANSWERED', body };
    },
  });
}

/** What the person said, or how it was tried to reach them. */
export interface Statement {
  readonly statement: string;
  readonly wasReached: boolean;
}

/** Records that the person was heard, or could not be reached. */
export async function recordStatement(
  database: Database,
  acting: Acting,
  { wasReached, ...given }: Statement,
): Promise<StepResult> {
  const body = { statement: given.statement.trim(), wasReached };
  return performStep(database, {
    ...acting,
    kind: 'HEARD',
    said: body,
    event: () => {
      assertText('statement', body.statement);
      return { kind: 'HEARD', body };
    },
  });
}

/** What became of the money. */
export interface OutcomeInMoney {
  readonly outcome: Outcome;
  readonly amountFen: Fen;
  readonly note?: string | null | undefined;
}

/** Records what became of the money of a confirmed finding; more than once where it comes in parts. */
export async function recordOutcome(
  database: Database,
  acting: Acting,
  { outcome, amountFen, ...given }: OutcomeInMoney,
): Promise<StepResult> {
  const body = { outcome, amountFen, note: noteOf(given.note) };
  return performStep(database, {
    ...acting,
    kind: 'OUTCOME',
    said: body,
    event: () => {
      assertNote(body.note);
      const isAmount = Number.isSafeInteger(amountFen) && amountFen >= 0;
      const isFitting = outcome !== 'NO_MONEY' || amountFen === 0;
      if (!isAmount || !isFitting) throw new AssistanceError('REVIEW_AMOUNT_INVALID');
      return { kind: 'OUTCOME', body };
    },
  });
}

/** Opens a settled or cleared finding again, with a reason. */
export async function reopenFinding(
  database: Database,
  acting: Acting,
  given: { readonly reason: string },
): Promise<StepResult> {
  const reason = given.reason.trim();
  return performStep(database, {
    ...acting,
    kind: 'REOPENED',
    said: { reason },
    event: () => {
      assertText('reason', reason);
      return { kind: 'REOPENED', body: { reason, dueOn: firstActionDueOn(acting.day) } };
    },
  });
}
