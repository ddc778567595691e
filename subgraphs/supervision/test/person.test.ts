import { departmentCodes, departments, parseDate, parseMonth } from '@hub/assistance';
import { parseHubKeys, personKeyring } from '@hub/assistance/person-key';
import { type RowsOf, departmentRows, encodeRows } from '@hub/assistance/rows';
import { createLog, openDatabase, subgraphExecutor } from '@hub/subgraph';
import { awardRow, memberRow } from '@hub/testing';
import { describe, expect, it } from 'vitest';
import { supervision } from '../src/supervision.ts';

const keyring = personKeyring(parseHubKeys(`1:${Buffer.alloc(32, 7).toString('base64')}`));
const settings = { keyring, today: () => parseDate('2019-12-31') };

/** Supervision stores nothing yet: its database is never connected to. */
const { database } = openDatabase('postgres://nobody@127.0.0.1:1/nothing');
const execute = subgraphExecutor(supervision(settings), database, createLog('test', 'silent'));

const completeThrough = parseDate('2019-12-31');

/** The rows of a department that has nothing, or what it has in some tables. */
function rowsFrom<D extends (typeof departmentCodes)[number]>(
  department: D,
  rows: Partial<RowsOf<D>> = {},
) {
  const empty = Object.fromEntries(
    Object.keys(departmentRows[department]).map((table) => [table, []]),
  ) as unknown as RowsOf<D>;
  return encodeRows(department, completeThrough, { ...empty, ...rows });
}

/** What the gateway sends of a person: rows of every department, unless said otherwise. */
function representation(given: Readonly<Record<string, unknown>> = {}) {
  const rows = departmentCodes.map((code) => [`${departments[code].record}Rows`, rowsFrom(code)]);
  return {
    __typename: 'Person',
    id: 'mother',
    coMembers: [],
    ...Object.fromEntries(rows),
    ...given,
  };
}

/** What supervision said of a person, as far as these tests look. */
interface Said {
  readonly aid?: unknown;
  readonly screening?: unknown;
}

const nothing: Said = { aid: {}, screening: {} };

async function ask(fields: string, person: unknown) {
  const { data, errors } = await execute({
    query: `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on Person { ${fields} } }
    }`,
    variables: { representations: [person] },
  });
  const entities = (data?.['_entities'] ?? []) as readonly Said[];
  return {
    person: entities[0] ?? nothing,
    codes: errors?.map(({ extensions }) => extensions?.['code']),
  };
}

/** 600 yuan a month for mother and child, of which half is hers; 100 yuan to her alone for an event. */
const allowance = rowsFrom('CIVIL_AFFAIRS', {
  award: [
    awardRow('allowance', 'MZ-DIBAO-U', 'home'),
    awardRow('event', 'MZ-TEMP-EMERG', 'mother'),
  ],
  awardMember: [
    memberRow('allowance', 'mother'),
    memberRow('allowance', 'child'),
    memberRow('event', 'mother'),
  ],
  payment: [
    ...(['2019-01', '2019-02'] as const).map((month) => ({
      id: month,
      awardId: 'allowance',
      month: parseMonth(month),
      amountFen: 60_000,
      type: 'NORMAL' as const,
      paidOn: parseDate(`${month}-10`),
    })),
    {
      id: 'once',
      awardId: 'event',
      month: null,
      amountFen: 10_000,
      type: 'NORMAL',
      paidOn: parseDate('2019-02-20'),
    },
  ],
});

/** A payment whose award did not come with it. */
const orphaned = rowsFrom('HEALTHCARE_SECURITY', {
  payment: [
    {
      id: 'orphan',
      awardId: 'lost',
      month: null,
      amountFen: 1,
      type: 'NORMAL',
      paidOn: completeThrough,
    },
  ],
});

describe('Person.aid', () => {
  it("adds up the person's share of every award, month by month", async () => {
    const { person, codes } = await ask(
      'aid { isComplete totalFen months { month shareFen } lanes { department shareFen awards { id shareFen } } }',
      representation({ civilAffairsRows: allowance }),
    );

    expect(codes).toBeUndefined();
    expect(person.aid).toMatchObject({
      isComplete: true,
      totalFen: 70_000,
      months: [
        { month: '2019-01', shareFen: 30_000 },
        { month: '2019-02', shareFen: 40_000 },
      ],
    });
    expect((person.aid as { lanes: unknown[] }).lanes[0]).toEqual({
      department: 'CIVIL_AFFAIRS',
      shareFen: 70_000,
      awards: [
        { id: 'allowance', shareFen: 60_000 },
        { id: 'event', shareFen: 10_000 },
      ],
    });
  });

  it('keeps to the months asked for, both ends included', async () => {
    const { person } = await ask(
      'aid(from: "2019-02", until: "2019-02") { from until totalFen months { month } }',
      representation({ civilAffairsRows: allowance }),
    );

    expect(person.aid).toEqual({
      from: '2019-02',
      until: '2019-02',
      totalFen: 40_000,
      months: [{ month: '2019-02' }],
    });
  });

  it('says which department did not answer and counts its lane for nothing, not as nothing', async () => {
    const { person } = await ask(
      'aid { isComplete lanes { department awards { id } shareFen source { isAnswered reason } } }',
      representation({ civilAffairsRows: allowance, housingRows: null }),
    );

    const { isComplete, lanes } = person.aid as {
      isComplete: boolean;
      lanes: readonly { department: string }[];
    };
    expect(isComplete).toBe(false);
    expect(lanes.find(({ department }) => department === 'HOUSING')).toEqual({
      department: 'HOUSING',
      awards: null,
      shareFen: null,
      source: { isAnswered: false, reason: 'DEPARTMENT_UNAVAILABLE' },
    });
  });

  it('is a part where the books end before the last month asked for', async () => {
    const given = representation({ civilAffairsRows: allowance });
    const asked = async (until: string) => ask(`aid(until: "${until}") { isComplete }`, given);

    expect((await asked('2019-12')).person.aid).toEqual({ isComplete: true });
    expect((await asked('2020-01')).person.aid).toEqual({ isComplete: false });
  });

  it.each(['2019-13', '0001-01', '', '110105194912310021'])(
    'refuses the month %j with a code, not as an outage',
    async (month) => {
      const { codes } = await ask(`aid(from: "${month}") { totalFen }`, representation());

      expect(codes).toEqual(['DATE_MALFORMED']);
    },
  );

  it('loses one lane, and not the statement, to a payment of no award', async () => {
    const given = representation({
      civilAffairsRows: allowance,
      healthcareSecurityRows: orphaned,
    });
    const { person, codes } = await ask('aid { isComplete totalFen }', given);

    expect(codes).toBeUndefined();
    expect(person.aid).toEqual({ isComplete: false, totalFen: 70_000 });
  });

  it('refuses months in the wrong order', async () => {
    const { codes } = await ask(
      'aid(from: "2019-03", until: "2019-02") { totalFen }',
      representation({ civilAffairsRows: allowance }),
    );

    expect(codes).toEqual(['RANGE_REVERSED']);
  });
});

describe('Person.screening', () => {
  const fields =
    'screening { asOf verdict clear { id } undecided { departments } sources { department isAnswered reason } }';

  it('is clear when every department answered and nothing speaks', async () => {
    const { person } = await ask(
      fields,
      representation({ civilAffairsRows: allowance, healthcareSecurityRows: insured }),
    );

    expect(person.screening).toMatchObject({
      asOf: '2019-12-31',
      verdict: 'CLEAR',
      undecided: [],
    });
  });

  it.each([
    ['null', null, 'DEPARTMENT_UNAVAILABLE'],
    ['a text', 'rows', 'DEPARTMENT_ANSWER_MALFORMED'],
    ['no tables', { completeThrough }, 'DEPARTMENT_ANSWER_MALFORMED'],
    ['a payment of no award', orphaned, 'DEPARTMENT_ANSWER_MALFORMED'],
    ['a table too few', { completeThrough, tables: { award: [] } }, 'DEPARTMENT_ANSWER_MALFORMED'],
  ])('is never clear when healthcare security sent %s', async (_, rows, reason) => {
    const { person } = await ask(
      fields,
      representation({ civilAffairsRows: allowance, healthcareSecurityRows: rows }),
    );

    const { verdict, sources } = person.screening as { verdict: string; sources: unknown[] };
    expect(verdict).toBe('INCOMPLETE');
    expect(sources).toContainEqual({
      department: 'HEALTHCARE_SECURITY',
      isAnswered: false,
      reason,
    });
  });

  it('takes an answer for one of two people for no answer', async () => {
    const child = representation({ id: 'child', educationRows: null, coMembers: undefined });
    const { person } = await ask(
      fields,
      representation({ civilAffairsRows: allowance, coMembers: [child] }),
    );

    const { sources } = person.screening as { sources: unknown[] };
    expect(sources).toContainEqual({
      department: 'EDUCATION',
      isAnswered: false,
      reason: 'DEPARTMENT_UNAVAILABLE',
    });
  });
});

/** Insured for the year with the subsidy, so that nothing is missed. */
const insured = rowsFrom('HEALTHCARE_SECURITY', {
  insuranceEnrolment: ['mother', 'child'].map((personId) => ({
    id: personId,
    personId,
    year: 2019,
    scheme: 'EMPLOYEE',
    isInProvince: true,
    enrolledOn: parseDate('2019-01-02'),
    paidByPersonFen: 0,
    isRefundPending: false,
  })),
});

describe('the day of a screening', () => {
  const on = async (asOf: string) => {
    const { codes } = await ask(
      `screening(asOf: "${asOf}") { verdict }`,
      representation({ civilAffairsRows: allowance }),
    );
    return codes;
  };

  it('is on or after the day on which the oldest law came into force', async () => {
    expect(await on('2014-04-30')).toEqual(['DATE_TOO_EARLY']);
    expect(await on('2014-05-01')).toBeUndefined();
  });

  it('is a day of the calendar', async () => {
    expect(await on('2019-02-29')).toEqual(['DATE_MALFORMED']);
  });
});

describe('a person whom no department knows', () => {
  it('is not found', async () => {
    const { codes } = await ask('aid { totalFen } screening { verdict }', representation());

    expect(codes).toEqual(['PERSON_NOT_FOUND', 'PERSON_NOT_FOUND']);
  });

  it('is not said to be unknown while a department is silent', async () => {
    const { person, codes } = await ask(
      'screening { verdict }',
      representation({ housingRows: null }),
    );

    expect(codes).toBeUndefined();
    expect(person).toEqual({ screening: { verdict: 'INCOMPLETE' } });
  });
});

describe('Query.person', () => {
  const byNumber = async (residentNumber: string) =>
    execute({
      query: 'query ($residentNumber: String) { person(residentNumber: $residentNumber) { id } }',
      variables: { residentNumber },
    });

  it('gives one key for a number however it is written', async () => {
    const written = [
      '11010519491231002X',
      ' 11010519491231002x ',
      '１１０１０５１９４９１２３１００２Ｘ',
    ];
    const answers = await Promise.all(written.map(byNumber));

    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(JSON.stringify(answers[0])).not.toContain('110105');
  });

  it.each(['110105194912310021', '11010519490231002X', 'x'.repeat(40)])(
    'refuses the number %j without repeating it',
    async (residentNumber) => {
      const { data, errors } = await byNumber(residentNumber);

      expect(data).toEqual({ person: null });
      expect(errors?.[0]?.extensions?.['code']).toBe('RESIDENT_NUMBER_MALFORMED');
      expect(JSON.stringify(errors)).not.toContain(residentNumber);
    },
  );

  it.each([
    ['{ person { id } }', 'PERSON_AMBIGUOUS'],
    ['{ person(id: "p1", residentNumber: "1") { id } }', 'PERSON_AMBIGUOUS'],
    ['{ person(id: "p1") { id } }', 'PERSON_KEY_MALFORMED'],
    [
      `{ people(ids: ${JSON.stringify(Array.from({ length: 101 }, () => 'p1'))}) { id } }`,
      'TOO_MANY_KEYS',
    ],
  ])('answers %.40s with a code', async (query, code) => {
    const { errors } = await execute({ query });

    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual([code]);
  });
});
