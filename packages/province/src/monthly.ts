import { type Fen, type Month, addMonths, yearOf } from '@hub/assistance';
import type { WrittenAward } from './books.ts';
import { dayIn, firstMonth, lastMonth, monthIn } from './calendar.ts';
import type { World } from './home.ts';

/** A monthly benefit over a stretch of benefit months. */
export interface Schedule {
  readonly from: Month;
  /** First month that is no longer paid; null while the benefit goes on. */
  readonly until: Month | null;
  /** What is owed for a month; nothing is paid where it is 0. */
  readonly amountIn: (month: Month) => Fen;
  /** In counties that are late with a rise: what was paid before the arrears. */
  readonly amountBeforeRise?: (month: Month) => Fen;
}

/** The rise of 2019 holds from January; counties that proclaim it late pay the arrears in April. */
const arrearsPaidOn = dayIn(monthIn(2019, 4), 20);

/** One transfer in so many comes back from a closed account and is repeated. */
const returnedShare = 0.003;

/**
 * Pays a benefit month by month, as far as the books reach, with the arrears and returned transfers of ordinary life.
 *
 * Returns the net amount for each month in fen.
 */
export function payMonthly(
  world: World,
  award: WrittenAward,
  schedule: Schedule,
): ReadonlyMap<Month, Fen> {
  const paid = new Map<Month, Fen>();
  const first = Math.max(schedule.from, firstMonth) as Month;
  const end = Math.min(schedule.until ?? lastMonth + 1, lastMonth + 1);
  for (let month = first; month < end; month = addMonths(month, 1)) {
    const amountFen = schedule.amountIn(month);
    if (amountFen <= 0) continue;
    payMonth(world, award, { month, amountFen, beforeFen: beforeRise(schedule, month) });
    paid.set(month, amountFen);
  }
  return paid;
}

function beforeRise({ amountBeforeRise }: Schedule, month: Month): Fen | null {
  const isEarly = yearOf(month) === 2019 && month < monthIn(2019, 4);
  return isEarly && amountBeforeRise !== undefined ? amountBeforeRise(month) : null;
}

function payMonth(
  { books, random }: World,
  award: WrittenAward,
  due: { readonly month: Month; readonly amountFen: Fen; readonly beforeFen: Fen | null },
): void {
  const { month, amountFen, beforeFen } = due;
  if (beforeFen !== null && beforeFen > 0 && beforeFen < amountFen) {
    books.pay(award, { month, amountFen: beforeFen, paidOn: dayIn(month, 15) });
    const arrears = { amountFen: amountFen - beforeFen, paidOn: arrearsPaidOn };
    books.pay(award, { month, ...arrears, type: 'BACK_PAY' });
    return;
  }
  books.pay(award, { month, amountFen, paidOn: dayIn(month, 15) });
  if (random.chance(returnedShare)) {
    books.pay(award, { month, amountFen: -amountFen, paidOn: dayIn(month, 22), type: 'REVERSAL' });
    books.pay(award, { month, amountFen, paidOn: dayIn(month, 27) });
  }
}
