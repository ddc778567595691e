import { parseDate, provinceCode, yuan } from '@hub/assistance';
import { awardRow, memberRow, paymentRow } from '@hub/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EmptyHub, emptyHub } from './support/empty-hub.ts';

const day = parseDate('2019-12-31');
const [changsha, hengyang, county] = ['430100', '430400', '430121'] as const;

let hub: EmptyHub;
beforeAll(async () => {
  hub = await emptyHub(2000);
  for (const [index, inHardship] of hardship.entries()) await settle(townAt(index), inHardship);
}, 120_000);
afterAll(async () => hub.drop());

const register = () => hub.databaseOf('civil-affairs');

beforeEach(async () => {
  hub.broken.clear();
  for (const name of ['civil-affairs', 'education', 'housing']) {
    for (const table of ['payment', 'payee', 'award_member', 'award'])
      await hub
        .databaseOf(name)
        .execute(sql.raw(`delete from ${table} where ${keyIn(table)} like 'award of %'`));
  }
  await register().execute(sql`update award set status = 'ACTIVE' where status <> 'ACTIVE'`);
  await register().execute(sql`update township set merged_on = null`);
  await register().execute(
    sql`update household set township = split_part(id, ' ', 1) where township is null`,
  );
  await hub
    .databaseOf('supervision')
    .execute(
      sql`truncate finding, finding_person, finding_evidence, review_event, sweep, sweep_page, sweep_source cascade`,
    );
});

const keyIn = (table: string) => (table === 'award' ? 'id' : 'award_id');

/** People in hardship, township by township: as different as places are. */
const hardship = [60, 180, 90, 240, 50, 140, 100, 200];
const townAt = (index: number) => `${county}10${index}`;

const residents = 2000;
/** Two per cent, whatever the hardship. */
const recipients = 40;

/**
 * A township with everybody in homes of four; some of them draw the allowance, some are disabled. All of that is so new
 * that no other rule has anything to say of them.
 */
async function settle(code: string, inHardship: number): Promise<void> {
  const person = sql`'p1' || translate(lpad(${code} || n, 32, 'a'), '0189', 'bcde')`;
  const home = sql`${code} || ' ' || n / 4`;
  const upTo = (number: number) => sql`generate_series(0, ${number - 1}::int) as n`;
  const statements = [
    sql`insert into township (code, name) values (${code}, ${`${code}镇`})`,
    sql`insert into household (id, county, township, kind)
      select distinct ${home}, ${county}, ${code}, 'RURAL' from ${upTo(residents)}`,
    sql`insert into person (person_id, born_on, hukou)
      select ${person}, '1970-01-01', 'RURAL' from ${upTo(residents)}`,
    sql`insert into household_member (household_id, person_id, is_head, member_from)
      select ${home}, ${person}, n % 4 = 0, '2010-01-01' from ${upTo(residents)}`,
    sql`insert into award (id, programme, subject_id, county, decided_on, valid_from, status)
      select ${code} || ' ' || n, 'MZ-DIBAO-R', ${person}, ${county}, '2019-12-20', '2019-12-20', 'ACTIVE'
      from ${upTo(recipients)}`,
    sql`insert into award_member (award_id, person_id, is_counted, member_from)
      select ${code} || ' ' || n, ${person}, true, '2019-12-20' from ${upTo(recipients)}`,
    sql`insert into disability_certificate (id, person_id, grade, valid_from)
      select ${code} || ' ' || n, ${person}, 2, '2019-12-20' from ${upTo(inHardship)}`,
  ];
  for (const statement of statements) await register().execute(statement);
}

interface Stored {
  readonly [column: string]: unknown;
}

async function stored(): Promise<readonly Stored[]> {
  return hub.databaseOf('supervision').execute<Stored>(sql`
    select subject_kind as kind, subject_id as id, variant, state, county, areas, departments,
      severity, amount_fen::int as "amountFen",
      (select count(*)::int from finding_person where finding_id = finding.id) as people
    from finding where rule_id = 'ANOM-COVERAGE-QUOTA' order by id`);
}

async function sweep(area: string = changsha) {
  const id = await hub.sweepOn(day, area);
  const database = hub.databaseOf('supervision');
  const sources = await database.execute<{ department: string }>(sql`
    select department from sweep_source where sweep_id = ${id} and not is_answered order by 1`);
  const [page] = await database.execute<{ undecided: object }>(sql`
    select undecided from sweep_page where sweep_id = ${id} and kind = 'SURVEY'`);
  return { silent: sources.map(({ department }) => department), undecided: page?.undecided };
}

const lead = {
  kind: 'JURISDICTION',
  id: county,
  variant: 'pinned-to-target',
  state: 'RAISED',
  county,
  areas: [county, changsha],
  departments: ['CIVIL_AFFAIRS'],
  severity: 'INFO',
  amountFen: 0,
  people: 0,
};
const cleared = { ...lead, state: 'CLEARED' };

/** Four of eight townships have half the coverage then. */
const endAllowances = async () =>
  register().execute(sql`
    update award set status = 'REVOKED'
    where left(id, 9) = any(${sql.param([0, 1, 2, 3].map(townAt))}::text[]) and right(id, 1) in ('0', '2', '4', '6', '8')`);

const outOfOrder = async () => {
  throw new Error('out of order');
};

describe('the survey of coverage', () => {
  it('finds a county whose townships all have the same coverage, and says what each of them has', async () => {
    expect(await sweep()).toEqual({ silent: [], undecided: {} });
    expect(await stored()).toEqual([lead]);
    const [evidence] = await hub.databaseOf('supervision').execute<{ said: string[] }>(sql`
      select jsonb_path_query_array(content, '$.evidence[*].statement.zh') as said
      from finding_evidence join finding on finding.id = finding_id where rule_id = 'ANOM-COVERAGE-QUOTA'`);
    expect(evidence?.said).toHaveLength(8);
    expect(evidence?.said[1]).toBe('430121101镇：2000名居民中40人享受农村低保（2.00 %）');
  }, 60_000);

  it('finds it once however often it is done, clears it when coverage differs, and brings it back', async () => {
    await sweep();
    await sweep(county);
    expect(await stored()).toEqual([lead]);

    await endAllowances();
    await sweep();
    expect(await stored()).toEqual([cleared]);

    await register().execute(sql`update award set status = 'ACTIVE'`);
    await sweep();
    expect(await stored()).toEqual([lead]);
  }, 60_000);

  it.each([
    { when: 'coverage differs', change: endAllowances },
    {
      when: 'one of eight townships is small (a)',
      change: async () =>
        register().execute(
          sql`update household set township = null where id = ${`${townAt(7)} 9`}`,
        ),
    },
    {
      when: 'one of eight was merged within the year (b)',
      change: async () =>
        register().execute(
          sql`update township set merged_on = '2019-07-01' where code = ${townAt(7)}`,
        ),
    },
    {
      when: 'the register does not say who lives in which township',
      change: async () => register().execute(sql`update household set township = null`),
    },
  ])(
    'is silent where $when',
    async ({ change }) => {
      await change();

      expect(await sweep()).toEqual({ silent: [], undecided: {} });
      expect(await stored()).toEqual([]);
    },
    60_000,
  );

  it('of an area shows and clears what is in it, and nothing else', async () => {
    await sweep(hengyang);
    expect(await stored()).toEqual([]);
    await sweep(provinceCode);
    expect(await stored()).toEqual([lead]);

    await endAllowances();
    await sweep(hengyang);
    expect(await stored()).toEqual([lead]);
    await sweep(changsha);
    expect(await stored()).toEqual([cleared]);
  }, 60_000);
});

describe('civil affairs that does not answer', () => {
  it('of townships leaves the rule open and clears nothing, while accounts are judged', async () => {
    await sharedByThree();
    await sweep();
    expect(await accountLeads()).toEqual(['RAISED']);

    await endAllowances();
    await hub.databaseOf('housing').execute(sql`update payment set returned_on = paid_on`);
    hub.broken.set('CIVIL_AFFAIRS', (bulk) => ({
      ...bulk,
      households: bulk.households && { ...bulk.households, townships: outOfOrder },
    }));
    expect(await sweep()).toEqual({
      silent: ['CIVIL_AFFAIRS'],
      undecided: { 'ANOM-COVERAGE-QUOTA': 0 },
    });
    expect(await stored()).toEqual([lead]);
    expect(await accountLeads()).toEqual(['CLEARED']);
  }, 60_000);

  it('of days that lie too far back leaves it open, and clears nothing', async () => {
    await sweep();
    await endAllowances();
    await register().execute(sql`update delivery set complete_through = '2019-11-30'`);
    const { undecided } = await sweep();
    await register().execute(sql`update delivery set complete_through = '2019-12-31'`);

    expect(undecided).toMatchObject({ 'ANOM-COVERAGE-QUOTA': 0 });
    expect(await stored()).toEqual([lead]);
  }, 60_000);
});

describe('another department that does not answer', () => {
  it('leaves accounts open and takes nothing from the townships', async () => {
    await sharedByThree();
    await sweep();
    await endAllowances();
    await hub.databaseOf('housing').execute(sql`update payment set returned_on = paid_on`);
    hub.broken.set('EDUCATION', (bulk) => ({
      ...bulk,
      accounts: { ...bulk.accounts, shared: outOfOrder },
    }));

    expect(await sweep()).toEqual({
      silent: ['EDUCATION'],
      undecided: { 'ANOM-BANK-ACCOUNT': 0 },
    });
    expect(await stored()).toEqual([cleared]);
    expect(await accountLeads()).toEqual(['RAISED']);
  }, 60_000);
});

/** One account that three departments pay one stranger each to. */
async function sharedByThree(): Promise<void> {
  const programmeOf = {
    CIVIL_AFFAIRS: 'MZ-TEMP-EMERG',
    EDUCATION: 'JY-SS-G',
    HOUSING: 'ZJ-PRH-K',
  } as const;
  for (const department of ['CIVIL_AFFAIRS', 'EDUCATION', 'HOUSING'] as const) {
    const id = `award of ${department}`;
    const person = `p1${department.toLowerCase().replace('_', '').padEnd(32, 'z')}`;
    const payment = {
      id: `payment of ${id}`,
      awardId: id,
      month: null,
      amountFen: yuan(300),
      type: 'NORMAL',
      paidOn: parseDate('2019-06-10'),
      returnedOn: null,
    } as const;
    await hub.write(department, {
      award: [awardRow(id, programmeOf[department], person)],
      awardMember: [memberRow(id, person)],
      payment: [paymentRow(payment)],
      payee: [
        {
          id: `payee of ${id}`,
          awardId: id,
          account: 'token',
          holder: 'PERSON',
          holderId: `p1${'y'.repeat(32)}`,
          from: parseDate('2019-01-01'),
          until: null,
        },
      ],
    } as never);
  }
}

async function accountLeads(): Promise<readonly string[]> {
  const rows = await hub.databaseOf('supervision').execute<{ state: string }>(sql`
    select state from finding where rule_id = 'ANOM-BANK-ACCOUNT'`);
  return rows.map(({ state }) => state);
}
