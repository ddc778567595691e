import { departmentCodes, departments, parseDate, parseMonth } from '@hub/assistance';
import { parseHubKeys, personKeyring } from '@hub/assistance/person-key';
import { type RowsOf, departmentRows, encodeRows } from '@hub/assistance/rows';
import { rules } from '@hub/screening';
import { createLog, subgraphExecutor } from '@hub/subgraph';
import { awardRow, freshDatabase, memberRow, paymentRow, supervisor } from '@hub/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { supervision, supervisionMigrations } from '../src/supervision.ts';

const keyring = personKeyring(parseHubKeys(`1:${Buffer.alloc(32, 7).toString('base64')}`));
const settings = { keyring, today: () => parseDate('2019-12-31') };

const { database, drop } = await freshDatabase(supervisionMigrations);
afterAll(drop);
const executeFor = subgraphExecutor(supervision(settings), database, createLog('test', 'silent'));
const execute = async (request: Parameters<typeof executeFor>[0]) =>
  executeFor(request, supervisor('Wang'));

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
  readonly screeningIf?: unknown;
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
    ...(['2019-01', '2019-02'] as const).map((month) => paidFor(month)),
    paymentRow({
      id: 'once',
      awardId: 'event',
      amountFen: 10_000,
      type: 'NORMAL',
      paidOn: parseDate('2019-02-20'),
    }),
    // The bank sent it back: it counts for nothing.
    { ...paidFor('2019-03'), returnedOn: parseDate('2019-03-12') },
  ],
});

/** The allowance of a month, paid on its tenth day. */
function paidFor(month: string) {
  return paymentRow({
    id: month,
    awardId: 'allowance',
    month: parseMonth(month),
    amountFen: 60_000,
    type: 'NORMAL',
    paidOn: parseDate(`${month}-10`),
  });
}

/** A payment whose award did not come with it. */
const orphaned = rowsFrom('HEALTHCARE_SECURITY', {
  payment: [
    paymentRow({
      id: 'orphan',
      awardId: 'lost',
      amountFen: 1,
      type: 'NORMAL',
      paidOn: completeThrough,
    }),
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

  it('leaves out a payment of no award, and says that it is a part', async () => {
    const given = representation({
      civilAffairsRows: allowance,
      healthcareSecurityRows: orphaned,
    });
    const { person, codes } = await ask(
      'aid { isComplete totalFen lanes { department shareFen } }',
      given,
    );

    expect(codes).toBeUndefined();
    const { lanes, ...totals } = person.aid as { lanes: unknown[] };
    expect(totals).toEqual({ isComplete: false, totalFen: 70_000 });
    expect(lanes).toContainEqual({ department: 'HEALTHCARE_SECURITY', shareFen: 0 });
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
      representation({ civilAffairsRows: lawful, healthcareSecurityRows: insured }),
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
    ['a table too few', { completeThrough, tables: { award: [] } }, 'DEPARTMENT_ANSWER_MALFORMED'],
  ])('is never clear when healthcare security sent %s', async (_, rows, reason) => {
    const { person } = await ask(
      fields,
      representation({ civilAffairsRows: lawful, healthcareSecurityRows: rows }),
    );

    const { verdict, sources } = person.screening as { verdict: string; sources: unknown[] };
    expect(verdict).toBe('INCOMPLETE');
    expect(sources).toContainEqual({
      department: 'HEALTHCARE_SECURITY',
      isAnswered: false,
      reason,
    });
  });

  it('is never clear where rows name an award that was not sent, and says which rows', async () => {
    const { person } = await ask(
      'screening { verdict sources { isAnswered } dataQuality { code department table recordId isLeftOut } }',
      representation({ civilAffairsRows: lawful, healthcareSecurityRows: orphaned }),
    );

    expect(person.screening).toEqual({
      verdict: 'INCOMPLETE',
      sources: departmentCodes.map(() => ({ isAnswered: true })),
      dataQuality: [
        {
          code: 'PAYMENT_WITHOUT_AWARD',
          department: 'HEALTHCARE_SECURITY',
          table: 'payment',
          recordId: 'orphan',
          isLeftOut: true,
        },
      ],
    });
  });

  it('takes an answer for one of two people for no answer', async () => {
    const child = representation({ id: 'child', educationRows: null, coMembers: undefined });
    const { person } = await ask(
      fields,
      representation({ civilAffairsRows: lawful, coMembers: [child] }),
    );

    const { sources } = person.screening as { sources: unknown[] };
    expect(sources).toContainEqual({
      department: 'EDUCATION',
      isAnswered: false,
      reason: 'DEPARTMENT_UNAVAILABLE',
    });
  });
});

describe('Person.screeningIf', () => {
  const before = (proposed: string) =>
    ask(
      `screeningIf(proposed: [${proposed}]) {
        asOf verdict findings { rule { id } amountFen period { from until } evidence { recordId } } undecided { rule { id } }
      }`,
      representation({ civilAffairsRows: lawful, healthcareSecurityRows: insured }),
    );
  const award = (change = '') =>
    `{ programme: "MZ-TEKUN-S", county: "430102", from: "2020-01-01", amountFen: 46000 ${change} }`;

  it('says what an award would duplicate from its first month', async () => {
    const { person } = await before(award());

    expect(person.screeningIf).toMatchObject({
      asOf: '2019-12-31',
      verdict: 'FINDINGS',
      findings: [
        {
          rule: { id: 'DUP-SUBSIST-DESTITUTE' },
          amountFen: 6 * 30_000,
          period: { from: '2020-01', until: '2020-06' },
          evidence: [{ recordId: 'allowance' }, { recordId: 'proposed 1' }],
        },
      ],
    });
  });

  it('finds nothing where it takes the place of the other award', async () => {
    const { person } = await before(award('replaces: ["allowance"]'));

    expect(person.screeningIf).toMatchObject({ findings: [] });
  });

  it.each([
    ['PROGRAMME_UNKNOWN', award().replace('MZ-TEKUN-S', 'MZ-TEKUN')],
    ['AREA_UNKNOWN', award().replace('430102', '430199')],
    ['PROPOSAL_AMOUNT_INVALID', award().replace('46000', '0')],
    ['PROPOSAL_TOO_EARLY', award().replace('2020-01-01', '2019-12-30')],
    ['PROPOSAL_DAYS_REVERSED', award('until: "2020-01-01"')],
    ['PROPOSAL_MEMBER_UNKNOWN', award('memberIds: ["stranger"]')],
    ['PROPOSAL_MEMBER_UNKNOWN', award('memberIds: []')],
    ['PROPOSAL_DETAIL_UNREADABLE', award('details: [{ name: "keysOn", value: "2020-01-01" }]')],
    ['PROPOSAL_DETAIL_UNREADABLE', award('details: [{ name: "tierFen", value: "1" }]')],
    ['PROPOSAL_DETAIL_UNREADABLE', award('details: [{ name: "careLevel", value: "SOME" }]')],
    ['PROPOSAL_EMPTY', ''],
    ['PROPOSAL_EMPTY', Array.from({ length: 11 }, () => award()).join(' ')],
  ])('refuses with %s what cannot be judged', async (code, proposed) => {
    const { codes } = await before(proposed);

    expect(codes).toEqual([code]);
  });

  it('reads further columns as they are written in words', async () => {
    const { codes } = await before(award('details: [{ name: "careLevel", value: "INDEPENDENT" }]'));

    expect(codes).toBeUndefined();
  });
});

/** The allowance paid for every month of the year. */
const lawful = rowsFrom('CIVIL_AFFAIRS', {
  award: [awardRow('allowance', 'MZ-DIBAO-R', 'home')],
  awardMember: [memberRow('allowance', 'mother'), memberRow('allowance', 'child')],
  payment: Array.from({ length: 12 }, (_, index) =>
    paidFor(`2019-${String(index + 1).padStart(2, '0')}`),
  ),
});

/** Insured for the year with the subsidy, so that nothing is missed. */
const insured = rowsFrom('HEALTHCARE_SECURITY', {
  insuranceEnrolment: ['mother', 'child'].map((personId) =>
    departmentRows.HEALTHCARE_SECURITY.insuranceEnrolment.complete({
      id: personId,
      personId,
      year: 2019,
      scheme: 'EMPLOYEE',
      isInProvince: true,
      enrolledOn: parseDate('2019-01-02'),
      paidByPersonFen: 0,
    }),
  ),
});

describe('the day of a screening', () => {
  const on = async (asOf: string) => {
    const { codes } = await ask(
      `screening(asOf: "${asOf}") { verdict }`,
      representation({ civilAffairsRows: lawful }),
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

describe('Query.rules', () => {
  it('says of each rule whether it compares people, and to which it yields', async () => {
    const { data, errors } = await execute({
      query: '{ rules { id subject isAcrossPeople yieldsTo } }',
    });

    expect(errors).toBeUndefined();
    expect(data?.['rules']).toEqual(
      rules.map(({ id, subject, check, yieldsTo }) => ({
        id,
        subject,
        isAcrossPeople: check === null,
        yieldsTo: yieldsTo ?? [],
      })),
    );
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
