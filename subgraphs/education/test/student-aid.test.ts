import { parseDate } from '@hub/assistance';
import { decodeRows, departmentRows } from '@hub/assistance/rows';
import { entitiesOf, freshDatabase } from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../src/education.ts';
import * as tables from '../src/tables.ts';

const { database, drop } = await freshDatabase(education.migrations);
afterAll(drop);

const grant = departmentRows.EDUCATION.award.complete({
  id: 'first',
  programme: 'JY-SS-G',
  subjectId: 'pupil',
  county: '430102',
  decidedOn: parseDate('2018-10-08'),
  from: parseDate('2018-09-01'),
  until: parseDate('2019-02-01'),
  status: 'ENDED',
  schoolYear: 2018,
  semester: 1,
  schoolId: 'school',
  stage: 'SENIOR_SECONDARY',
  grantedFen: 100_000,
});

/** The recognition that the grant rests on. */
const recognised = departmentRows.EDUCATION.award.complete({
  ...grant,
  id: 'recognised',
  programme: 'JY-ST',
  subjectId: 'sister',
  difficulty: 'SPECIAL',
  basisClass: '低保',
  reviewDueOn: parseDate('2019-09-01'),
});

beforeAll(async () => {
  await database.insert(tables.delivery).values({
    system: 'student aid',
    completeThrough: parseDate('2019-12-31'),
    deliveredAt: '2019-12-31T18:00:00.000Z',
  });
  await database
    .insert(tables.award)
    .values([
      { ...grant, id: 'second', semester: 2, from: parseDate('2019-03-01'), until: null },
      grant,
      { ...grant, id: 'hers', subjectId: 'sister' },
      recognised,
    ]);
  await database.insert(tables.awardMember).values(
    ['first', 'second', 'hers', 'recognised'].map((awardId) => ({
      awardId,
      personId: ['hers', 'recognised'].includes(awardId) ? 'sister' : 'pupil',
      isCounted: true,
      from: grant.from,
      until: null,
    })),
  );
  await database.insert(tables.payment).values([
    {
      id: 'paid',
      awardId: 'first',
      month: null,
      amountFen: 100_000,
      type: 'NORMAL',
      paidOn: parseDate('2018-11-20'),
    },
  ]);
  await database.insert(tables.awardEvent).values([
    { ...change, id: 'b', kind: 'RESUMED', from: parseDate('2018-12-01'), reason: '复学' },
    { ...change, id: 'c', kind: 'SUSPENDED', from: parseDate('2018-10-15') },
  ]);
  await database.insert(tables.payee).values({
    id: 'payee',
    awardId: 'first',
    account: 'token',
    holder: 'GUARDIAN',
    holderId: 'mother',
    from: grant.from,
  });
  await database.insert(tables.enrolment).values({
    id: 'enrolled',
    personId: 'sister',
    stage: 'SENIOR_SECONDARY',
    isBoarding: true,
    isOnRegister: true,
    isAidedThroughSchool: false,
    status: 'ENROLLED',
    from: grant.from,
    schoolId: 'school',
    isTaughtAtHome: true,
  });
});

const change = { awardId: 'first', decidedOn: parseDate('2018-12-03') };

describe('Person.education', () => {
  it('gives each person their own awards with their payments, earliest first', async () => {
    const people = await entitiesOf(education, database, {
      typename: 'Person',
      ids: ['sister', 'pupil'],
      fields: `id education { studentAid {
        id semester from until programme { nameZh } payments { amountFen paidOn month }
      } }`,
    });

    const common = { programme: { nameZh: '普高国家助学金' } };
    expect(people).toEqual([
      {
        id: 'sister',
        education: {
          studentAid: [
            {
              id: 'hers',
              semester: 1,
              from: '2018-09-01',
              until: '2019-02-01',
              payments: [],
              ...common,
            },
          ],
        },
      },
      {
        id: 'pupil',
        education: {
          studentAid: [
            {
              id: 'first',
              semester: 1,
              from: '2018-09-01',
              until: '2019-02-01',
              payments: [{ amountFen: 100_000, paidOn: '2018-11-20', month: null }],
              ...common,
            },
            { id: 'second', semester: 2, from: '2019-03-01', until: null, payments: [], ...common },
          ],
        },
      },
    ]);
  });

  it('gives an award its history, earliest first, and whose account it is paid to', async () => {
    const [pupil] = await entitiesOf(education, database, {
      typename: 'Person',
      ids: ['pupil'],
      fields: `education { studentAid { id stage schoolId grantedFen
        history { kind from decidedOn reason } payees { account holder holderId from until } } }`,
    });

    const { studentAid } = (pupil as { education: { studentAid: unknown[] } }).education;
    const decidedOn = '2018-12-03';
    expect(studentAid[0]).toEqual({
      id: 'first',
      stage: 'SENIOR_SECONDARY',
      schoolId: 'school',
      grantedFen: 100_000,
      history: [
        { kind: 'SUSPENDED', from: '2018-10-15', decidedOn, reason: null },
        { kind: 'RESUMED', from: '2018-12-01', decidedOn, reason: '复学' },
      ],
      payees: [
        {
          account: 'token',
          holder: 'GUARDIAN',
          holderId: 'mother',
          from: '2018-09-01',
          until: null,
        },
      ],
    });
  });

  it('gives recognitions with what they rest on, and enrolments with their school', async () => {
    const [sister] = await entitiesOf(education, database, {
      typename: 'Person',
      ids: ['sister'],
      fields: `education { studentRecognition { difficulty basisClass reviewDueOn }
        enrolments { schoolId isTaughtAtHome from until } }`,
    });

    expect(sister).toEqual({
      education: {
        studentRecognition: [
          { difficulty: 'SPECIAL', basisClass: '低保', reviewDueOn: '2019-09-01' },
        ],
        enrolments: [{ schoolId: 'school', isTaughtAtHome: true, from: '2018-09-01', until: null }],
      },
    });
  });

  it('gives an empty record, not null, to a person it does not know', async () => {
    const [stranger] = await entitiesOf(education, database, {
      typename: 'Person',
      ids: ['stranger'],
      fields:
        'education { source { isAnswered completeThrough } studentAid { id } enrolments { id } }',
    });

    expect(stranger).toEqual({
      education: {
        source: { isAnswered: true, completeThrough: '2019-12-31' },
        studentAid: [],
        enrolments: [],
      },
    });
  });
});

describe('Person.educationRows', () => {
  it('gives the rules the same rows as the record, in the exchange format', async () => {
    const [pupil] = await entitiesOf(education, database, {
      typename: 'Person',
      ids: ['pupil'],
      fields: 'educationRows',
    });

    const { rows, completeThrough } = decodeRows(
      'EDUCATION',
      (pupil as { educationRows: unknown }).educationRows,
    );
    expect(completeThrough).toBe(parseDate('2019-12-31'));
    expect(rows.award).toEqual([
      grant,
      { ...grant, id: 'second', semester: 2, from: parseDate('2019-03-01'), until: null },
    ]);
    expect(rows.payment.map(({ id }) => id)).toEqual(['paid']);
  });
});
