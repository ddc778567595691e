import { type DepartmentCode, departments, parseDate, parseResidentNumber } from '@hub/assistance';
import type { Caller, Purpose, Role } from '@hub/assistance/access';
import { demoKeyring, demoSettings } from '@hub/cli/demo';
import { inRepository } from '@hub/cli/repository';
import { hostSubgraphs } from '@hub/cli/run-subgraphs';
import { allSubgraphs, departmentSubgraphs, storingSubgraphs } from '@hub/cli/subgraphs';
import { type RunningGateway, createLog, startGateway } from '@hub/gateway';
import {
  assertBound,
  byScope,
  createLog as createSubgraphLog,
  openDatabase,
  subgraphExecutor,
} from '@hub/subgraph';
import { supervisionTables } from '@hub/supervision';
import {
  type FreshDatabase,
  awardRow,
  freshDatabase,
  memberRow,
  wholeRows,
  writeRows,
} from '@hub/testing';
import { getTableName, is } from 'drizzle-orm';
import { PgTable, getTableConfig } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersOf, testIssuer } from './support/callers.ts';

/** Furong district of Changsha, where the person lives; its neighbour; the city above; a city elsewhere; the province. */
const areas = {
  own: '430102',
  sibling: '430103',
  parent: '430100',
  elsewhere: '430200',
  province: '430000',
} as const;
type Area = keyof typeof areas;
const isTheirs: Readonly<Record<Area, boolean>> = {
  own: true,
  sibling: false,
  parent: true,
  elsewhere: false,
  province: true,
};
const everyArea = Object.keys(areas) as readonly Area[];

const silent = createSubgraphLog('test', 'silent');

const number = parseResidentNumber('430102195001010018');
const personId = demoKeyring.personKey(number);
const stranger = demoKeyring.personKey(parseResidentNumber('430102195001010034'));

let fresh: ReadonlyMap<string, FreshDatabase>;
let gateway: RunningGateway;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const made = storingSubgraphs.map(
    async ({ name, migrations }) => [name, await freshDatabase(migrations)] as const,
  );
  fresh = new Map<string, FreshDatabase>(await Promise.all(made));
  closing.push(async () => {
    for (const { drop } of fresh.values()) await drop();
  });
  for (const subgraph of departmentSubgraphs) await fill(subgraph);
  await storeFinding();

  const addresses = new Map(
    [...fresh].map(([name, { url, appUrl }]) => [name, { ownerUrl: url, appUrl }]),
  );
  const hosted = hostSubgraphs((placesOf) => allSubgraphs({ ...demoSettings, placesOf }), {
    addresses,
    stop: async () => undefined,
  });
  closing.push(hosted.stop);
  gateway = await startGateway({
    supergraph: { file: inRepository('gateway/supergraph.graphql') },
    transports: hosted.transports,
    issuer: testIssuer.issuer,
    port: 0,
    departmentTimeoutMs: 20_000,
    log: createLog({ level: 'silent' }),
  });
  closing.push(gateway.close);
}, 180_000);
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
});

function databaseOf(name: string): FreshDatabase {
  const found = fresh.get(name);
  if (found === undefined) throw new Error(`${name} has no database`);
  return found;
}

/** A row of the person in every table of a department, all of it of their own county. */
async function fill(subgraph: (typeof departmentSubgraphs)[number]): Promise<void> {
  const { database, sql } = databaseOf(subgraph.name);
  await sql`insert into delivery values ('test system', '2019-12-31', '2019-12-31T18:00:00Z')`;
  if (subgraph.department === 'CIVIL_AFFAIRS') {
    await sql`insert into household (id, county, kind) values ('household', ${areas.own}, 'URBAN')`;
    await sql`
      insert into identity (person_id, resident_number, name, sex, county)
      values (${personId}, ${number}, '张三', 'MALE', ${areas.own})`;
  }
  const rows = wholeRows(subgraph.department, personId) as unknown as Record<string, object[]>;
  const ofTheirs = Object.entries(rows).map(([table, [row = {}]]) => [
    table,
    [
      {
        ...row,
        ...('county' in row && { county: areas.own }),
        ...('isHead' in row && { until: null }),
      },
    ],
  ]);
  await writeRows(database, subgraph as never, Object.fromEntries(ofTheirs) as never);
}

/** A finding about the person, with something in every table that hangs on one. */
async function storeFinding(): Promise<void> {
  const { sql } = databaseOf('supervision');
  await sql`
    insert into finding (id, rule_id, kind, severity, rule_severity, urgency, disposition, subject_kind, subject_id,
      departments, programmes, county, areas, amount_fen, amount_meaning, revision, raised_at, raised_on, shown_on,
      state, version)
    values ('finding1', 'DUP-SUBSIST-DESTITUTE', 'DUPLICATE', 'HIGH', 'HIGH', 1, 'EXCLUSIVE', 'PERSON', ${personId},
      '{CIVIL_AFFAIRS}', '{MZ-DIBAO-U}', ${areas.own}, ${[areas.own, areas.parent]}, 64800, 'AT_RISK', 1,
      '2019-12-01T00:00:00Z', '2019-12-01', '2019-12-31', 'RAISED', 1)`;
  const content = {
    kind: 'DUPLICATE',
    severity: 'HIGH',
    disposition: 'EXCLUSIVE',
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    departments: ['CIVIL_AFFAIRS'],
    period: null,
    evidence: [],
    arithmetic: [],
    amountFen: 64_800,
    amountMeaning: 'AT_RISK',
    legalBasis: [],
    explanation: { en: 'A lead.', zh: '疑点。' },
    asOf: parseDate('2019-12-31'),
  };
  await sql`
    insert into finding_evidence (finding_id, revision, as_of, fingerprint, content)
    values ('finding1', 1, '2019-12-31', 'records', ${JSON.stringify(content)}::jsonb)`;
  await sql`insert into finding_person values (${personId}, 'finding1')`;
  await sql`
    insert into review_event (finding_id, number, kind, day, by, body)
    values ('finding1', 1, 'RAISED', '2019-12-01', 'hub', ${JSON.stringify({ revision: 1, dueOn: 18_276 })}::jsonb)`;
  await sql`
    insert into notice (finding_id, kind, due_on, area, version, message_id)
    values ('finding1', 'DUE_SOON', '2020-01-15', ${areas.own}, 1, 'message1')`;
  await sql`insert into notice_delivery (message_id, sink) values ('message1', 'mail')`;
  await sql`
    insert into tally values (1, ${areas.own}, 'MZ-DIBAO-U', '1000-01-01', 3, 64800)`;
}

function callerOf(area: Area, more: Partial<Caller> = {}): Caller {
  const role: Role =
    area === 'province'
      ? 'PROVINCE_SUPERVISOR'
      : area === 'own' || area === 'sibling'
        ? 'COUNTY_SUPERVISOR'
        : 'PREFECTURE_SUPERVISOR';
  return {
    id: `a supervisor of ${area}`,
    role,
    area: areas[area],
    department: null,
    purpose: 'SUPERVISION',
    ...more,
  };
}

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
      const { sql, appUrl } = databaseOf(name);
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
      const app = openDatabase(databaseOf(name).appUrl, { connections: 2 });
      const databasesFor = byScope(app.database, (databases) => databases);
      try {
        for (const table of tablesOf(tables)) {
          const tableName = getTableName(table);
          if (ofNobody.has(tableName)) continue;
          const held = await app.database.$count(table);
          for (const area of everyArea) {
            const { own } = databasesFor(callerOf(area));
            const seen = await own.$count(table);
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

  it('is not for production where its role passes every policy', async () => {
    const { url, appUrl } = databaseOf('housing');
    const options = { setting: 'DATABASE_URL_HOUSING', isProduction: true, log: silent };
    const owner = openDatabase(url, { connections: 1 });
    const app = openDatabase(appUrl, { connections: 1 });

    await expect(assertBound(owner.sql, options)).rejects.toThrow('DATABASE_URL_HOUSING');
    await assertBound(owner.sql, { ...options, isProduction: false });
    await assertBound(app.sql, options);
    await Promise.all([owner.close(), app.close()]);
  });

  it("gives a department's system the leads that concern it", async () => {
    const app = openDatabase(databaseOf('supervision').appUrl);
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

interface Told {
  readonly data: Record<string, unknown> | null;
  readonly codes: readonly unknown[];
  readonly text: string;
}

async function askAs(
  area: Area,
  query: string,
  { role, purpose = 'SUPERVISION' }: { readonly role?: Role; readonly purpose?: Purpose } = {},
): Promise<Told> {
  const caller = callerOf(area);
  const { authorization } = await headersOf({
    id: caller.id,
    role: role ?? caller.role,
    area: caller.area,
    department: role === 'DEPARTMENT_CLIENT' ? 'HOUSING' : null,
  });
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization, 'hub-purpose': purpose },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text) as {
    data: Told['data'];
    errors?: readonly { extensions?: { code?: unknown } }[];
  };
  return { data, codes: errors.map(({ extensions }) => extensions?.code), text };
}

const records = [
  'name residentNumber household { county members { id name } }',
  ...['civilAffairs', 'healthcareSecurity', 'education', 'housing', 'humanResources'].map(
    (record) => `${record} { source { system } applications { state } }`,
  ),
  'emergencyManagement { source { system } applications { state } }',
  'aid { lanes { department } } screening { verdict }',
].join(' ');

describe('the gateway', () => {
  const ways = [
    ['by number', `person(residentNumber: "${number}") { id ${records} }`],
    ['by key', `person(id: "${personId}") { id ${records} }`],
    ['under another name', `other: person(id: "${personId}") { id ${records} }`],
    ['in a list', `people(ids: ["${personId}"]) { id ${records} }`],
    [
      'in a fragment',
      `... on Query { person(id: "${personId}") { ... on Person { id ${records} } } }`,
    ],
  ] as const;

  it.each(ways)('lets a person %s be seen where they live, and above', async (_way, asked) => {
    for (const area of everyArea) {
      const { data, codes, text } = await askAs(area, `{ ${asked} }`);
      const [found] = Object.values(data ?? {}).flat();
      const seen = isTheirs[area];
      expect({ area, codes }).toEqual({ area, codes: seen ? [] : ['PERSON_NOT_IN_AREA'] });
      expect(found ?? {}).toMatchObject(
        seen
          ? { name: '张三', household: { county: areas.own }, housing: { applications: [{}] } }
          : {},
      );
      expect(/张三|county/.test(text)).toBe(seen);
    }
  });

  it('answers for somebody of elsewhere in the words it has for somebody whom nobody knows', async () => {
    const known = await askAs('sibling', `{ person(id: "${personId}") { name } }`);
    const unknown = await askAs('sibling', `{ person(id: "${stranger}") { name } }`);
    expect(known.text).toBe(unknown.text);
  });

  it('lets an applicant from elsewhere be seen, for aid that they have there must be found', async () => {
    const { data, codes } = await askAs(
      'sibling',
      `{ person(residentNumber: "${number}") { housing { applications { state } } } }`,
      { role: 'DEPARTMENT_CLIENT', purpose: 'APPLICATION' },
    );
    expect(codes).toEqual([]);
    expect(data).toMatchObject({ person: { housing: { applications: [{}] } } });
  });

  it('gives leads, their numbers and their file to the officials of the area, and to those above', async () => {
    for (const area of everyArea) {
      const seen = isTheirs[area] ? 1 : 0;
      const { data } = await askAs(
        area,
        `{ findings(first: 5) { totalCount edges { node { id subject { id } } } facets { rules { code } } }
           finding(id: "finding1") { id review { state } evidenceHistory { revision } } }`,
      );
      expect(data).toMatchObject({
        findings: {
          totalCount: seen,
          edges: seen === 1 ? [{ node: { id: 'finding1', subject: { id: personId } } }] : [],
          facets: { rules: seen === 1 ? [{}] : [] },
        },
        finding: seen === 1 ? { id: 'finding1', evidenceHistory: [{ revision: 1 }] } : null,
      });
      const caller = callerOf(area);
      const { authorization } = await headersOf({ ...caller });
      const file = await fetch(`${gateway.url}/export/findings.csv`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization,
          'hub-purpose': 'SUPERVISION',
        },
        body: '{}',
      });
      expect((await file.text()).includes('finding1')).toBe(isTheirs[area]);
    }
  });

  it('takes no step on a lead of another area, which does not exist there', async () => {
    const decide = (area: Area) =>
      askAs(
        area,
        `mutation { assignFindings(input: { findings: [{ id: "finding1", version: 1 }], idempotencyKey: "${area}",
           department: HOUSING, area: "430102", dueOn: "2020-01-31" }) { error { code } review { state } } }`,
      );
    expect((await decide('sibling')).data).toMatchObject({
      assignFindings: [{ error: { code: 'FINDING_UNKNOWN' }, review: null }],
    });
    expect((await decide('own')).data).toMatchObject({
      assignFindings: [{ error: null, review: { state: 'ASSIGNED' } }],
    });
  });

  it('hides small counts of every area but the own', async () => {
    await databaseOf('supervision').sql`
      insert into sweep (id, area, as_of, state, by) values (1, '430000', '2019-12-31', 'DONE', 'hub')`;
    for (const area of everyArea) {
      const { data } = await askAs(
        area,
        `{ statistics(by: PROGRAMME, area: "430102") { total { findings isSuppressed } } }`,
      );
      const total = isTheirs[area]
        ? { findings: 1, isSuppressed: false }
        : { findings: null, isSuppressed: true };
      expect({ area, data }).toMatchObject({ area, data: { statistics: { total } } });
    }
  });
});

describe('a subgraph that is asked without the gateway', () => {
  it.each(departmentSubgraphs.map(({ name }) => name))(
    '%s says that the person is of elsewhere, and never that they have nothing',
    async (name) => {
      const subgraph = departmentSubgraphs.find((each) => each.name === name);
      if (subgraph === undefined) throw new Error('no such department');
      const opened = openDatabase(databaseOf(name).appUrl);
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
      const opened = openDatabase(databaseOf(subgraph.name).appUrl);
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
    const { database, sql } = databaseOf('civil-affairs');
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
    expect(await placesOf(someone)).toEqual([areas.own, '430302']);
    await sql`update award set county = '430304' where id = 'award of theirs'`;
    expect(await placesOf(someone)).toEqual([areas.own, '430302', '430304']);
  });
});
