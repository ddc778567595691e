import { type DepartmentCode, departmentCodes } from '@hub/assistance';
import { departmentRows } from '@hub/assistance/rows';
import { describe, expect, it } from 'vitest';
import { type Answers, buildCaseFile } from '../src/index.ts';
import { day, furong, month, today } from './case-file.ts';

/** Rows of one department, the tables that are not named empty. */
function answersWith(
  rows: Readonly<Record<string, readonly object[]>>,
  from: DepartmentCode,
): Answers {
  const entries = departmentCodes.map((department) => [
    department,
    {
      isAnswered: true,
      completeThrough: today,
      rows: {
        ...Object.fromEntries(Object.keys(departmentRows[department]).map((table) => [table, []])),
        ...(department === from ? rows : {}),
      },
    },
  ]);
  return Object.fromEntries(entries) as Answers;
}

const award = {
  id: 'award',
  programme: 'MZ-DIBAO-R',
  subjectId: 'household',
  county: furong,
  decidedOn: day('2019-01-10'),
  from: day('2019-01-01'),
  until: null,
  status: 'ACTIVE',
  partOf: null,
  refersTo: null,
};
const member = {
  awardId: 'award',
  personId: 'person',
  isCounted: true,
  from: day('2019-01-01'),
  until: null,
};
const payment = {
  id: 'payment',
  awardId: 'award',
  month: month('2019-02'),
  amountFen: 21_600,
  type: 'NORMAL',
  paidOn: day('2019-02-10'),
  returnedOn: null,
};
const livesIn = (
  personId: string,
  householdId: string,
  from = '2010-01-01',
  until: string | null = null,
) => ({
  householdId,
  personId,
  isHead: false,
  from: day(from),
  until: until === null ? null : day(until),
});

const fileOf = (
  rows: Readonly<Record<string, readonly object[]>>,
  from: DepartmentCode = 'CIVIL_AFFAIRS',
) => buildCaseFile({ asOf: today, subjectId: 'person', answers: answersWith(rows, from) });

describe('buildCaseFile', () => {
  it('puts members and payments with their award, each once', () => {
    const file = fileOf({
      award: [award, award],
      awardMember: [member, member],
      payment: [payment, payment],
    });

    expect(file.awards).toEqual([
      {
        ...award,
        department: 'CIVIL_AFFAIRS',
        members: [member],
        events: [],
        payments: [payment],
        returned: [],
        payees: [],
      },
    ]);
  });

  it('holds a row once that came as several copies, and rows in one order however they came', () => {
    const copies = [
      livesIn('spouse', 'home'),
      livesIn('person', 'home'),
      livesIn('spouse', 'home'),
    ];
    const householdMember = [livesIn('person', 'home'), livesIn('spouse', 'home')];

    expect(fileOf({ householdMember: copies }).facts).toEqual(fileOf({ householdMember }).facts);
    expect(fileOf({ householdMember: copies })).toMatchObject({
      facts: { householdMember },
      dataQuality: [],
    });
  });

  it('orders awards by their beginning and payments by their day', () => {
    const earlier = { ...award, id: 'b', from: day('2018-01-01') };
    const paidLater = { ...payment, id: 'a', paidOn: day('2019-05-10') };

    const { awards } = fileOf({ award: [award, earlier], payment: [paidLater, payment] });

    expect(awards.map(({ id }) => id)).toEqual(['b', 'award']);
    expect(awards[1]?.payments.map(({ id }) => id)).toEqual(['payment', 'a']);
  });

  it('takes the household the subject lives in on the day', () => {
    const householdMember = [
      livesIn('person', 'old', '2010-01-01', '2019-12-31'),
      livesIn('parent', 'old'),
      livesIn('person', 'new', '2019-12-31'),
      livesIn('spouse', 'new'),
      livesIn('child', 'new', '2019-01-01', '2019-06-01'),
    ];

    const { household, personIds } = fileOf({ householdMember });

    expect(household).toEqual({ id: 'new', memberIds: ['person', 'spouse'] });
    expect(personIds).toEqual(['person', 'spouse']);
  });

  it('knows no household of a person whom no register names', () => {
    const { household, personIds } = fileOf({ householdMember: [livesIn('spouse', 'new')] });

    expect({ household, personIds }).toEqual({ household: null, personIds: ['person'] });
  });

  it('is about the people whose rows were asked for, where that is said', () => {
    const answers = answersWith({ householdMember: [] }, 'CIVIL_AFFAIRS');
    const personIds = ['spouse', 'person', 'person'];

    const file = buildCaseFile({ asOf: today, subjectId: 'person', personIds, answers });

    expect(file.personIds).toEqual(['person', 'spouse']);
  });

  it('keeps what a department that did not answer would have held out, and says so', () => {
    const reason = 'DEPARTMENT_UNAVAILABLE' as const;
    const answers: Answers = {
      ...answersWith({ award: [award] }, 'CIVIL_AFFAIRS'),
      CIVIL_AFFAIRS: { isAnswered: false, reason },
    };

    const file = buildCaseFile({ asOf: today, subjectId: 'person', answers });

    expect(file.sources.CIVIL_AFFAIRS).toEqual({ isAnswered: false, reason });
    expect(file.sources.HOUSING).toEqual({ isAnswered: true, completeThrough: today });
    expect({ awards: file.awards, facts: file.facts.person }).toEqual({ awards: [], facts: [] });
  });

  it('keeps payments that came back apart, from the day on which they did', () => {
    const returnedOn = (text: string) =>
      fileOf({
        award: [award],
        awardMember: [member],
        payment: [{ ...payment, returnedOn: day(text) }],
      }).awards[0];

    expect(returnedOn('2019-12-31')).toMatchObject({ payments: [], returned: [{ id: 'payment' }] });
    expect(returnedOn('2020-01-01')).toMatchObject({
      payments: [{ returnedOn: null }],
      returned: [],
    });
  });

  it('keeps a death out until it is reported', () => {
    const death = {
      id: 'report',
      personId: 'person',
      diedOn: day('2019-12-01'),
      source: 'FUNERAL',
      isRevoked: false,
    };
    const reportedOn = (text: string) => fileOf({ death: [{ ...death, reportedOn: day(text) }] });

    expect(reportedOn('2019-12-31').facts.death).toHaveLength(1);
    expect(reportedOn('2020-01-01').facts.death).toEqual([]);
  });

  it('keeps out everything later than the day', () => {
    const tomorrow = day('2020-01-01');
    const { awards } = fileOf({
      award: [award, { ...award, id: 'later', decidedOn: tomorrow }],
      awardMember: [
        { ...member, from: tomorrow },
        { ...member, awardId: 'later' },
      ],
      payment: [
        { ...payment, paidOn: tomorrow },
        { ...payment, id: 'other', awardId: 'later' },
      ],
    });

    expect(awards).toMatchObject([{ id: 'award', members: [], payments: [] }]);
  });

  it.each([
    { from: 'HEALTHCARE_SECURITY', table: 'insuranceEnrolment', column: 'enrolledOn' },
    { from: 'EDUCATION', table: 'enrolment', column: 'from' },
    { from: 'HOUSING', table: 'dwelling', column: 'gradedOn' },
    { from: 'HUMAN_RESOURCES', table: 'unemploymentSpell', column: 'from' },
    { from: 'EMERGENCY_MANAGEMENT', table: 'damage', column: 'assessedOn' },
  ] as const)('keeps a row of $table out until its $column', ({ from, table, column }) => {
    const on = (text: string) => fileOf({ [table]: [{ id: 'row', [column]: day(text) }] }, from);

    expect(on('2019-12-31').facts[table]).toHaveLength(1);
    expect(on('2020-01-01').facts[table]).toEqual([]);
  });

  it('keeps an insurance benefit out until its first month', () => {
    const paidFrom = (text: string) =>
      fileOf({ insuranceBenefit: [{ id: 'row', firstMonth: month(text) }] }, 'HUMAN_RESOURCES');

    expect(paidFrom('2019-12').facts.insuranceBenefit).toHaveLength(1);
    expect(paidFrom('2020-01').facts.insuranceBenefit).toEqual([]);
  });

  it('takes an application that was decided later for open', () => {
    const application = {
      id: 'application',
      personId: 'person',
      programme: 'MZ-DIBAO-R',
      appliedOn: day('2019-12-01'),
      state: 'REJECTED',
    };
    const decidedOn = (text: string | null) =>
      fileOf({
        application: [
          { ...application, decidedOn: text === null ? null : day(text) },
          { ...application, id: 'later', appliedOn: day('2020-01-01'), decidedOn: null },
        ],
      }).applications;

    expect(decidedOn('2019-12-31')).toMatchObject([{ state: 'REJECTED' }]);
    expect(decidedOn('2020-01-01')).toMatchObject([{ state: 'OPEN', decidedOn: null }]);
    expect(decidedOn(null)).toMatchObject([{ state: 'REJECTED' }]);
  });
});

describe('the history of an award', () => {
  const event = (kind: string, from: string, decidedOn = from) => ({
    id: `${kind} ${from}`,
    awardId: 'award',
    kind,
    from: day(from),
    decidedOn: day(decidedOn),
    reason: null,
  });
  const on = (text: string, events: readonly object[], change: object = {}) => {
    const answers = answersWith(
      { award: [{ ...award, ...change }], awardMember: [member], awardEvent: events },
      'CIVIL_AFFAIRS',
    );
    return buildCaseFile({ asOf: day(text), subjectId: 'person', answers }).awards[0];
  };
  const ended = { status: 'ENDED', until: day('2019-07-01') };

  it('says where it stood on a day', () => {
    const events = [event('SUSPENDED', '2019-03-01'), event('RESUMED', '2019-05-01')];

    expect(on('2019-02-28', events)?.status).toBe('ACTIVE');
    expect(on('2019-03-01', events)?.status).toBe('SUSPENDED');
    expect(on('2019-05-01', events)?.status).toBe('ACTIVE');
  });

  it('does not know an end before it was decided', () => {
    const events = [event('ENDED', '2019-07-01', '2019-06-20')];

    expect(on('2019-06-19', events, ended)).toMatchObject({ status: 'ACTIVE', until: null });
    expect(on('2019-06-20', events, ended)).toMatchObject({
      status: 'ACTIVE',
      until: day('2019-07-01'),
    });
    expect(on('2019-07-01', events, ended)).toMatchObject({ status: 'ENDED' });
  });

  it('leaves an award without history as its department wrote it', () => {
    expect(on('2019-02-01', [], ended)).toMatchObject(ended);
  });

  it('is no change where an award was only looked at', () => {
    expect(on('2019-12-31', [event('REVIEWED', '2019-06-01')])?.status).toBe('ACTIVE');
  });
});

describe('rows that contradict themselves', () => {
  it.each([
    ['PAYMENT_WITHOUT_AWARD', { payment: [payment] }, 'payment', 'payment'],
    ['MEMBER_WITHOUT_AWARD', { awardMember: [member] }, 'awardMember', 'award'],
    ['ENDS_BEFORE_START', { award: [{ ...award, until: day('2018-12-31') }] }, 'award', 'award'],
    ['CONFLICTING_ROWS', { award: [award, { ...award, county: '430103' }] }, 'award', 'award'],
  ])('are listed as %s and left out', (code, rows, table, recordId) => {
    const { awards, dataQuality } = fileOf(rows);

    expect(awards).toEqual([]);
    expect(dataQuality).toContainEqual({
      code,
      department: 'CIVIL_AFFAIRS',
      table,
      recordId,
      isLeftOut: true,
    });
  });

  it('are listed in the order of their keys, each once, whatever the order in which they came', () => {
    const conflict = (id: string) => [
      { ...award, id },
      { ...award, id, county: '430103' },
      { ...award, id, county: '430104' },
    ];
    const rows = [...conflict('b'), { ...award, id: 'c' }, ...conflict('a')];
    const listed = (own: readonly object[]) =>
      fileOf({ award: own }).dataQuality.map(({ recordId }) => recordId);

    expect(listed(rows)).toEqual(['a', 'b']);
    expect(listed(rows.toReversed())).toEqual(['a', 'b']);
    expect(fileOf({ award: rows }).awards.map(({ id }) => id)).toEqual(['c']);
  });

  it('take their payments and members with them', () => {
    const { dataQuality } = fileOf({
      award: [{ ...award, until: day('2018-12-31') }],
      awardMember: [member],
      payment: [payment],
    });

    expect(dataQuality.map(({ code }) => code).toSorted()).toEqual([
      'ENDS_BEFORE_START',
      'MEMBER_WITHOUT_AWARD',
      'PAYMENT_WITHOUT_AWARD',
    ]);
  });

  it('leave out a death before the birth', () => {
    const { facts, dataQuality } = fileOf({
      person: [{ personId: 'person', bornOn: day('1980-01-01'), hukou: 'RURAL' }],
      death: [
        {
          id: 'report',
          personId: 'person',
          diedOn: day('1979-01-01'),
          reportedOn: day('2019-01-01'),
        },
      ],
    });

    expect(facts.death).toEqual([]);
    expect(dataQuality).toContainEqual(expect.objectContaining({ code: 'DIED_BEFORE_BIRTH' }));
  });

  it.each([
    ['HEALTHCARE_SECURITY', 'hospitalStay', 'admittedOn', 'dischargedOn'],
    ['CIVIL_AFFAIRS', 'verifiedIncome', 'firstMonth', 'lastMonth'],
  ] as const)(
    'leave out a row of %s in %s whose %s lies after its %s',
    (from, table, start, end) => {
      const row = { id: 'row', personId: 'person', [start]: 21_600, [end]: 21_599, verifiedOn: 0 };
      const { facts, dataQuality } = fileOf({ [table]: [row] }, from);

      expect(facts[table]).toEqual([]);
      expect(dataQuality).toContainEqual(expect.objectContaining({ code: 'ENDS_BEFORE_START' }));
    },
  );

  it('name a registered person who lives in no household, and nobody who is dead', () => {
    const person = [{ personId: 'person', bornOn: day('1980-01-01'), hukou: 'RURAL' }];
    const death = [
      {
        id: 'report',
        personId: 'person',
        diedOn: day('2019-01-01'),
        reportedOn: day('2019-01-09'),
        isRevoked: false,
      },
    ];

    expect(fileOf({ person }).dataQuality).toMatchObject([
      { code: 'NO_HOUSEHOLD', recordId: 'person', isLeftOut: false },
    ]);
    expect(fileOf({ person, death }).dataQuality).toEqual([]);
  });
});
