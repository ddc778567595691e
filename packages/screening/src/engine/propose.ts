import {
  type DepartmentCode,
  type Fen,
  type LocalDate,
  type Month,
  type ProgrammeCode,
  addDays,
  addMonths,
  covers,
  departmentCodes,
  firstDayOf,
  monthOf,
  programmes,
} from '@hub/assistance';
import { departmentRows } from '@hub/assistance/rows';
import { benefitMonthOf, paidByMonth } from '../questions/awards.ts';
import { monthsFrom } from '../questions/calendar.ts';
import type { Award, CaseFile, Payment, Source } from '../case-file.ts';
import { overlapMatrix } from '../overlap/matrix.ts';
import type { Rule } from '../rule.ts';
import type { ScreeningResult } from './result.ts';
import { type ScreeningOptions, screen } from './screen.ts';

/** An award that somebody thinks of granting. */
export interface ProposedAward {
  readonly programme: ProgrammeCode;
  /** GB/T 2260 code of the authority that would decide. */
  readonly county: string;
  readonly from: LocalDate;
  /** First day no longer granted for; null for an open end. */
  readonly until: LocalDate | null;
  /** Of a month, or of the whole event; for all members together. */
  readonly amountFen: Fen;
  /** Who would be counted in it. */
  readonly memberIds: readonly string[];
  readonly subjectId: string;
  /** Further columns of the department's award: `admissionNumber`, `dwellingId`, `schoolYear` … */
  readonly details: Readonly<Record<string, unknown>>;
  /** Awards that would end when it begins. */
  readonly replaces: readonly string[];
}

/** Months through which a proposed award and what is paid today are thought on: the lags and graces of every rule fit in. */
export const proposalMonths = 6;

/** A source this many days behind is taken to go on as it is; an older one leaves its rules undecided. */
const usualLagDays = 45;

/**
 * What proposed awards would duplicate, exceed or make unlawful from their first month on, and what cannot be told.
 *
 * What is paid every month today is thought on for {@link proposalMonths} months. Only findings that rest on a proposed
 * award are given, and only the rules that could have found one are named as undecided or clear.
 */
export function screenProposed(
  file: CaseFile,
  rules: readonly Rule[],
  {
    proposed,
    onDefect,
  }: { readonly proposed: readonly ProposedAward[] } & Pick<ScreeningOptions, 'onDefect'>,
): ScreeningResult {
  const able = rules.filter(({ kind, check }) => kind !== 'MISSED' && check !== null);
  const concerned = able.filter((rule) =>
    proposed.some(({ programme }) => isConcerned(rule, programme)),
  );
  const result = screen(
    withProposed(file, proposed),
    able,
    onDefect === undefined ? {} : { onDefect },
  );
  const ids: ReadonlySet<string> = new Set(proposed.map((_, index) => proposalId(index)));
  const findings = result.findings.filter(({ evidence }) =>
    evidence.some(({ recordId }) => ids.has(recordId)),
  );
  const found = new Set(findings.map(({ ruleId }) => ruleId));
  const may = new Set(concerned.map(({ id }) => id));
  const undecided = result.undecided.filter(({ ruleId }) => may.has(ruleId) && !found.has(ruleId));
  const open = new Set(undecided.map(({ ruleId }) => ruleId));
  const clear = concerned.map(({ id }) => id).filter((id) => !found.has(id) && !open.has(id));
  return { findings, undecided, clear };
}

/** Whether a rule compares a programme: by its header, or on either side of a pair of the stacking matrix that it applies. */
function isConcerned({ id, programmes: compared }: Rule, programme: ProgrammeCode): boolean {
  if (compared.length === 0 || compared.includes(programme)) return true;
  return overlapMatrix.some(
    ({ ruleIds, left, right }) =>
      ruleIds.includes(id) && [...left.programmes, ...right.programmes].includes(programme),
  );
}

/** The id under which the n-th proposed award stands in evidence. */
function proposalId(index: number): string {
  return `proposed ${index + 1}`;
}

/** The file as it would be, {@link proposalMonths} months after the proposed awards begin. */
function withProposed(file: CaseFile, proposed: readonly ProposedAward[]): CaseFile {
  const first = Math.min(...proposed.map(({ from }) => from)) as LocalDate;
  const lastMonth = addMonths(monthOf(first), proposalMonths - 1);
  const end = addDays(firstDayOf(addMonths(lastMonth, 1)), -1);
  const asOf = Math.max(file.asOf, end) as LocalDate;
  const replaced = new Map(
    proposed.flatMap(({ replaces, from }) => replaces.map((id) => [id, from])),
  );
  const going = file.awards.map((award) =>
    goingOn(award, file.asOf, {
      until: replaced.get(award.id) ?? null,
      lastMonth,
    }),
  );
  return {
    ...file,
    asOf,
    sources: Object.fromEntries(
      departmentCodes.map((code) => [code, laterSource(file.sources[code], file.asOf, asOf)]),
    ) as Record<DepartmentCode, Source>,
    awards: [
      ...going,
      ...proposed.map((award, index) =>
        awardOf(award, { id: proposalId(index), decidedOn: file.asOf, lastMonth }),
      ),
    ],
  };
}

function laterSource(source: Source, asOf: LocalDate, later: LocalDate): Source {
  if (!source.isAnswered || source.completeThrough < addDays(asOf, -usualLagDays)) return source;
  return { isAnswered: true, completeThrough: later };
}

/** An award of today with what it would go on to pay, up to the day on which it is replaced. */
function goingOn(
  award: Award,
  asOf: LocalDate,
  { until, lastMonth }: { readonly until: LocalDate | null; readonly lastMonth: Month },
): Award {
  const ended: Award = until === null ? award : { ...award, until, status: 'ENDED' };
  if (programmes[award.programme].cadence !== 'MONTHLY' || award.status !== 'ACTIVE') return ended;
  const paid = [...paidByMonth(award)].toSorted(([left], [right]) => left - right);
  const [paidThrough, amountFen] = paid.at(-1) ?? [];
  if (paidThrough === undefined || amountFen === undefined) return ended;
  if (paidThrough < addMonths(monthOf(asOf), -2)) return ended;
  const months = monthsFrom(addMonths(paidThrough, 1), lastMonth).filter((month) =>
    covers(ended, firstDayOf(month)),
  );
  const payments = months.map((month) => payment(award.id, { month, amountFen }));
  return {
    ...ended,
    payments: [...award.payments.filter((own) => isBefore(own, until)), ...payments],
  };
}

function isBefore(own: Payment, until: LocalDate | null): boolean {
  return until === null || benefitMonthOf(own) < monthOf(until);
}

function awardOf(
  { memberIds, amountFen, details, ...proposed }: Omit<ProposedAward, 'replaces'>,
  {
    id,
    decidedOn,
    lastMonth,
  }: { readonly id: string; readonly decidedOn: LocalDate; readonly lastMonth: Month },
): Award {
  const { department, cadence } = programmes[proposed.programme];
  const { from, until } = proposed;
  const months =
    cadence === 'MONTHLY'
      ? monthsFrom(monthOf(from), lastMonth).filter((month) =>
          covers({ from: firstDayOf(monthOf(from)), until }, firstDayOf(month)),
        )
      : [null];
  const row = departmentRows[department].award.complete({
    ...details,
    ...proposed,
    id,
    decidedOn,
    status: 'ACTIVE',
    grantedFen: amountFen,
  } as never);
  return {
    ...(row as object),
    department,
    members: memberIds.map((personId) => ({ awardId: id, personId, isCounted: true, from, until })),
    events: [],
    payments: months.map((month) => ({
      ...payment(id, { month, amountFen }),
      ...(month === null ? { paidOn: from } : {}),
    })),
    returned: [],
    payees: [],
  } as unknown as Award;
}

function payment(
  awardId: string,
  { month, amountFen }: { readonly month: Month | null; readonly amountFen: Fen },
): Payment {
  const paidOn = month === null ? (0 as LocalDate) : firstDayOf(month);
  return {
    id: `${awardId} ${month ?? 'once'}`,
    awardId,
    month,
    amountFen,
    type: 'NORMAL',
    paidOn,
    returnedOn: null,
  };
}
