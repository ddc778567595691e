import { firstDayOf, parseMonth } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { subsistenceStandard } from '../src/standards.ts';
import { gatherProvince } from './gathered-province.ts';

const { people, rows, truth } = gatherProvince({ scale: 500, seed: 5 });
const books = rows.CIVIL_AFFAIRS;
const plantedHomes = new Set(truth.map(({ householdId }) => householdId));

const allowances = books.award.filter(
  ({ programme, subjectId }) =>
    (programme === 'MZ-DIBAO-U' || programme === 'MZ-DIBAO-R') && !plantedHomes.has(subjectId),
);
const told = new Set(books.awardEvent.flatMap(({ awardId, reason }) => (reason ? [awardId] : [])));
const former = allowances.filter(({ id }) => told.has(id));
const membersOf = new Map<string, string[]>();
for (const { awardId, personId } of books.awardMember)
  if (told.has(awardId)) membersOf.set(awardId, [...(membersOf.get(awardId) ?? []), personId]);
const formerPeople = new Set(former.flatMap(({ id }) => membersOf.get(id) ?? []));

/** Families whose allowance was paid for a month. */
function homesPaidIn(month: ReturnType<typeof parseMonth>): number {
  const paid = new Set(
    books.payment.filter((payment) => payment.month === month).map(({ awardId }) => awardId),
  );
  return allowances.filter(({ id }) => paid.has(id)).length;
}

describe('families who left the allowance', () => {
  it('make the allowance pay fewer homes from year to year', () => {
    const [first, second, third] = ['2017-02', '2018-02', '2019-02'].map((month) =>
      homesPaidIn(parseMonth(month)),
    ) as [number, number, number];

    expect(first).toBeGreaterThan(second);
    expect(second).toBeGreaterThan(third);
  });

  it('left between the spring of 2017 and the summer of 2019, by a decision taken before', () => {
    expect(former.length).toBeGreaterThan(100);
    for (const { id, until, status } of former) {
      const end = books.awardEvent.find(({ awardId, kind }) => awardId === id && kind === 'ENDED');

      expect(status).toBe('ENDED');
      expect(until).toBeGreaterThan(firstDayOf(parseMonth('2017-03')));
      expect(until).toBeLessThan(firstDayOf(parseMonth('2019-07')));
      expect(end).toMatchObject({ from: until });
      expect(end?.decidedOn).toBeLessThan(until ?? 0);
    }
  });

  it('were reviewed at least once a year as long as they were paid', () => {
    const late = former.filter(({ id, until, decidedOn }) => {
      const looks = books.awardEvent
        .filter(({ awardId, kind }) => awardId === id && kind === 'REVIEWED')
        .map(({ from }) => from as number);
      const last = Math.max(decidedOn, ...looks);
      return (until ?? 0) - last > 366 + 31;
    });

    expect(late).toEqual([]);
  });

  it('had means well above the standard when they left', () => {
    const personOf = new Map(people.map((person) => [person.personId, person]));
    for (const { id, until } of former) {
      const last = books.meansAssessment
        .filter(({ awardId }) => awardId === id)
        .toSorted((one, other) => other.assessedOn - one.assessedOn)[0];
      const person = personOf.get(last?.personId ?? '');
      if (last === undefined || person === undefined) throw new RangeError('nobody looked');
      const standardFen = subsistenceStandard(person.county, person.hukou, 2017);

      expect(last.assessedOn).toBeLessThan(until ?? 0);
      expect(last.incomeFen).toBeGreaterThan(1.5 * standardFen);
    }
  });

  it('had their premium subsidised in the years in which they were recipients in February, and no other', () => {
    const subsidised = new Map<string, Set<number | null>>();
    for (const { programme, subjectId, insuranceYear } of rows.HEALTHCARE_SECURITY.award) {
      if (!programme.startsWith('YB-PREM') || !formerPeople.has(subjectId)) continue;
      subsidised.set(subjectId, (subsidised.get(subjectId) ?? new Set()).add(insuranceYear));
    }
    const isInsuredAtWork = new Set(
      rows.HEALTHCARE_SECURITY.insuranceEnrolment
        .filter(({ scheme }) => scheme === 'EMPLOYEE')
        .map(({ personId }) => personId),
    );
    for (const { id, until } of former) {
      for (const personId of membersOf.get(id) ?? []) {
        if (isInsuredAtWork.has(personId)) continue;
        const years = [2017, 2018, 2019].filter(
          (year) => (until ?? 0) > firstDayOf(parseMonth(`${year}-02`)),
        );

        expect([...(subsidised.get(personId) ?? [])]).toEqual(years);
      }
    }
  });

  it('need no other aid: they have no certificates, no pupils, and were not in hospital', () => {
    const certified = books.disabilityCertificate.map(({ personId }) => personId);
    const enrolled = rows.EDUCATION.enrolment.map(({ personId }) => personId);
    const admitted = rows.HEALTHCARE_SECURITY.hospitalStay
      .filter(({ basicPaidFen }) => basicPaidFen > 0)
      .map(({ personId }) => personId);

    expect([...certified, ...enrolled, ...admitted].filter((id) => formerPeople.has(id))).toEqual(
      [],
    );
  });
});

describe('destitute people who depend on others', () => {
  const support = books.award.filter(({ programme }) => programme === 'MZ-TEKUN-S');
  const planted = new Set(truth.map(({ personId }) => personId));
  const dependent = support.filter(
    ({ careLevel, subjectId }) => careLevel !== 'INDEPENDENT' && !planted.has(subjectId),
  );
  const care = new Map(
    books.award
      .filter(({ programme }) => programme === 'MZ-TEKUN-CARE')
      .map((award) => [award.subjectId, award]),
  );

  it('get care at home as long as support, by how far they depend on others', () => {
    expect(dependent.length).toBeGreaterThan(30);
    for (const { subjectId, from, until, careLevel } of dependent)
      expect(care.get(subjectId)).toMatchObject({ from, until, careLevel });
  });

  it('are paid more the less they can do for themselves', () => {
    const amounts = (level: 'PARTLY_DEPENDENT' | 'FULLY_DEPENDENT') =>
      new Set(
        dependent
          .filter(({ careLevel }) => careLevel === level)
          .map(({ subjectId }) => care.get(subjectId)?.grantedFen),
      );

    expect(amounts('PARTLY_DEPENDENT')).toEqual(new Set([28_000]));
    expect(amounts('FULLY_DEPENDENT')).toEqual(new Set([56_000]));
  });
});
