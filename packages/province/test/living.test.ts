import {
  type Month,
  currentAreaCode,
  firstDayOf,
  parseDate,
  parseMonth,
  programmes,
} from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { subsistenceStandard } from '../src/standards.ts';
import { gatherProvince } from './gathered-province.ts';

/** At 1:1000 nearly every home on the allowance has a case planted in it. */
const { rows, truth, people } = gatherProvince({ scale: 250, seed: 21 });
const civil = rows.CIVIL_AFFAIRS;

/** Whoever lives in a home where something was planted; all others must live lawfully. */
const cases = new Set(truth.map(({ householdId }) => householdId));
const planted = new Set(
  civil.householdMember
    .filter(({ householdId }) => cases.has(householdId))
    .map(({ personId }) => personId),
);
function groupedBy<Row>(
  found: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of found) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

const hukou = new Map(people.map((person) => [person.personId, person.hukou]));
const membersOf = groupedBy(civil.awardMember, ({ awardId }) => awardId);
const ordinary = civil.award.filter(
  ({ id }) => !(membersOf.get(id) ?? []).some(({ personId }) => planted.has(personId)),
);
const allowances = ordinary.filter(
  ({ programme }) => programme === 'MZ-DIBAO-U' || programme === 'MZ-DIBAO-R',
);

function countedIn(awardId: string, month: Month) {
  const day = firstDayOf(month);
  return (membersOf.get(awardId) ?? []).filter(
    ({ isCounted, from, until }) => isCounted && from <= day && (until === null || until > day),
  );
}

describe('an allowance', () => {
  const assessments = groupedBy(civil.meansAssessment, ({ awardId }) => awardId ?? '');
  const payments = groupedBy(civil.payment, ({ awardId }) => awardId);

  it("is each member's standard less the income found, in every year", () => {
    const wrong = allowances.flatMap(({ id, county }) =>
      [2017, 2018, 2019].flatMap((year) => {
        const month = parseMonth(`${year}-11`);
        const paidFen = (payments.get(id) ?? [])
          .filter((payment) => payment.month === month)
          .reduce((sum, { amountFen }) => sum + amountFen, 0);
        const found = (assessments.get(id) ?? []).findLast(({ from }) => from <= firstDayOf(month));
        if (paidFen === 0) return [];
        if (found === undefined) return [{ id, year }];
        const dueFen = countedIn(id, month).reduce((sum, { personId }) => {
          const scheme = hukou.get(personId) ?? 'RURAL';
          const standardFen = subsistenceStandard(currentAreaCode(county), scheme, year);
          return sum + standardFen - found.incomeFen;
        }, 0);
        return paidFen === dueFen ? [] : [{ id, year, paidFen, dueFen }];
      }),
    );

    expect(wrong).toEqual([]);
  });

  it('was looked at within a year, and with irregular income within half a year', () => {
    const reviewed = groupedBy(
      civil.awardEvent.filter(({ kind }) => kind === 'REVIEWED'),
      ({ awardId }) => awardId,
    );
    const late = allowances.filter(({ id, status, decidedOn, reviewClass }) => {
      const last = Math.max(decidedOn, ...(reviewed.get(id) ?? []).map(({ from }) => from));
      const since = parseDate(reviewClass === 'IRREGULAR' ? '2019-06-01' : '2018-12-01');
      return status === 'ACTIVE' && last < since;
    });

    expect(late).toEqual([]);
  });
});

describe('a monthly award of civil affairs', () => {
  const monthly = ordinary.filter(({ programme }) => programmes[programme].cadence === 'MONTHLY');

  it('is paid to one account, that of the institution where one cares for the person', () => {
    const payees = groupedBy(civil.payee, ({ awardId }) => awardId);
    const holders = new Map(
      monthly.map(({ id, institution }) => [id, institution === null ? 'own' : 'INSTITUTION']),
    );
    const wrong = monthly.filter(({ id }) => {
      const [payee, ...others] = payees.get(id) ?? [];
      const isBody = payee?.holder === 'INSTITUTION';
      return others.length > 0 || isBody !== (holders.get(id) === 'INSTITUTION');
    });

    expect(wrong).toEqual([]);
  });

  it('that has ended has its end in its history', () => {
    const ended = new Set(
      civil.awardEvent.filter(({ kind }) => kind === 'ENDED').map(({ awardId }) => awardId),
    );

    expect(monthly.filter(({ id, status }) => (status === 'ENDED') !== ended.has(id))).toEqual([]);
  });
});

describe('the kin of', () => {
  const kin = groupedBy(civil.kinship, ({ personId }) => personId);

  it('orphans are two dead parents', () => {
    const orphans = ordinary.filter(({ programme }) => programme === 'MZ-ORPHAN');
    const statuses = orphans.map(({ subjectId }) =>
      (kin.get(subjectId) ?? []).map(({ relation, status }) => `${relation} ${status}`),
    );

    expect(new Set(statuses.flat())).toEqual(new Set(['PARENT DEAD']));
    expect(statuses.filter((rowsOf) => rowsOf.length !== 2)).toEqual([]);
  });

  it('people who are counted alone can support them', () => {
    const alone = allowances
      .filter(({ until }) => until === null)
      .map(({ id }) => countedIn(id, parseMonth('2019-12')))
      .filter((counted) => counted.length === 1)
      .flatMap((counted) => counted.map(({ personId }) => personId));
    const without = alone.filter(
      (personId) => !(kin.get(personId) ?? []).some(({ status }) => status === 'ABLE'),
    );

    expect(alone.length).toBeGreaterThan(0);
    expect(without).toEqual([]);
  });
});

describe('homes just above the line', () => {
  const programmesHeld = new Map<string, number>();
  for (const { programme } of ordinary) {
    programmesHeld.set(programme, (programmesHeld.get(programme) ?? 0) + 1);
  }

  it('have an allowance for one of them, or the status, in small numbers', () => {
    const held = ['MZ-DIBAO-SP', 'MZ-MARGIN', 'MZ-RIGID'].map(
      (programme) => programmesHeld.get(programme) ?? 0,
    );

    expect(held.filter((count) => count === 0 || count > 400)).toEqual([]);
  });
});

describe('the register', () => {
  it('knows the sex of everybody', () => {
    expect(civil.person.filter(({ sex }) => sex === null)).toEqual([]);
  });
});
