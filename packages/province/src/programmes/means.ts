import { type Fen, type LocalDate, type Month, addDays, firstDayOf, yearOf } from '@hub/assistance';
import type { WrittenAward } from '../books.ts';
import { dayIn, firstMonth, lastMonth, monthIn } from '../calendar.ts';
import type { Resident, World } from '../home.ts';

/** How an allowance is assessed and looked at again. */
export interface AssessmentTerms {
  readonly applicant: Resident;
  /** First month that rests on an assessment. */
  readonly from: Month;
  /** First month not covered; null while open. */
  readonly until: Month | null;
  readonly decidedOn: LocalDate;
  /** Income per counted person and month that was found for a year, in fen. */
  readonly incomeIn: (year: number) => Fen;
  readonly reviewClass: 'STABLE' | 'IRREGULAR';
  /** The last year for which anybody looked, where a case wants that: no review since. */
  readonly lastYear?: number;
}

/**
 * The means assessments of an allowance, one for each year of the books, and the reviews they come from.
 *
 * Families are looked at in December for the year to come, those with irregular income in June as well.
 */
export function writeAssessments(world: World, award: WrittenAward, terms: AssessmentTerms): void {
  const first = Math.max(terms.from, firstMonth) as Month;
  const last = Math.min((terms.until ?? lastMonth + 1) - 1, lastMonth) as Month;
  const isLast = (year: number) => year === (terms.lastYear ?? Number.POSITIVE_INFINITY);
  for (let year = yearOf(first); year <= yearOf(last); year += 1) {
    const from = Math.max(first, monthIn(year, 1)) as Month;
    const isGrant = from === terms.from && from > firstMonth;
    const assessedOn = isGrant ? addDays(terms.decidedOn, -8) : reviewDayBefore(year);
    assess(world, award, { terms, from, assessedOn });
    if (!isGrant) review(world, award, { terms, on: assessedOn });
    if (isLast(year)) return;
    const june = monthIn(year, 6);
    if (terms.reviewClass === 'IRREGULAR' && june > from && june <= last)
      review(world, award, { terms, on: dayIn(june, 9) });
  }
}

/** The day on which families are looked at for a year: in December before it. */
export function reviewDayBefore(year: number): LocalDate {
  return dayIn(monthIn(year - 1, 12), 11);
}

function assess(
  { books }: World,
  award: WrittenAward,
  assessment: {
    readonly terms: AssessmentTerms;
    readonly from: Month;
    readonly assessedOn: LocalDate;
  },
): void {
  const { terms, from, assessedOn } = assessment;
  books.fact('CIVIL_AFFAIRS', 'meansAssessment', {
    personId: terms.applicant.personId,
    awardId: award.id,
    from: firstDayOf(from),
    assessedOn,
    incomeFen: terms.incomeIn(yearOf(from)),
    isPropertyWithinLimits: true,
  });
}

/** A review of an award that stands already. */
function review(
  { books }: World,
  award: WrittenAward,
  { terms, on }: { readonly terms: AssessmentTerms; readonly on: LocalDate },
): void {
  if (on > terms.decidedOn) books.event(award, { kind: 'REVIEWED', from: on });
}
