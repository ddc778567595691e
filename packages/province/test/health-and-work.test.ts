import { type Fen, addMonths, currentAreaCode, firstDayOf, monthOf, yearOf } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { subsistenceStandard } from '../src/standards.ts';
import { gatherProvince } from './gathered-province.ts';

const { rows, truth } = gatherProvince({ scale: 1000, seed: 21 });
const civil = rows.CIVIL_AFFAIRS;
const health = rows.HEALTHCARE_SECURITY;
const work = rows.HUMAN_RESOURCES;

/** Everybody in a home where something was planted: by any rule, or by one of those named. */
function plantedBy(...ruleIds: readonly string[]): ReadonlySet<string> {
  const homes = new Set(
    truth
      .filter(({ ruleId }) => ruleIds.length === 0 || ruleIds.includes(ruleId))
      .map(({ householdId }) => householdId),
  );
  const members = civil.householdMember.filter(({ householdId }) => homes.has(householdId));
  return new Set(members.map(({ personId }) => personId));
}

const planted = plantedBy();
/** Rules of which the cases bring hospital bills of their own. */
const withBills = plantedBy(
  'DUP-MED-EPISODE',
  'DUP-MED-EMERGENCY',
  'MISS-MED-SETTLE',
  'MISS-CLIFF',
  'MISS-RIGID',
  'MISS-SINGLE-PERSON',
  'INEL-DECEASED-PAY',
  'ANOM-COST-EXCEEDED',
);
const dead = new Set(civil.death.map(({ personId }) => personId));

/** Everybody counted in an open award of one of the programmes. */
function drawing(...programmes: readonly string[]): ReadonlySet<string> {
  const open = new Set(
    civil.award
      .filter(({ programme, until }) => programmes.includes(programme) && until === null)
      .map(({ id }) => id),
  );
  const members = civil.awardMember.filter(
    ({ awardId, isCounted, until }) => open.has(awardId) && isCounted && until === null,
  );
  return new Set(members.map(({ personId }) => personId));
}

function paidBy(payments: readonly { awardId: string; amountFen: Fen }[]) {
  const paid = new Map<string, Fen>();
  for (const { awardId, amountFen } of payments)
    paid.set(awardId, (paid.get(awardId) ?? 0) + amountFen);
  return (awardId: string) => paid.get(awardId) ?? 0;
}

const paidForHealth = paidBy(health.payment);
const paidForWork = paidBy(work.payment);
const ordinaryWork = work.award.filter(({ id }) =>
  work.awardMember.every(({ awardId, personId }) => awardId !== id || !planted.has(personId)),
);

describe('hospital bills that no case is about', () => {
  const stays = health.hospitalStay.filter(({ personId }) => !withBills.has(personId));
  const settlements = health.award.filter(
    ({ programme, subjectId }) =>
      ['YB-INP', 'YB-MAJOR', 'YB-TILT', 'WJ-EM'].includes(programme) && !withBills.has(subjectId),
  );
  const keyOf = (bill: { hospital: string | null; admissionNumber: string | null }) =>
    `${bill.hospital} ${bill.admissionNumber}`;

  it('stand in the books of the hospital, with every settlement', () => {
    const known = new Set(stays.map(keyOf));

    expect(settlements.length).toBeGreaterThan(1000);
    expect(settlements.filter((settlement) => !known.has(keyOf(settlement)))).toEqual([]);
  });

  it('are never paid beyond their total', () => {
    const assisted = new Map<string, Fen>();
    for (const settlement of settlements) {
      const sum = (assisted.get(keyOf(settlement)) ?? 0) + paidForHealth(settlement.id);
      assisted.set(keyOf(settlement), sum);
    }
    const overpaid = stays.filter((stay) => {
      const insured = stay.basicPaidFen + stay.illnessPaidFen + stay.otherPaidFen;
      return insured + (assisted.get(keyOf(stay)) ?? 0) > stay.totalCostFen;
    });

    expect(overpaid).toEqual([]);
    expect(stays.filter((stay) => stay.inCatalogueFen > stay.totalCostFen)).toEqual([]);
  });

  it('are known of some who get no assistance, and not only for illness', () => {
    const settled = new Set(settlements.map(keyOf));
    const unaided = stays.filter((stay) => !settled.has(keyOf(stay)));

    expect(unaided.length).toBeGreaterThan(30);
    expect(new Set(unaided.map(({ cause }) => cause)).size).toBeGreaterThan(1);
  });
});

describe('disabled people without a planted case', () => {
  const holders = civil.disabilityCertificate.filter(
    ({ personId }) => !planted.has(personId) && !dead.has(personId),
  );
  const destitute = drawing('MZ-TEKUN-S', 'MZ-TEKUN-C');

  it('draw the nursing subsidy where the disability is severe', () => {
    const nursed = drawing('MZ-DIS-CARE');
    const severe = holders.filter(({ grade, personId }) => grade <= 2 && !destitute.has(personId));

    expect(severe.length).toBeGreaterThan(100);
    expect(severe.filter(({ personId }) => !nursed.has(personId))).toEqual([]);
  });

  it('draw the living subsidy where they are on the allowance', () => {
    const supported = drawing('MZ-DIS-LIV');
    const poor = drawing('MZ-DIBAO-U', 'MZ-DIBAO-R', 'MZ-DIBAO-SP');
    const entitled = holders.filter(({ personId }) => poor.has(personId));

    expect(entitled.length).toBeGreaterThan(10);
    expect(entitled.filter(({ personId }) => !supported.has(personId))).toEqual([]);
  });

  it('have certificates of many classes', () => {
    expect(new Set(holders.map((holder) => holder.class)).size).toBe(7);
  });
});

describe('premium subsidies', () => {
  it('never exceed the contribution of a year, whoever pays them', () => {
    const contribution = new Map([
      [2017, 15_000],
      [2018, 18_000],
      [2019, 22_000],
    ]);
    const sums = new Map<string, Fen>();
    for (const { id, subjectId, insuranceYear } of health.award) {
      if (insuranceYear === null || planted.has(subjectId)) continue;
      const key = `${subjectId} ${insuranceYear}`;
      sums.set(key, (sums.get(key) ?? 0) + paidForHealth(id));
    }
    const beyond = [...sums].filter(
      ([key, sum]) => sum > (contribution.get(Number(key.slice(-4))) ?? 0),
    );

    expect(beyond).toEqual([]);
  });

  it('name their scheme, their payer and the class of the insured', () => {
    const subsidies = health.award.filter(({ insuranceYear }) => insuranceYear !== null);

    expect(subsidies.filter(({ scheme }) => scheme !== 'RESIDENT')).toEqual([]);
    expect(subsidies.filter(({ identityClass }) => identityClass === null)).toEqual([]);
    expect(new Set(subsidies.map(({ funder }) => funder))).toContain('DISABLED_FEDERATION');
  });
});

describe('one-off aid to workers without a planted case', () => {
  const of = (programme: string) => ordinaryWork.filter((award) => award.programme === programme);

  it('rewards a year of work at the employer, or half a year far from home', () => {
    const tooShort = (programme: string, months: number) =>
      of(programme).filter(
        ({ qualifyingFrom, qualifyingUntil }) =>
          qualifyingFrom === null ||
          qualifyingUntil !== firstDayOf(addMonths(monthOf(qualifyingFrom), months)),
      );

    expect(of('RS-POST').length).toBeGreaterThan(10);
    expect(tooShort('RS-POST', 12)).toEqual([]);
    expect(tooShort('RS-JOBSEEK', 6)).toEqual([]);
    expect(of('RS-POST').filter(({ employerId, subjectId }) => employerId !== subjectId)).toEqual(
      [],
    );
  });

  it('stays under six times the standard of the county', () => {
    const above = of('RS-ONEOFF').filter(
      ({ id, county, decidedOn }) =>
        paidForWork(id) >
        6 * subsistenceStandard(currentAreaCode(county), 'URBAN', yearOf(monthOf(decidedOn))),
    );

    expect(of('RS-ONEOFF').length).toBeGreaterThan(10);
    expect(above).toEqual([]);
  });
});

describe('charity', () => {
  const gifts = civil.award.filter(({ programme }) => programme === 'MZ-CHARITY');

  it('names its project, and gives goods as well as money', () => {
    expect(gifts.filter(({ project }) => project === null)).toEqual([]);
    expect(new Set(gifts.map(({ isInKind }) => isInKind)).size).toBe(2);
  });

  it('cites the admission where it is given towards a bill', () => {
    const numbers = new Set(health.hospitalStay.map(({ admissionNumber }) => admissionNumber));
    const tied = gifts.filter(({ isBillTied }) => isBillTied);

    expect(tied.filter(({ causeRef }) => !numbers.has(causeRef ?? ''))).toEqual([]);
  });
});
