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
      let shareFen = 0;
      for (const { month, fen } of grantSharesOf({ award, payments: award.payments }, personId)) {
        totals.set(month, (totals.get(month) ?? 0) + fen);
        shareFen += fen;
      }
      laneFen += shareFen;
      return aidAward(award, shareFen);
    });
    totalFen += laneFen;
    return {
      department,
      shareFen: laneFen,
      source: answeredSource(department, books[department].completeThrough),
      awards: laneAwards,
    };
  });
  const months = [...totals]
    .toSorted(([left], [right]) => left - right)
    .map(([month, shareFen]) => ({ month: formatMonth(month), shareFen }));
  return { isComplete: true, totalFen, months, lanes };
}

function aidAward(award: Award, shareFen: Fen) {
  const { id, programme, county, from, until, status, payments } = award;
  const { code, name, nameZh } = programmes[programme];
  return {
    id,
    programme: { code, name, nameZh },
    county,
    from: formatDate(from),
    until: until === null ? null : formatDate(until),
    status,
    shareFen,
    payments: payments.map(({ month, amountFen, type, paidOn }) => ({
      month: month === null ? null : formatMonth(month),
      amountFen,
      type,
      paidOn: formatDate(paidOn),
    })),
  };
}
