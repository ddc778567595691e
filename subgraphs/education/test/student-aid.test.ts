import { parseDate } from '@hub/assistance';
import { decodeRows } from '@hub/assistance/rows';
import { entitiesOf, freshDatabase } from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../src/education.ts';
import * as tables from '../src/tables.ts';

const { database, drop } = await freshDatabase(education.migrations);
afterAll(drop);

const grant = {
  programme: 'JY-SS-G',
  subjectId: 'pupil',
  county: '430102',
  decidedOn: parseDate('2018-10-08'),
  from: parseDate('2018-09-01'),
  until: parseDate('2019-02-01'),
  status: 'ENDED',
  partOf: null,
  refersTo: null,
  schoolYear: 2018,
  semester: 1,
  tier: null,
} as const;

beforeAll(async () => {
  await database.insert(tables.delivery).values({
    system: 'student aid',
    completeThrough: parseDate('2019-12-31'),
    deliveredAt: '2019-12-31T18:00:00.000Z',
  });
  await database.insert(tables.award).values([
    { id: 'second', ...grant, semester: 2, from: parseDate('2019-03-01'), until: null },
    { id: 'first', ...grant },
    { id: 'hers', ...grant, subjectId: 'sister' },
  ]);
  await database.insert(tables.awardMember).values(
    (['first', 'second', 'hers'] as const).map((awardId) => ({
      awardId,
      personId: awardId === 'hers' ? 'sister' : 'pupil',
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
});

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
      { id: 'first', ...grant },
      { id: 'second', ...grant, semester: 2, from: parseDate('2019-03-01'), until: null },
    ]);
    expect(rows.payment.map(({ id }) => id)).toEqual(['paid']);
  });
});
