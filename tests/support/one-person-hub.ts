import { parseDate, parseResidentNumber } from '@hub/assistance';
import type { Caller, Role } from '@hub/assistance/access';
import { demoKeyring, demoSettings } from '@hub/cli/demo';
import { hostSubgraphs } from '@hub/cli/run-subgraphs';
import { allSubgraphs, departmentSubgraphs, storingSubgraphs } from '@hub/cli/subgraphs';
import type { RunningGateway } from '@hub/gateway';
import { type FreshDatabase, freshDatabase, wholeRows, writeRows } from '@hub/testing';
import { testGateway } from './test-gateway.ts';

/** Furong district of Changsha, where the person lives; its neighbour; the city above; a city elsewhere; the province. */
export const areas = {
  own: '430102',
  sibling: '430103',
  parent: '430100',
  elsewhere: '430200',
  province: '430000',
} as const;
/** The township (street) where the person lives, and the next one of the same county. */
export const townships = { own: '430102001', neighbour: '430102002' } as const;
/** One of them. */
export type Area = keyof typeof areas;
/** Whether officials of an area may see the person. */
export const isTheirs: Readonly<Record<Area, boolean>> = {
  own: true,
  sibling: false,
  parent: true,
  elsewhere: false,
  province: true,
};
/** Every area that is asked from. */
export const everyArea = Object.keys(areas) as readonly Area[];

/** The examples of GB 11643 itself: somebody whom every department knows, and somebody whom none does. */
export const number = parseResidentNumber('11010519491231002X');
export const personId = demoKeyring.personKey(number);
export const stranger = demoKeyring.personKey(parseResidentNumber('34052419800101001X'));

/** A hub that knows one person, with something in every table, and one finding. */
export interface OnePersonHub {
  readonly databaseOf: (name: string) => FreshDatabase;
  readonly gateway: RunningGateway;
  readonly close: () => Promise<void>;
}

/** Makes the seven databases, and a hub on them as the role that it has in life. */
export async function onePersonHub(): Promise<OnePersonHub> {
  const made = storingSubgraphs.map(
    async ({ name, migrations }) => [name, await freshDatabase(migrations)] as const,
  );
  const fresh = new Map<string, FreshDatabase>(await Promise.all(made));
  const databaseOf = (name: string) => {
    const found = fresh.get(name);
    if (found === undefined) throw new Error(`${name} has no database`);
    return found;
  };
  for (const subgraph of departmentSubgraphs) await fill(subgraph, databaseOf(subgraph.name));
  await storeFinding(databaseOf('supervision'));
  const addresses = new Map(
    [...fresh].map(([name, { url, appUrl }]) => [name, { ownerUrl: url, appUrl }]),
  );
  const hosted = hostSubgraphs((departments) => allSubgraphs({ ...demoSettings, departments }), {
    addresses,
    stop: async () => undefined,
  });
  const gateway = await testGateway({
    transports: hosted.transports,
    departmentTimeoutMs: 20_000,
  });
  return {
    databaseOf,
    gateway,
    close: async () => {
      await gateway.close();
      await hosted.stop();
      for (const { drop } of fresh.values()) await drop();
    },
  };
}

/** A row of the person in every table of a department, all of it of their own county. */
async function fill(
  subgraph: (typeof departmentSubgraphs)[number],
  { database, sql }: FreshDatabase,
): Promise<void> {
  await sql`insert into delivery values ('test system', '2019-12-31', '2019-12-31T18:00:00Z')`;
  if (subgraph.department === 'CIVIL_AFFAIRS') {
    await sql`insert into township (code, name) values (${townships.own}, '文艺路街道')`;
    await sql`
      insert into household (id, county, kind, township)
      values ('household', ${areas.own}, 'URBAN', ${townships.own})`;
    await sql`
      insert into identity (person_id, resident_number, name, sex, county)
      values (${personId}, ${number}, '张三', 'MALE', ${areas.own})`;
  }
  // As a delivery says where people live; civil affairs knows it by their household.
  else await sql`insert into person_area values (${personId}, ${townships.own})`;
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
async function storeFinding({ sql }: FreshDatabase): Promise<void> {
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
    evidence: [
      {
        department: 'CIVIL_AFFAIRS',
        recordId: 'award1',
        programme: 'MZ-DIBAO-U',
        statement: { en: 'Urban subsistence allowance, 芙蓉区', zh: '城市低保，芙蓉区' },
        days: { from: parseDate('2019-05-01'), until: null },
        county: areas.own,
        amountFen: 64_800,
      },
    ],
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

/** A supervisor of an area. */
export function callerOf(area: Area, more: Partial<Caller> = {}): Caller {
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

/** An officer of a township, who looks again at aid that was granted. */
export function officerOf(township: keyof typeof townships): Caller {
  return {
    id: `an officer of ${township}`,
    role: 'TOWNSHIP_OFFICER',
    area: townships[township],
    department: null,
    purpose: 'RECERTIFICATION',
  };
}
