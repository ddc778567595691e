import {
  type DepartmentCode,
  type ProgrammeCode,
  parseDate,
  provinceCode,
  yuan,
} from '@hub/assistance';
import { departmentRows } from '@hub/assistance/rows';
import { candidateAccounts } from '@hub/supervision';
import { sql } from 'drizzle-orm';
import { awardRow, memberRow, paymentRow } from '@hub/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EmptyHub, emptyHub } from './support/empty-hub.ts';

const day = parseDate('2019-12-31');
const since = parseDate('2019-01-01');
const changsha = '430100';
const hengyang = '430400';

let hub: EmptyHub;
beforeAll(async () => {
  hub = await emptyHub();
}, 120_000);
afterAll(async () => hub.drop());

const personKey = (name: string) =>
  `p1${name
    .toLowerCase()
    .replaceAll(/[^a-z2-7]/g, '')
    .padEnd(32, 'a')}`;

const books = ['payment', 'payee', 'award_member', 'award'];

/** Tables that a test writes into, those that refer to others first. */
const written = {
  'civil-affairs': [...books, 'death', 'recognition', 'kinship', 'household_member', 'household'],
  education: books,
  housing: books,
};

beforeEach(async () => {
  hub.broken.clear();
  for (const [name, tables] of Object.entries(written)) {
    for (const table of tables) await hub.databaseOf(name).execute(sql.raw(`delete from ${table}`));
  }
  await hub
    .databaseOf('supervision')
    .execute(
      sql`truncate finding, finding_person, finding_evidence, review_event, sweep, sweep_page, sweep_source cascade`,
    );
});

interface Draw {
  readonly department?: 'CIVIL_AFFAIRS' | 'EDUCATION' | 'HOUSING';
  readonly programme?: ProgrammeCode;
  readonly account?: string;
  readonly holder?: 'PERSON' | 'GUARDIAN' | 'INSTITUTION' | 'SCHOOL' | 'EMPLOYER' | 'HOSPITAL';
  readonly holderId?: string | null;
  readonly members?: readonly string[];
  readonly paidOn?: string;
  readonly change?: { readonly returnedOn?: string; readonly reversed?: boolean };
}

let number = 0;

/** An award that is paid to an account. */
async function draws(person: string, draw: Draw = {}): Promise<void> {
  const { department = 'CIVIL_AFFAIRS', account = 'token', holder = 'PERSON', change } = draw;
  const { programme = programmeOf[department], paidOn = '2019-06-10' } = draw;
  const { holderId = personKey('holder'), members = [person] } = draw;
  const id = `award ${(number += 1)} of ${person}`;
  const payment = {
    awardId: id,
    month: null,
    amountFen: yuan(300),
    type: 'NORMAL',
    paidOn: parseDate(paidOn),
    returnedOn: change?.returnedOn === undefined ? null : parseDate(change.returnedOn),
  } as const;
  const payments = [paymentRow({ ...payment, id: `payment of ${id}` })];
  if (change?.reversed === true)
    payments.push(
      paymentRow({ ...payment, id: `reversal of ${id}`, type: 'REVERSAL', amountFen: -yuan(300) }),
    );
  await hub.write<DepartmentCode>(department, {
    award: [awardRow(id, programme, personKey(person))],
    awardMember: members.map((member) => memberRow(id, personKey(member))),
    payment: payments,
    payee: [
      { id: `payee of ${id}`, awardId: id, account, holder, holderId, from: since, until: null },
    ],
  });
}

const programmeOf = {
  CIVIL_AFFAIRS: 'MZ-DIBAO-R',
  EDUCATION: 'JY-SS-G',
  HOUSING: 'ZJ-PRH-K',
} as const;

/** People who live together. */
async function home(householdId: string, ...members: readonly string[]): Promise<void> {
  await hub.write('CIVIL_AFFAIRS', {
    household: [{ id: householdId, county: '430102', kind: 'RURAL' }],
    householdMember: members.map((member, place) => ({
      householdId,
      personId: personKey(member),
      isHead: place === 0,
      from: since,
      until: null,
    })),
  } as never);
}

interface Stored {
  readonly [column: string]: unknown;
  readonly subjectId: string;
  readonly variant: string | null;
  readonly state: string;
  readonly amountFen: number;
  readonly departments: readonly string[];
}

async function stored(): Promise<readonly Stored[]> {
  return hub.databaseOf('supervision').execute<Stored>(sql`
    select subject_id as "subjectId", variant, state, amount_fen::int as "amountFen", departments
    from finding where rule_id = 'ANOM-BANK-ACCOUNT' order by id`);
}

async function sweep(area = provinceCode) {
  const id = await hub.sweepOn(day, area);
  const database = hub.databaseOf('supervision');
  const sources = await database.execute<{ department: string; reason: string }>(sql`
    select department, reason from sweep_source where sweep_id = ${id} and not is_answered order by 1`);
  const [page] = await database.execute<{ undecided: object; findings: number }>(sql`
    select undecided, findings from sweep_page where sweep_id = ${id} and kind = 'SURVEY'`);
  return { silent: [...sources], undecided: page?.undecided };
}

const lead = {
  subjectId: personKey('holder'),
  variant: null,
  state: 'RAISED',
  amountFen: yuan(900),
  departments: ['CIVIL_AFFAIRS', 'EDUCATION', 'HOUSING'],
};

/** Three households on one account, each in the books of another department: none of these sees anything odd. */
async function spreadOverThree(account = 'token'): Promise<void> {
  await draws('ann', { account });
  await draws('ben', { account, department: 'EDUCATION' });
  await draws('cai', { account, department: 'HOUSING' });
}

describe('the survey of accounts', () => {
  it('finds an account that three departments pay one household each to', async () => {
    await spreadOverThree();

    expect(await sweep()).toEqual({ silent: [], undecided: {} });
    expect(await stored()).toEqual([lead]);
  });

  it('finds it once, however often it is done', async () => {
    await spreadOverThree();
    await sweep();
    await sweep();

    expect(await stored()).toEqual([lead]);
  });

  it('clears it when it is paid no more, and brings it back', async () => {
    await spreadOverThree();
    await sweep();
    const housing = hub.databaseOf('housing');
    await housing.execute(sql`update payment set returned_on = paid_on`);
    await sweep();
    expect(await stored()).toEqual([{ ...lead, state: 'CLEARED' }]);

    await housing.execute(sql`update payment set returned_on = null`);
    await sweep();
    expect(await stored()).toEqual([lead]);
  });

  it('finds payments to an official for strangers, and after the death of a holder', async () => {
    const office = departmentRows.CIVIL_AFFAIRS.recognition.complete({
      id: 'office',
      personId: personKey('official'),
      kind: 'VILLAGE_OFFICIAL',
      from: since,
      until: null,
    });
    const death = departmentRows.CIVIL_AFFAIRS.death.complete({
      id: 'death',
      personId: personKey('dead'),
      diedOn: parseDate('2019-03-01'),
      source: 'FUNERAL',
      reportedOn: parseDate('2019-03-05'),
      isRevoked: false,
    });
    await hub.write('CIVIL_AFFAIRS', { recognition: [office], death: [death] });
    await draws('ann', { account: 'one', holderId: personKey('official') });
    await draws('ben', { department: 'EDUCATION', account: 'two', holderId: personKey('dead') });
    await sweep();

    const variants = (await stored()).map(({ variant }) => variant);
    expect(new Set(variants)).toEqual(new Set(['holder-dead', 'official-holder']));
  });

  it.each([
    { letter: 'a', when: 'an institution holds it', holder: 'INSTITUTION' },
    { letter: 'b', when: 'a school holds it', holder: 'SCHOOL' },
    { letter: 'c', when: 'an employer holds it', holder: 'EMPLOYER' },
    { letter: 'd', when: 'a hospital holds it', holder: 'HOSPITAL' },
    { letter: 'e', when: 'a guardian holds it', holder: 'GUARDIAN' },
  ] as const)('is silent on look-alike $letter, when $when', async ({ holder }) => {
    const holderId = holder === 'GUARDIAN' ? personKey('holder') : null;
    await draws('ann', { holder, holderId });
    await draws('ben', { department: 'EDUCATION', holder, holderId });
    await draws('cai', { department: 'HOUSING', holder, holderId });
    await sweep();

    expect(await stored()).toEqual([]);
  });

  it('is silent on look-alike f, where all live in the household of the holder', async () => {
    await spreadOverThree();
    await home('home', 'holder', 'ann', 'ben', 'cai');
    await sweep();

    expect(await stored()).toEqual([]);
  });

  it('is silent on look-alike f, where one of the households is kin of the holder through somebody in it', async () => {
    await spreadOverThree();
    await home('home of ann', 'ann', 'annswife');
    await hub.write('CIVIL_AFFAIRS', {
      kinship: [
        departmentRows.CIVIL_AFFAIRS.kinship.complete({
          id: 'kin',
          personId: personKey('annswife'),
          relation: 'PARENT',
          relativeId: personKey('holder'),
          status: 'ABLE',
          from: since,
          until: null,
        }),
      ],
    });
    await sweep();

    expect(await stored()).toEqual([]);
  });

  it.each([
    { when: 'the bank sent one back', change: { returnedOn: '2019-06-12' } },
    { when: 'one was reversed', change: { reversed: true } },
  ])('is silent where $when', async ({ change }) => {
    await draws('ann');
    await draws('ben', { department: 'EDUCATION' });
    await draws('cai', { department: 'HOUSING', change });
    await sweep();

    expect(await stored()).toEqual([]);
  });

  it('is silent on what was paid more than a year before', async () => {
    await draws('ann');
    await draws('ben', { department: 'EDUCATION' });
    await draws('cai', { department: 'HOUSING', paidOn: '2018-11-30' });
    await sweep();

    expect(await stored()).toEqual([]);
  });
});

describe('the accounts that are looked at', () => {
  it('are the same however few are asked for at a time', async () => {
    const accounts = ['账户', '😀', '～', 'a', 'b', 'c', 'd', 'e'];
    for (const account of accounts.slice(0, 6)) await spreadOverThree(account);
    for (const account of accounts.slice(3)) await draws('ann', { account });
    const sought = { days: { from: since, until: day }, fewestPeople: 3 };
    const candidates = async (keysPerPage: number) => {
      const sizes = { keysPerPage, accountsAtATime: 2 };
      const found: string[] = [];
      for await (const batch of candidateAccounts(hub.departments, { ...sought, sizes }))
        found.push(...batch);
      return found.toSorted();
    };

    const all = await candidates(5000);
    expect(all).toEqual(accounts.slice(0, 6).toSorted());
    for (const keysPerPage of [1, 2, 3, 7]) expect(await candidates(keysPerPage)).toEqual(all);
  });
});

const outOfOrder = async () => {
  throw new Error('out of order');
};

describe('a department that does not answer', () => {
  it.each([
    { part: 'shared', silent: 'EDUCATION' },
    { part: 'heldBy', silent: 'HOUSING' },
    { part: 'uses', silent: 'EDUCATION' },
  ] as const)('to $part leaves the rule open and clears nothing', async ({ part, silent }) => {
    await spreadOverThree();
    await sweep();
    await hub.databaseOf('housing').execute(sql`update payment set returned_on = paid_on`);
    await spreadOverThree('other');
    hub.broken.set(silent, (bulk) => ({
      ...bulk,
      accounts: { ...bulk.accounts, [part]: outOfOrder },
    }));

    expect(await sweep()).toEqual({
      silent: [{ department: silent, reason: 'DEPARTMENT_UNAVAILABLE' }],
      undecided: { 'ANOM-BANK-ACCOUNT': 0 },
    });
    expect(await stored()).toEqual([lead]);
  });

  it('and whose strangers are unknown is named, and their leads stay', async () => {
    await spreadOverThree();
    await sweep();
    await hub.databaseOf('supervision').execute(sql`
      insert into finding_person (person_id, finding_id)
      select ${personKey('ben')}, id from finding`);
    hub.broken.set('EDUCATION', (bulk) => ({ ...bulk, people: outOfOrder }));

    expect((await sweep()).silent).toEqual([
      { department: 'EDUCATION', reason: 'DEPARTMENT_UNAVAILABLE' },
    ]);
    expect(await stored()).toEqual([lead]);
  });
});

describe('a sweep of an area', () => {
  it('shows and clears what rests on an award of it, and nothing else', async () => {
    await spreadOverThree();
    await sweep(hengyang);
    expect(await stored()).toEqual([]);
    await sweep(changsha);
    expect(await stored()).toEqual([lead]);

    await hub.databaseOf('housing').execute(sql`update payment set returned_on = paid_on`);
    await sweep(hengyang);
    expect(await stored()).toEqual([lead]);
    await sweep(changsha);
    expect(await stored()).toEqual([{ ...lead, state: 'CLEARED' }]);
  });
});
