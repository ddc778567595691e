import {
  AssistanceError,
  type Fen,
  type LocalDate,
  type Month,
  departmentCodes,
  monthOf,
  parseDate,
  programmes,
} from '@hub/assistance';
import {
  type Answers,
  type Award,
  type CaseFile,
  type MonthShare,
  type Source,
  benefitMonthOf,
  buildCaseFile,
  grantSharesOf,
} from '@hub/screening';
import type { AidAward, AidLane, AidMonth, AidStatement } from './graph/aid-statement.ts';
import { sourceState } from './source-states.ts';

/** Months asked for, both included; null means no limit on that side. */
export interface MonthRange {
  readonly from: Month | null;
  readonly until: Month | null;
}

/** An award with what of it is one person's, month by month. */
interface SharedAward {
  readonly award: Award;
  readonly shares: readonly MonthShare[];
}

/** Later than any record: a statement holds everything that departments know. */
const endOfTime: LocalDate = parseDate('9999-12-31');

/** Puts every award of every department on one time line, with what of it is this person's. */
export function aidStatement(personId: string, answers: Answers, range: MonthRange): AidStatement {
  if (range.from !== null && range.until !== null && range.from > range.until) {
    throw new AssistanceError('RANGE_REVERSED');
  }
  const personIds = [personId];
  const file = buildCaseFile({ asOf: endOfTime, subjectId: personId, personIds, answers });
  const { awards, sources } = file;
  const shared = awards.map((award): SharedAward => {
    const shares = grantSharesOf({ award, payments: award.payments }, personId);
    return { award, shares: shares.filter(({ month }) => isWithin(month, range)) };
  });
  const months = monthsOf(shared);
  return {
    from: range.from ?? months.at(0)?.month ?? null,
    until: range.until ?? months.at(-1)?.month ?? null,
    isComplete: isComplete(file, range.until),
    lanes: departmentCodes.map((department): AidLane => {
      const source = sources[department];
      const own = shared.filter(({ award }) => award.department === department);
      return {
        department,
        source: sourceState(department, source),
        awards: source.isAnswered ? own.map((item) => aidAward(item, range)) : null,
        shareFen: source.isAnswered ? sum(own.flatMap(({ shares }) => shares)) : null,
      };
    }),
    months,
    totalFen: sum(shared.flatMap(({ shares }) => shares)),
  };
}

/** What the totals are reckoned from. */
const countedTables: readonly string[] = ['award', 'awardMember', 'payment'];

/** Whether all departments answered with books that reach to the end of the months asked for, and no aid was left out. */
function isComplete({ sources, dataQuality }: CaseFile, until: Month | null): boolean {
  const reaches = (source: Source) =>
    source.isAnswered && (until === null || until <= monthOf(source.completeThrough));
  return (
    departmentCodes.every((department) => reaches(sources[department])) &&
    !dataQuality.some(({ table, isLeftOut }) => isLeftOut && countedTables.includes(table))
  );
}

function aidAward({ award, shares }: SharedAward, range: MonthRange): AidAward {
  return {
    ...award,
    programme: programmes[award.programme],
    memberIds: award.members.map(({ personId }) => personId),
    payments: award.payments.filter((payment) => isWithin(benefitMonthOf(payment), range)),
    months: monthsOf([{ award, shares }]),
    shareFen: sum(shares),
  };
}

function monthsOf(shared: readonly SharedAward[]): readonly AidMonth[] {
  const totals = new Map<Month, Fen>();
  for (const { month, fen } of shared.flatMap(({ shares }) => shares)) {
    totals.set(month, (totals.get(month) ?? 0) + fen);
  }
  return [...totals]
    .toSorted(([left], [right]) => left - right)
    .map(([month, shareFen]) => ({ month, shareFen }));
}

function isWithin(month: Month, { from, until }: MonthRange): boolean {
  return (from === null || from <= month) && (until === null || month <= until);
}

function sum(shares: readonly MonthShare[]): Fen {
  return shares.reduce((total, { fen }) => total + fen, 0);
}
