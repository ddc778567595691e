import { addMonths, firstDayOf, monthOf, parseDate, parseMonth } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { gatherProvince } from './gathered-province.ts';

const { rows, truth } = gatherProvince({ scale: 1000, seed: 9 });
const civil = rows.CIVIL_AFFAIRS;

/** Whoever lives in a home where something was planted; all others must live lawfully. */
const homes = new Set(truth.map(({ householdId }) => householdId));
const planted = new Set(
  civil.householdMember
    .filter(({ householdId }) => homes.has(householdId))
    .map(({ personId }) => personId),
);

const programmeOf = new Map(civil.award.map(({ id, programme }) => [id, programme as string]));

/** Spells of programmes per unplanted person, in days. */
function spellsOf(prefix: string) {
  const spells = new Map<string, { from: number; until: number }[]>();
  for (const { awardId, personId, isCounted, from, until } of civil.awardMember) {
    if (!(programmeOf.get(awardId) ?? '').startsWith(prefix)) continue;
    if (planted.has(personId) || !isCounted) continue;
    const spell = { from, until: until ?? Number.POSITIVE_INFINITY };
    spells.set(personId, [...(spells.get(personId) ?? []), spell]);
  }
  return spells;
}

function overlaps(one: string, other: string, atLeastDays: number): string[] {
  const others = spellsOf(other);
  return [...spellsOf(one)].flatMap(([personId, spells]) =>
    spells.some(({ from, until }) =>
      (others.get(personId) ?? []).some(
        (spell) => Math.min(spell.until, until) - Math.max(spell.from, from) >= atLeastDays,
      ),
    )
      ? [personId]
      : [],
  );
}

const basicLiving = ['MZ-DIBAO-U', 'MZ-DIBAO-R', 'MZ-TEKUN-S', 'MZ-TEKUN-C', 'MZ-ORPHAN'] as const;

describe('people without a planted case', () => {
  it('are on the allowance and destitute support for a month at most', () => {
    expect(overlaps('MZ-DIBAO-U', 'MZ-TEKUN', 32)).toEqual([]);
    expect(overlaps('MZ-DIBAO-R', 'MZ-TEKUN', 32)).toEqual([]);
  });

  it('have no disability subsidy beside destitute support', () => {
    expect(overlaps('MZ-DIS', 'MZ-TEKUN', 1)).toEqual([]);
    expect(overlaps('MZ-DIS-LIV', 'MZ-ORPHAN', 1)).toEqual([]);
  });

  it('are insured for 2019 when they were on basic living in February', () => {
    const day = parseDate('2019-02-28');
    const diedOn = new Map(civil.death.map((death) => [death.personId, death.diedOn]));
    const insured = new Set(
      rows.HEALTHCARE_SECURITY.insuranceEnrolment
        .filter(({ year }) => year === 2019)
        .map(({ personId }) => personId),
    );
    const uninsured = basicLiving.flatMap((programme) =>
      [...spellsOf(programme)]
        .filter(([, spells]) => spells.some(({ from, until }) => from <= day && until > day))
        .filter(([personId]) => (diedOn.get(personId) ?? day + 1) > day)
        .filter(([personId]) => !insured.has(personId)),
    );

    expect(uninsured).toEqual([]);
  });

  it('are paid nothing for a month after they died', () => {
    const diedOn = new Map(civil.death.map((death) => [death.personId, death.diedOn]));
    const late = civil.awardMember.filter(({ personId, until }) => {
      const day = diedOn.get(personId);
      if (day === undefined || planted.has(personId)) return false;
      return until === null || until > firstDayOf(addMonths(monthOf(day), 1)) + 31;
    });

    expect(late).toEqual([]);
  });

  it('live in safe houses, or have a project for the dangerous one', () => {
    const renovated = new Set(rows.HOUSING.award.map(({ dwellingId }) => dwellingId));
    const waiting = rows.HOUSING.dwelling.filter(
      ({ id, personId, grade }) =>
        !planted.has(personId) && (grade === 'C' || grade === 'D') && !renovated.has(id),
    );

    expect(waiting).toEqual([]);
  });
});

describe('ordinary life', () => {
  const { payment } = civil;

  it('has arrears after a rise and transfers that came back', () => {
    expect(payment.filter(({ type }) => type === 'BACK_PAY').length).toBeGreaterThan(100);
    expect(payment.filter(({ type }) => type === 'REVERSAL').length).toBeGreaterThan(100);
  });

  it('nets to something for every month that is paid', () => {
    const net = new Map<string, number>();
    const cases = new Set(truth.flatMap(({ awardIds }) => awardIds));
    for (const { awardId, month, amountFen } of payment) {
      if (month === null || cases.has(awardId)) continue;
      const key = `${awardId} ${month}`;
      net.set(key, (net.get(key) ?? 0) + amountFen);
    }

    expect([...net].filter(([, amountFen]) => amountFen <= 0)).toEqual([]);
    expect(payment.some(({ month }) => month === parseMonth('2019-12'))).toBe(true);
  });

  it('has instalments, subsidies while waiting for keys, and a burial for destitute people', () => {
    const programmes = new Set(
      Object.values(rows).flatMap((tables) => tables.award.map(({ programme }) => programme)),
    );

    expect(rows.HOUSING.payment.some(({ type }) => type === 'INSTALMENT')).toBe(true);
    expect(
      ['ZJ-PRH-W', 'MZ-TEKUN-BURIAL', 'MZ-DIBAO-CAT'].filter(
        (code) => !programmes.has(code as never),
      ),
    ).toEqual([]);
  });
});
