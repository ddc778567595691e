import { describe, expect, it } from 'vitest';
import { departmentCodes } from '../src/department.ts';
import { parseDate } from '../src/local-date.ts';
import { parseMonth } from '../src/month.ts';
import { type RowsOf, decodeRows, departmentRows, encodeRows } from '../src/rows/index.ts';

const completeThrough = parseDate('2019-09-30');
const from = parseDate('2018-04-01');

/** A student with one term's grant. */
const rows: RowsOf<'EDUCATION'> = {
  award: [
    departmentRows.EDUCATION.award.complete({
      id: 'award',
      programme: 'JY-SS-G',
      subjectId: 'student',
      county: '430124',
      decidedOn: from,
      from,
      status: 'ACTIVE',
      schoolYear: 2018,
      semester: 1,
    }),
  ],
  awardMember: [
    {
      awardId: 'award',
      personId: 'student',
      isCounted: true,
      from,
      until: parseDate('2019-01-31'),
    },
  ],
  payment: [
    {
      id: 'payment',
      awardId: 'award',
      month: parseMonth('2018-11'),
      amountFen: 100_000,
      type: 'NORMAL',
      paidOn: parseDate('2018-11-20'),
      returnedOn: null,
    },
  ],
  awardEvent: [],
  payee: [],
  application: [],
  enrolment: [],
};

const sent = encodeRows('EDUCATION', completeThrough, rows);

describe('the rows of a department', () => {
  it('are read as they were packed, also through JSON', () => {
    const received: unknown = JSON.parse(JSON.stringify(sent));

    expect(decodeRows('EDUCATION', received)).toEqual({ completeThrough, rows });
  });

  it('cross without column names', () => {
    expect(sent.tables['awardMember']).toEqual([
      ['award', 'student', true, from, parseDate('2019-01-31')],
    ]);
  });

  it.each([
    { what: 'nothing', received: null },
    { what: 'a text', received: 'rows' },
    { what: 'no tables', received: { completeThrough } },
    { what: 'null for tables', received: { completeThrough, tables: null } },
    { what: 'no day', received: { tables: sent.tables } },
    { what: 'a day as text', received: { ...sent, completeThrough: '2019-09-30' } },
  ])('are refused when there is $what', ({ received }) => {
    expect(() => decodeRows('EDUCATION', received)).toThrow(TypeError);
  });

  it('are refused when a table is missing: a gap is not an empty table', () => {
    const { enrolment: _, ...tables } = sent.tables;

    expect(() => decodeRows('EDUCATION', { completeThrough, tables })).toThrow(
      'table enrolment is missing',
    );
  });

  it('are not packed when a table is missing', () => {
    const { enrolment: _, ...incomplete } = rows;

    expect(() => encodeRows('EDUCATION', completeThrough, incomplete as typeof rows)).toThrow(
      'table enrolment is missing',
    );
  });

  it('are refused when a value does not fit, with the name of table and column', () => {
    const tables = { ...sent.tables, payment: [['payment', 'award', 'x', 1, 'NORMAL', 1, null]] };

    expect(() => decodeRows('EDUCATION', { completeThrough, tables })).toThrow(
      expect.objectContaining({
        message: 'table payment does not fit',
        cause: expect.objectContaining({ message: 'column month does not fit' }),
      }),
    );
  });

  it('may hold tables that a later release of the department added', () => {
    const tables = { ...sent.tables, transfer: [['new']] };

    expect(decodeRows('EDUCATION', { completeThrough, tables }).rows).toEqual(rows);
  });
});

describe.each(departmentCodes)('the tables of %s', (department) => {
  const tables = Object.entries(departmentRows[department]);

  it('hold awards, their members, payments and applications', () => {
    expect(tables.map(([table]) => table)).toEqual(
      expect.arrayContaining(['award', 'awardMember', 'payment', 'application']),
    );
  });

  it('name the person of every fact, so that one fetch by person keys finds it', () => {
    const ofAwards = ['award', 'awardEvent', 'payment', 'payee'];
    const facts = tables.filter(([table]) => !ofAwards.includes(table));

    for (const [, { columns }] of facts) expect(columns).toContain('personId');
  });
});
