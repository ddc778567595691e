import {
  type Fen,
  type Month,
  departmentCodes,
  formatDate,
  formatMonth,
  programmes,
} from '@hub/assistance';
import { type Award, grantSharesOf } from '@hub/screening';
import type { Books } from './books.ts';
import { answeredSource } from './departments.ts';
import type { PersonAwards } from './person-books.ts';

/** `Person.aid`, as the main operation asks for it. */
export function aidStatement(personId: string, books: Books, awards: PersonAwards) {
  const totals = new Map<Month, Fen>();
  let totalFen = 0;
  const lanes = departmentCodes.map((department) => {
    let laneFen = 0;
    const laneAwards = awards[department].map((award) => {
      const shares = grantSharesOf({ award, payments: award.payments }, personId);
      for (const { month, fen } of shares) {
        totals.set(month, (totals.get(month) ?? 0) + fen);
        laneFen += fen;
      }
      return aidAward(award, shares);
    });
    totalFen += laneFen;
    return {
      department,
      shareFen: laneFen,
      source: answeredSource(department, books[department].completeThrough),
      awards: laneAwards,
    };
  });
  const months = [...totals].map(([month, fen]) => ({ month, fen }));
  return { isComplete: true, totalFen, months: monthsJson(months), lanes };
}

interface MonthFen {
  readonly month: Month;
  readonly fen: Fen;
}

function monthsJson(months: readonly MonthFen[]) {
  return months
    .toSorted((left, right) => left.month - right.month)
    .map(({ month, fen }) => ({ month: formatMonth(month), shareFen: fen }));
}

function aidAward(award: Award, shares: readonly MonthFen[]) {
  const { id, programme, county, from, until, status, payments } = award;
  const { code, name, nameZh } = programmes[programme];
  return {
    id,
    programme: { code, name, nameZh },
    county,
    from: formatDate(from),
    until: until === null ? null : formatDate(until),
    status,
    shareFen: shares.reduce((sum, { fen }) => sum + fen, 0),
    months: monthsJson(shares),
    payments: payments.map(({ month, amountFen, type, paidOn }) => ({
      month: month === null ? null : formatMonth(month),
      amountFen,
      type,
      paidOn: formatDate(paidOn),
    })),
  };
}
