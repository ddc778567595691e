import { type DepartmentCode, departmentCodes } from '@hub/assistance';
import { demoProvince, demoSettings } from '@hub/cli/demo';
import { inRepository } from '@hub/cli/repository';
import { hostSubgraphs } from '@hub/cli/run-subgraphs';
import { departmentSubgraphs } from '@hub/cli/subgraphs';
import { type RunningGateway, createLog, startGateway } from '@hub/gateway';
import {
  type Bulk,
  type OpenBulk,
  createLog as createSubgraphLog,
  openBulk,
  openDatabase,
} from '@hub/subgraph';
import { type Departments, type RunningWorker, runWorker } from '@hub/supervision';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/ask.ts';
import { testIssuer } from './support/callers.ts';
import { type FilledProvince, filledProvince } from './support/province-hub.ts';

let province: FilledProvince;
let gateway: RunningGateway;
let worker: RunningWorker;
const bulks = new Map<DepartmentCode, OpenBulk>();
const closing: (() => Promise<void>)[] = [];
/** Departments whose bulk endpoint is out of order at the moment, and how. */
const broken = new Map<DepartmentCode, Bulk['rows']>();

const urlOf = (name: string) => province.databases.addresses.get(name)?.appUrl ?? '';

beforeAll(async () => {
  province = await filledProvince(demoProvince);
  closing.push(province.drop);
  const { transports, stop } = hostSubgraphs(() => province.subgraphs, province.databases);
  closing.push(stop);
  gateway = await startGateway({
    supergraph: { file: inRepository('gateway/supergraph.graphql') },
    transports,
    issuer: testIssuer.issuer,
    port: 0,
    log: createLog({ level: 'silent' }),
    departmentTimeoutMs: 20_000,
  });
  closing.push(gateway.close);
  for (const subgraph of departmentSubgraphs) {
    const opened = openBulk(subgraph, urlOf(subgraph.name));
    bulks.set(subgraph.department, opened);
    closing.push(opened.close);
  }
  worker = await runWorker({
    databaseUrl: urlOf('supervision'),
    departments: Object.fromEntries(
      departmentCodes.map((code) => [code, breakable(code)]),
    ) as unknown as Departments,
    today: demoSettings.today,
    log: createSubgraphLog('test', 'silent'),
  });
  closing.push(worker.stop);
}, 240_000);
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
});

/** A department's own bulk endpoint, which a test may put out of order. */
function breakable(code: DepartmentCode): Bulk {
  const bulk = bulks.get(code)?.bulk;
  if (bulk === undefined) throw new Error(`no bulk endpoint of ${code}`);
  return { ...bulk, rows: (...asked) => (broken.get(code) ?? bulk.rows)(...asked) };
}

interface Swept {
  readonly id: string;
  readonly state: string;
  readonly isComplete: boolean;
  readonly people: number;
  readonly households: number;
  readonly householdsDone: number;
  readonly findings: number;
  readonly raised: number;
  readonly cleared: number;
  readonly sources: readonly {
    readonly department: string;
    readonly isAnswered: boolean;
    readonly reason: string | null;
  }[];
}

const sweepFields = `id state isComplete people households householdsDone findings raised cleared
  sources { department isAnswered reason }`;

async function data<Data>(query: string, variables = {}): Promise<Data> {
  const answer = await ask<Data>(gateway.url, query, variables);
  if (answer.data === null || answer.errors !== undefined)
    throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

async function swept(): Promise<Swept> {
  const { startSweep } = await data<{ startSweep: Swept }>(
    `mutation { startSweep(input: {}) { id } }`,
  );
  for (;;) {
    const { sweep } = await data<{ sweep: Swept }>(
      `query ($id: ID!) { sweep(id: $id) { ${sweepFields} } }`,
      {
        id: startSweep.id,
      },
    );
    if (!['PLANNED', 'RUNNING'].includes(sweep.state)) return sweep;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

interface Found {
  readonly id: string;
  readonly variant: string | null;
  readonly amountFen: number;
  readonly severity: string;
  readonly explanation: string;
}

const foundFields = 'id variant amountFen severity explanation(language: EN)';

/** The findings that are stored for each person. */
async function storedFindings(): Promise<ReadonlyMap<string, readonly Found[]>> {
  const all = new Map<string, Found>();
  for (let after: string | null = null; ;) {
    const { findings }: { findings: Listed } = await data<{ findings: Listed }>(
      `query ($after: String) { findings(filter: { states: [RAISED] }, first: 200, after: $after) {
        edges { node { ${foundFields} } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    for (const { node } of findings.edges) all.set(node.id, node);
    if (!findings.pageInfo.hasNextPage) break;
    after = findings.pageInfo.endCursor;
  }
  const { sql, close } = openDatabase(urlOf('supervision'), { connections: 1 });
  const links = await sql<{ personId: string; findingId: string }[]>`
    select person_id as "personId", finding_id as "findingId" from finding_person`;
  await close();
  const ofPerson = new Map<string, Found[]>();
  for (const { personId, findingId } of links) {
    const found = all.get(findingId);
    if (found !== undefined) ofPerson.set(personId, [...(ofPerson.get(personId) ?? []), found]);
  }
  return ofPerson;
}

interface Listed {
  readonly edges: readonly { readonly node: Found }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Live {
  readonly id: string;
  readonly screening: { readonly findings: readonly Found[] };
}

async function liveOf(ids: readonly string[]): Promise<readonly Live[]> {
  const { people } = await data<{ people: readonly Live[] }>(
    `query ($ids: [ID!]!) { people(ids: $ids) { id screening { findings { ${foundFields} } } } }`,
    { ids },
  );
  return people;
}

const byId = (findings: readonly Found[]) =>
  findings.toSorted((one, other) => (one.id < other.id ? -1 : 1));

/** People of the register, spread over it. */
async function anybody(count: number): Promise<readonly string[]> {
  const { sql, close } = openDatabase(urlOf('civil-affairs'), { connections: 1 });
  const rows = await sql<{ id: string }[]>`
    select person_id as id from person order by md5(person_id || 'anybody') limit ${count}`;
  await close();
  return rows.map(({ id }) => id);
}

describe('a sweep over the province', () => {
  let first: Swept;
  beforeAll(async () => {
    first = await swept();
  }, 120_000);

  it('screens everybody, and says that every department answered', async () => {
    expect(first).toMatchObject({ state: 'DONE', isComplete: true, raised: first.findings });
    expect(first.householdsDone).toBe(first.households);
    expect(first.people).toBeGreaterThan(69_000);
  });

  it('finds of every planted person, and of a thousand others, what live screening finds', async () => {
    const people = [
      ...new Set([...province.truth.map(({ personId }) => personId), ...(await anybody(1000))]),
    ];
    const stored = await storedFindings();
    const different: string[] = [];
    for (let from = 0; from < people.length; from += 50) {
      for (const { id, screening } of await liveOf(people.slice(from, from + 50))) {
        const own = byId(stored.get(id) ?? []);
        if (JSON.stringify(own) !== JSON.stringify(byId(screening.findings))) different.push(id);
      }
    }

    expect(people.length).toBeGreaterThan(3000);
    expect(different).toEqual([]);
  }, 240_000);

  it('finds across people every account that was planted, and no other', async () => {
    const { findings } = await data<{
      findings: { edges: readonly { node: { subject: { id: string }; amountFen: number } }[] };
    }>(`query { findings(filter: { ruleIds: ["ANOM-BANK-ACCOUNT"] }, first: 200) {
      edges { node { subject { id } amountFen } } } }`);
    const found = findings.edges.map(({ node }) => `${node.subject.id} ${node.amountFen}`);
    const planted = province.truth.filter(
      ({ ruleId, expected }) => ruleId === 'ANOM-BANK-ACCOUNT' && expected === 'FINDING',
    );

    expect(found.toSorted()).toEqual(
      planted.map(({ subjectId, amountFen }) => `${subjectId} ${amountFen}`).toSorted(),
    );
    expect(found).toHaveLength(20);
  });

  it('changes nothing when it is done again', async () => {
    const again = await swept();

    expect(again).toMatchObject({ findings: first.findings, raised: 0, cleared: 0 });
  });

  it('clears nothing by the silence of a department, and names it', async () => {
    broken.set('EDUCATION', () => {
      throw new Error('out of order');
    });
    const without = await swept();
    broken.clear();

    expect(without).toMatchObject({ state: 'DONE', isComplete: false, raised: 0, cleared: 0 });
    expect(without.sources.filter(({ isAnswered }) => !isAnswered)).toEqual([
      { department: 'EDUCATION', isAnswered: false, reason: 'DEPARTMENT_UNAVAILABLE' },
    ]);
  });

  it.each([
    { rubbish: 'is cut off', spoil: (bytes: Buffer) => bytes.subarray(0, bytes.length / 2) },
    { rubbish: 'is something else', spoil: () => Buffer.from('{"department":"HOUSING"}\n') },
    {
      rubbish: 'goes on and on',
      spoil: (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(32 * 1024 * 1024)]),
    },
  ])('takes an answer that $rubbish for none', async ({ spoil }) => {
    const rows = bulks.get('HOUSING')?.bulk.rows;
    broken.set('HOUSING', async function* (...asked) {
      const pieces: Uint8Array[] = [];
      for await (const piece of rows?.(...asked) ?? []) pieces.push(piece);
      yield spoil(Buffer.concat(pieces));
    });
    const without = await swept();
    broken.clear();

    expect(without).toMatchObject({ state: 'DONE', isComplete: false, raised: 0, cleared: 0 });
    expect(without.sources.filter(({ isAnswered }) => !isAnswered)).toEqual([
      { department: 'HOUSING', isAnswered: false, reason: 'DEPARTMENT_ANSWER_MALFORMED' },
    ]);
  });
});

describe('a change in a department', () => {
  const secondsUntil = async (isSo: () => Promise<boolean>) => {
    const startedAt = performance.now();
    while (!(await isSo())) {
      if (performance.now() - startedAt > 15_000) throw new Error('it never came');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return (performance.now() - startedAt) / 1000;
  };

  it('is followed to the lead that it clears, and to the one that it brings back', async () => {
    const planted = province.truth.find(
      ({ ruleId, expected }) => ruleId === 'DUP-SUBSIST-DESTITUTE' && expected === 'FINDING',
    );
    const personId = planted?.personId ?? '';
    const ruleOf = async () =>
      (
        await data<{ findings: { edges: readonly { node: { review: { state: string } } }[] } }>(
          `query ($personId: ID!) { findings(filter: { personId: $personId, ruleIds: ["DUP-SUBSIST-DESTITUTE"] }) {
            edges { node { review { state } } } } }`,
          { personId },
        )
      ).findings.edges.map(({ node }) => node.review.state);
    const { sql, close } = openDatabase(urlOf('civil-affairs'), { connections: 1 });
    expect(await ruleOf()).toEqual(['RAISED']);

    const payments = await sql`
      update payment set returned_on = paid_on where returned_on is null and award_id in (
        select id from award join award_member on award_id = id
        where person_id = ${personId} and programme like 'MZ-TEKUN%') returning id`;
    await secondsUntil(
      async () => (await ruleOf()).length === 0 || (await ruleOf())[0] === 'CLEARED',
    );
    await sql`update payment set returned_on = null where id = any(${payments.map(({ id }) => String(id))})`;
    const seconds = await secondsUntil(async () => (await ruleOf())[0] === 'RAISED');
    await close();

    console.log(`a changed payment was a changed finding after ${seconds.toFixed(2)} s`);
  });
});
