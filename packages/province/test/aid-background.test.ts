import { addMonths, currentAreaCode, monthOf, parseDate } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { gatherProvince } from './gathered-province.ts';

const { rows, truth, people } = gatherProvince({ scale: 500, seed: 21 });
const {
  CIVIL_AFFAIRS: civil,
  EDUCATION: education,
  HOUSING: housing,
  HUMAN_RESOURCES: work,
  EMERGENCY_MANAGEMENT: emergency,
} = rows;

const plantedHomes = new Set(truth.map(({ householdId }) => householdId));
const homeOf = new Map(
  civil.householdMember.map(({ personId, householdId }) => [personId, householdId]),
);

/** Whether somebody lives in a home where nothing was planted, so that all there has to be lawful. */
function isOrdinary(personId: string | undefined): boolean {
  return personId !== undefined && !plantedHomes.has(homeOf.get(personId) ?? '');
}

function membersOf(
  members: readonly { readonly awardId: string; readonly personId: string }[],
): ReadonlyMap<string, readonly string[]> {
  const byAward = new Map<string, string[]>();
  for (const { awardId, personId } of members)
    byAward.set(awardId, [...(byAward.get(awardId) ?? []), personId]);
  return byAward;
}

function ofOrdinary<Award extends { readonly id: string }>(
  awards: readonly Award[],
  members: ReadonlyMap<string, readonly string[]>,
): readonly Award[] {
  return awards.filter(({ id }) => (members.get(id) ?? []).every(isOrdinary));
}

describe('student aid of ordinary homes', () => {
  const students = membersOf(education.awardMember);
  const awards = ofOrdinary(education.award, students);

  it('comes from the school where the student is enrolled in that stage', () => {
    const enrolled = new Set(
      education.enrolment.map(
        ({ personId, stage, schoolId }) => `${personId} ${stage} ${schoolId}`,
      ),
    );
    const others = awards.filter(
      ({ id, stage, schoolId }) => !enrolled.has(`${students.get(id)?.[0]} ${stage} ${schoolId}`),
    );

    expect(awards.length).toBeGreaterThan(5000);
    expect(others).toEqual([]);
  });

  it('has loans, scholarships, fee waivers and recognitions beside the grants', () => {
    const programmes = new Set(awards.map(({ programme }) => programme));

    expect(
      (['JY-HE-I', 'JY-HE-L', 'JY-HE-X', 'JY-ST', 'JY-SS-F', 'JY-VE-F'] as const).filter(
        (programme) => !programmes.has(programme),
      ),
    ).toEqual([]);
  });

  it('never gives both scholarships in one school year', () => {
    const held = awards.filter(
      ({ programme, kind }) => programme === 'JY-HE-I' || kind === 'NATIONAL_SCHOLARSHIP',
    );
    const years = held.map(({ id, schoolYear }) => `${students.get(id)?.[0]} ${schoolYear}`);

    expect(new Set(years).size).toBe(years.length);
  });
});

describe('housing of ordinary homes', () => {
  const tenants = membersOf(housing.awardMember);
  const awards = ofOrdinary(housing.award, tenants);
  const open = awards.filter(({ until }) => until === null);

  it('is enough for everybody on the urban allowance, or they rent from the public or wait', () => {
    const area = new Map<string, number>();
    for (const { personId, floorAreaM2 } of housing.dwelling) {
      const home = homeOf.get(personId) ?? '';
      area.set(home, (area.get(home) ?? 0) + (floorAreaM2 ?? 0));
    }
    const size = new Map<string, number>();
    for (const { householdId, until } of civil.householdMember)
      if (until === null) size.set(householdId, (size.get(householdId) ?? 0) + 1);
    const housed = new Set(open.map(({ subjectId }) => subjectId));
    const crowded = civil.award
      .filter(({ programme, until }) => programme === 'MZ-DIBAO-U' && until === null)
      .map(({ subjectId }) => subjectId)
      .filter((home) => !plantedHomes.has(home) && !housed.has(home))
      .filter((home) => (area.get(home) ?? 0) < 15 * (size.get(home) ?? 0));

    expect(crowded).toEqual([]);
  });

  it('is looked at each year where it is let, and ends with an event', () => {
    const events = new Map<string, number>();
    for (const { awardId, from } of housing.awardEvent)
      events.set(awardId, Math.max(events.get(awardId) ?? 0, from));
    const leases = awards.filter(({ programme }) => programme === 'ZJ-PRH-K');
    const overdue = leases.filter(
      ({ id, until, keysOn }) =>
        until === null && Math.max(events.get(id) ?? 0, keysOn ?? 0) < parseDate('2018-12-31'),
    );

    expect(overdue).toEqual([]);
    expect(leases.filter(({ id, until }) => until !== null && events.get(id) !== until)).toEqual(
      [],
    );
  });

  it('is subsidised with no more than the rent', () => {
    const rentOf = new Map(
      awards
        .filter(({ programme }) => programme === 'ZJ-PRH-S')
        .map(({ id, rentFen }) => [id, rentFen ?? 0]),
    );
    const high = housing.payment.filter(
      ({ awardId, amountFen }) => amountFen > (rentOf.get(awardId) ?? amountFen),
    );

    expect(rentOf.size).toBeGreaterThan(100);
    expect(high).toEqual([]);
  });

  it('was renovated at no less than the grant', () => {
    const paid = new Map<string, number>();
    for (const { awardId, amountFen } of housing.payment)
      paid.set(awardId, (paid.get(awardId) ?? 0) + amountFen);
    const accounts = awards.filter(({ finalAccountFen }) => finalAccountFen !== null);

    expect(accounts.length).toBeGreaterThan(5);
    expect(
      accounts.filter(({ id, finalAccountFen }) => (paid.get(id) ?? 0) > (finalAccountFen ?? 0)),
    ).toEqual([]);
  });
});

describe('aid for events', () => {
  const members = membersOf(civil.awardMember);
  const awards = ofOrdinary(civil.award, members);
  const temporary = awards.filter(({ programme }) => programme.startsWith('MZ-TEMP'));

  it('answers one cause of a home at a time, the reserve netted into the formal award', () => {
    const decided = temporary.filter(({ refersTo }) => refersTo === null);
    const refs = decided.map(({ causeRef }) => causeRef);
    const reserves = temporary.filter(({ programme }) => programme === 'MZ-TEMP-RESERVE');
    const netted = new Set(temporary.map(({ refersTo }) => refersTo));

    expect(refs).not.toContain(null);
    expect(new Set(refs).size).toBe(refs.length);
    expect(reserves.length).toBeGreaterThan(50);
    expect(reserves.filter(({ id }) => !netted.has(id))).toEqual([]);
  });

  it('shelters for days, and looks after the old and the disabled who were brought home', () => {
    const bornOn = new Map(people.map((person) => [person.personId, person.bornOn]));
    const cared = new Set(civil.vagrantCase.map(({ personId }) => personId));
    const stays = awards.filter(({ programme }) => programme === 'MZ-VAG');
    const forgotten = stays.filter(
      ({ subjectId, isIdentified, returnCounty }) =>
        isIdentified === true &&
        returnCounty !== null &&
        (bornOn.get(subjectId) ?? 0) < parseDate('1959-12-31') &&
        !cared.has(subjectId),
    );

    expect(stays.length).toBeGreaterThan(100);
    expect(forgotten).toEqual([]);
    expect(stays.filter(({ from, until }) => until === null || until - from > 9)).toEqual([]);
  });

  it('pays price subsidies in some counties, for the month that set them off', () => {
    const subsidies = awards.filter(({ programme }) => programme === 'MZ-PRICE');

    expect(subsidies.length).toBeGreaterThan(0);
    expect(
      subsidies.filter(
        ({ triggerMonth, decidedOn }) =>
          triggerMonth === null || addMonths(triggerMonth, 1) !== monthOf(decidedOn),
      ),
    ).toEqual([]);
    expect(new Set(subsidies.map(({ county }) => currentAreaCode(county))).size).toBeLessThan(13);
  });

  it('says what was given after a disaster', () => {
    const relief = emergency.award.filter(({ programme }) => programme !== 'YJ-CONDOL');
    const bare = relief.filter(
      ({ programme, days, ledgerYear, item, eventId }) =>
        eventId === null ||
        (programme === 'YJ-LIVING' && days === null) ||
        (programme === 'YJ-WINTER' && ledgerYear === null) ||
        (programme === 'YJ-GOODS' && item === null),
    );

    expect(bare).toEqual([]);
    expect(emergency.damage.filter(({ responseLevel }) => responseLevel === null)).toEqual([]);
  });
});

describe('posts of public welfare', () => {
  it('end within 36 months and by retirement, at 60 for men and at 55 for women', () => {
    const persons = new Map(people.map((person) => [person.personId, person]));
    const posts = ofOrdinary(work.award, membersOf(work.awardMember)).filter(
      ({ programme }) => programme === 'RS-PWP',
    );
    const late = posts.filter(({ subjectId, from, until, isRural }) => {
      const person = persons.get(subjectId);
      if (person === undefined || until === null) return true;
      if (monthOf(until) - monthOf(from) > 36) return true;
      const retires = monthOf(person.bornOn) + 12 * (person.sex === 'MALE' ? 60 : 55);
      return !isRural && monthOf(until) > retires + 1;
    });

    expect(posts.length).toBeGreaterThan(20);
    expect(late).toEqual([]);
    expect(posts.filter(({ employerId }) => employerId === null)).toEqual([]);
    expect(posts.some(({ dispatchCompanyId }) => dispatchCompanyId !== null)).toBe(true);
  });
});
