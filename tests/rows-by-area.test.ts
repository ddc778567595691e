import { type DepartmentCode, departments } from '@hub/assistance';
import { departmentSubgraphs, storingSubgraphs } from '@hub/cli/subgraphs';
import { assertBound, byScope, createLog, openDatabase, subgraphExecutor } from '@hub/subgraph';
import { supervisionTables } from '@hub/supervision';
import { awardRow, memberRow, writeRows } from '@hub/testing';
import { getTableName, is } from 'drizzle-orm';
import { PgTable, getTableConfig } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Area,
  type OnePersonHub,
  areas,
  callerOf,
  everyArea,
  isTheirs,
  officerOf,
  onePersonHub,
  personId,
  stranger,
  townships,
} from './support/one-person-hub.ts';

let hub: OnePersonHub;
beforeAll(async () => {
  hub = await onePersonHub();
}, 180_000);
afterAll(async () => hub.close());

const silent = createLog('test', 'silent');

/** The tables of a subgraph but those of the audit, which nobody's area has to do with. */
function tablesOf(tables: object): readonly PgTable[] {
  return Object.values<unknown>({ ...tables })
    .filter((table) => is(table, PgTable))
    .filter((table) => getTableConfig(table).schema === undefined);
}

/** Tables that lead to nobody. */
const ofNobody = new Set([
  'change_log',
  'delivery',
  'protected_person',
  'township',
  'feed_position',
  'rule_mute',
  'sweep',
  'sweep_page',
  'sweep_source',
  'worker_process',
]);

describe('a database', () => {
  it.each(storingSubgraphs.map(({ name }) => name))(
    'of %s binds its owner too, and everybody else by a role that owns nothing',
    async (name) => {
      const { sql, appUrl } = hub.databaseOf(name);
      const open = await sql`
        select relname from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'
          and not (relrowsecurity and relforcerowsecurity)`;
      expect(open.map(({ relname }) => String(relname))).toEqual([]);

      const app = openDatabase(appUrl, { connections: 1 });
      const [role] = await app.sql`
        select rolsuper, rolbypassrls,
          exists (select from pg_class where relowner = pg_roles.oid) as "isOwner"
        from pg_roles where rolname = current_user`;
      await app.close();
      expect(role).toEqual({ rolsuper: false, rolbypassrls: false, isOwner: false });
    },
  );

  it.each(storingSubgraphs.map(({ name, tables }) => ({ name, tables })))(
    "of $name gives the rows of every table to the officials of the people's area, to those above, and to nobody else",
    async ({ name, tables }) => {
      const app = openDatabase(hub.databaseOf(name).appUrl, { connections: 2 });
      const databasesFor = byScope(app.database, (databases) => databases);
      try {
        for (const table of tablesOf(tables)) {
          const tableName = getTableName(table);
          if (ofNobody.has(tableName)) continue;
          const held = await app.database.$count(table);
          for (const area of everyArea) {
            const { own } = databasesFor(callerOf(area));
            const seen = await own.$count(table);
            // Of where people are each official sees the own alone, and so not the township.
            if (tableName === 'person_area' && area !== 'province') continue;
            expect({ tableName, area, seen }).toEqual({
              tableName,
              area,
              seen: isTheirs[area] ? held : 0,
            });
          }
          const unsaid = await app.sql.begin(async (transaction) => {
            await transaction`select set_config('hub.counties', '', true)`;
            return transaction`select from ${transaction(tableName)}`;
          });
          expect({ tableName, unsaid: unsaid.length }).toEqual({ tableName, unsaid: 0 });
          expect({ tableName, held }).not.toEqual({ tableName, held: 0 });
        }
      } finally {
        await app.close();
      }
    },
  );

  it.each(departmentSubgraphs.map(({ name, tables }) => ({ name, tables })))(
    'of $name gives the rows of every table to the officers of the township where the people live, and not to those of the next',
    async ({ name, tables }) => {
      const app = openDatabase(hub.databaseOf(name).appUrl, { connections: 2 });
      const databasesFor = byScope(app.database, (databases) => databases);
      for (const table of tablesOf(tables)) {
        const tableName = getTableName(table);
        // Of where people are each officer sees the own alone.
        if (ofNobody.has(tableName) || tableName === 'person_area') continue;
        const held = await app.database.$count(table);
        const seen = await databasesFor(officerOf('own')).own.$count(table);
        const elsewhere = await databasesFor(officerOf('neighbour')).own.$count(table);
        expect({ tableName, seen, elsewhere }).toEqual({ tableName, seen: held, elsewhere: 0 });
      }
      await app.close();
    },
  );

  it('is not for production where its role passes every policy', async () => {
    const { url, appUrl } = hub.databaseOf('housing');
    const options = { setting: 'DATABASE_URL_HOUSING', isProduction: true, log: silent };

    await expect(assertBound(url, options)).rejects.toThrow('DATABASE_URL_HOUSING');
    await assertBound(url, { ...options, isProduction: false });
    await assertBound(appUrl, options);
  });

  it("gives a department's system the leads that concern it", async () => {
    const app = openDatabase(hub.databaseOf('supervision').appUrl);
    const databasesFor = byScope(app.database, (databases) => databases);
    const seenBy = async (department: DepartmentCode, area: Area) => {
      const caller = callerOf(area, { role: 'DEPARTMENT_CLIENT', department });
      return databasesFor(caller).own.$count(supervisionTables.findingEvidence);
    };
    expect(await seenBy('CIVIL_AFFAIRS', 'own')).toBe(1);
    expect(await seenBy('CIVIL_AFFAIRS', 'province')).toBe(1);
    expect(await seenBy('CIVIL_AFFAIRS', 'sibling')).toBe(0);
    expect(await seenBy('HOUSING', 'own')).toBe(0);
    expect(await seenBy('HOUSING', 'province')).toBe(0);
    await app.close();
  });
});

describe('a subgraph that is asked without the gateway', () => {
  it.each(departmentSubgraphs.map(({ name }) => name))(
    '%s says that the person is of elsewhere, and never that they have nothing',
    async (name) => {
      const subgraph = departmentSubgraphs.find((each) => each.name === name);
      if (subgraph === undefined) throw new Error('no such department');
      const opened = openDatabase(hub.databaseOf(name).appUrl);
      const execute = subgraphExecutor(subgraph, opened.database, silent);
      const field = departments[subgraph.department].record;
      const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { record: ${field} { applications { state } } } } }`;
      const variables = { of: [{ __typename: 'Person', id: personId }] };
      for (const area of everyArea) {
        const { data, errors } = await execute({ query, variables }, callerOf(area));
        const record = isTheirs[area] ? { applications: [{ state: 'GRANTED' }] } : null;
        const codes = isTheirs[area] ? undefined : ['PERSON_OUTSIDE_AREA'];
        expect({ area, data }).toEqual({ area, data: { _entities: [{ record }] } });
        expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(codes);
      }
      await opened.close();
    },
  );

  it('gives no row of another area even where nobody asks whose it is', async () => {
    for (const subgraph of departmentSubgraphs) {
      const opened = openDatabase(hub.databaseOf(subgraph.name).appUrl);
      const loadersFor = byScope<ReturnType<typeof subgraph.loaders>>(
        opened.database,
        subgraph.loaders,
      );
      const rowsSeen = async (area: Area) => {
        // The loader alone: no resolver stands between it and the table.
        const { rowsOf } = loadersFor(callerOf(area))({ asksFor: () => false });
        const rows = await rowsOf.load(personId);
        return Object.values<readonly unknown[]>(rows).flat().length;
      };
      expect(await rowsSeen('own')).toBeGreaterThan(5);
      expect(await rowsSeen('sibling')).toBe(0);
      await opened.close();
    }
  });
});

describe('a department', () => {
  it('places people where aid is decided for them, and where they come to live', async () => {
    const { database, sql } = hub.databaseOf('civil-affairs');
    const placesOf = async (id: string) => {
      const rows =
        await sql`select county from person_area where person_id = ${id} order by county`;
      return rows.map(({ county }) => String(county));
    };
    const someone = stranger;
    await writeRows(database, departmentSubgraphs[0], {
      award: [{ ...awardRow('award of theirs', 'MZ-DIBAO-U', someone), county: '430302' }],
      awardMember: [memberRow('award of theirs', someone)],
    });
    expect(await placesOf(someone)).toEqual(['430302']);
    await sql`insert into household_member values ('household', ${someone}, false, '2019-01-01')`;
    expect(await placesOf(someone)).toEqual([areas.own, townships.own, '430302']);
    await sql`update award set county = '430304' where id = 'award of theirs'`;
    expect(await placesOf(someone)).toEqual([areas.own, townships.own, '430302', '430304']);
  });
});
