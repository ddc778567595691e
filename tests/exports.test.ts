import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { type RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { parseDate, parseMonth } from '@hub/assistance';
import { demoSettings } from '@hub/cli/demo';
import { inRepository } from '@hub/cli/repository';
import { hostSubgraphs } from '@hub/cli/run-subgraphs';
import type { GatewayOptions, RunningGateway } from '@hub/gateway';
import {
  type Database,
  type OpenDatabase,
  type RunningServer,
  listen,
  openAudit,
  openDatabase,
  byScope,
  subgraphExecutor,
  createLog as createSubgraphLog,
} from '@hub/subgraph';
import { supervision, supervisionMigrations, supervisionTables } from '@hub/supervision';
import { freshDatabase, newVerifyCall } from '@hub/testing';
import { parse } from 'csv-parse/sync';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/ask.ts';
import { supervisorHeaders, testDataDirectory } from './support/callers.ts';
import { testGateway } from './support/test-gateway.ts';

/** More than several pages, of 500, so that no file is in one piece. */
const count = 3000;

const subgraph = supervision(demoSettings);
let server: RunningServer;
let opened: OpenDatabase;
const gateways: Record<string, RunningGateway> = {};
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const { url, appUrl, database, drop } = await freshDatabase(supervisionMigrations);
  closing.push(drop);
  await store(database);
  opened = openDatabase(appUrl);
  closing.push(opened.close);
  const audit = openAudit(subgraph, url);
  closing.push(audit.close);
  server = await listen(
    {
      execute: subgraphExecutor(subgraph, opened.database, createSubgraphLog('test', 'silent')),
      verifyCall: newVerifyCall('supervision'),
      log: createSubgraphLog('test', 'silent'),
      isReady: async () => true,
      files: subgraph.files?.(
        byScope(opened.database, (databases) => databases),
        audit.record,
      ),
      record: audit.record,
    },
    { host: '127.0.0.1', port: 0 },
  );
  closing.push(server.close);
  const addresses = new Map([['supervision', { ownerUrl: url, appUrl }]]);
  const hosted = hostSubgraphs(() => [subgraph], { addresses, stop: async () => undefined });
  closing.push(hosted.stop);
  gateways['apart'] = await gatewayOver({
    urls: { supervision: `http://127.0.0.1:${server.port}/graphql` },
  });
  gateways['in one process'] = await gatewayOver({ transports: hosted.transports });
}, 120_000);
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
});

async function gatewayOver(
  way: Pick<GatewayOptions, 'urls' | 'transports'>,
): Promise<RunningGateway> {
  const gateway = await testGateway(way);
  closing.push(gateway.close);
  return gateway;
}

/** Findings as a sweep stores them: every third in Furong district, the others in Yuelu. */
async function store(database: Database): Promise<void> {
  const { finding, findingEvidence, findingPerson, reviewEvent } = supervisionTables;
  const rows = Array.from({ length: count }, (_, index) => rowOf(index));
  for (let from = 0; from < count; from += 500) {
    const part = rows.slice(from, from + 500);
    await database.insert(finding).values(part);
    await database.insert(findingEvidence).values(part.map(evidenceOf));
    await database
      .insert(findingPerson)
      .values(part.map(({ id, subjectId }) => ({ findingId: id, personId: subjectId })));
    await database.insert(reviewEvent).values(
      part.map(({ id, raisedOn }) => ({
        findingId: id,
        number: 1,
        kind: 'RAISED' as const,
        day: raisedOn,
        by: 'hub',
        body: { revision: 1, dueOn: parseDate('2020-01-15') },
      })),
    );
  }
}

function rowOf(index: number): typeof supervisionTables.finding.$inferInsert & {
  readonly id: string;
  readonly subjectId: string;
} {
  const county = index % 3 === 0 ? '430102' : '430104';
  return {
    id: `finding${index}`,
    ruleId: 'DUP-SUBSIST-DESTITUTE',
    variant: null,
    kind: 'DUPLICATE',
    severity: 'HIGH',
    ruleSeverity: 'HIGH',
    urgency: 1,
    disposition: 'EXCLUSIVE',
    subjectKind: 'PERSON',
    subjectId: `person${index}`,
    departments: ['CIVIL_AFFAIRS'],
    programmes: ['MZ-DIBAO-U', 'MZ-TEKUN-S'],
    county,
    areas: [county, '430100'],
    periodFrom: parseMonth('2019-03'),
    periodUntil: parseMonth('2019-05'),
    amountFen: index * 100,
    amountMeaning: 'AT_RISK',
    revision: 1,
    raisedAt: '2019-12-01T00:00:00.000Z',
    raisedOn: parseDate('2019-12-01'),
    shownOn: parseDate('2019-12-31'),
    state: 'RAISED',
    version: 1,
    dueOn: parseDate('2020-01-15'),
  };
}

function evidenceOf(
  row: ReturnType<typeof rowOf>,
): typeof supervisionTables.findingEvidence.$inferInsert {
  return {
    findingId: row.id,
    revision: 1,
    asOf: row.shownOn,
    fingerprint: 'records',
    content: {
      kind: 'DUPLICATE',
      severity: 'HIGH',
      disposition: 'EXCLUSIVE',
      subject: { kind: 'PERSON', id: row.subjectId },
      personIds: [row.subjectId],
      departments: ['CIVIL_AFFAIRS'],
      period: null,
      evidence: [],
      arithmetic: [],
      amountFen: row.amountFen,
      amountMeaning: 'AT_RISK',
      legalBasis: [],
      explanation: { en: `Lead ${row.id}.`, zh: `疑点 ${row.id}。` },
      asOf: row.shownOn,
    },
  };
}

async function take(gateway: RunningGateway, file: string, body: unknown): Promise<Response> {
  return fetch(`${gateway.url}/export/${file}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...supervisorHeaders },
    body: JSON.stringify(body),
  });
}

interface Listed {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Ids of the findings that the graph lists, page by page. */
async function listedIds(gateway: RunningGateway, filter: unknown): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const { data }: { data: { findings: Listed } | null } = await ask(
      gateway.url,
      `query ($filter: FindingFilter, $after: String) { findings(filter: $filter, first: 200, after: $after) {
        totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
      { filter, after },
    );
    ids.push(...(data?.findings.edges ?? []).map(({ node }) => node.id));
    after = data?.findings.pageInfo.endCursor ?? null;
    if (data?.findings.pageInfo.hasNextPage !== true) return ids.toSorted();
  }
}

/** What is on record of exports, the newest last. */
async function exportsOnRecord(): Promise<
  readonly {
    sequence: string;
    actor: string;
    purpose: string;
    kind: string;
    findings: readonly string[];
    outcome: string;
    detail: string;
  }[]
> {
  return opened.sql`
    select sequence, actor, purpose, kind, findings, outcome, detail from audit.entry
    where kind like 'EXPORT%' order by sequence`;
}

const who = { actor: 'supervisor', purpose: 'SUPERVISION', outcome: 'ANSWERED' };

const filter = { areas: ['430102'], amountAtLeastFen: 1000 };
const asked = { filter, language: 'EN' };

describe.each(['apart', 'in one process'] as const)('an export, supervision %s', (topology) => {
  const gateway = () => gateways[topology] as RunningGateway;

  it('is exactly what the list of the same filter shows, as CSV', async () => {
    const response = await take(gateway(), 'findings.csv', asked);
    const rows: readonly Record<string, string>[] = parse(await response.text(), {
      bom: true,
      columns: true,
    });
    const listed = await listedIds(gateway(), filter);

    expect(listed.length).toBeGreaterThan(900);
    expect(rows.map(({ Finding }) => String(Finding)).toSorted()).toEqual(listed);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="findings-2019-12-31.csv"',
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    const onRecord = await exportsOnRecord();
    const begun = onRecord.findLast(({ kind }) => kind === 'EXPORT');
    const finished = onRecord.at(-1);
    const parts = onRecord.filter(({ sequence }) => Number(sequence) > Number(begun?.sequence));
    expect(parts.flatMap(({ findings }) => findings).toSorted()).toEqual(listed);
    expect(begun).toMatchObject({ ...who, kind: 'EXPORT' });
    expect(JSON.parse(begun?.detail ?? '')).toEqual({ format: 'CSV', filter });
    expect(finished).toMatchObject({ ...who, kind: 'EXPORT_FINISHED' });
    expect(JSON.parse(finished?.detail ?? '')).toMatchObject({ rows: listed.length });
  });

  it('is the same as a workbook', async () => {
    const response = await take(gateway(), 'findings.xlsx', asked);
    const [sheet] = await readSheets(Buffer.from(await response.arrayBuffer()));
    const [, ...rows] = sheet?.data ?? [];

    expect(rows.map(([id]) => String(id)).toSorted()).toEqual(await listedIds(gateway(), filter));
  });

  it('stops reading when the caller goes away', async () => {
    const response = await take(gateway(), 'findings.csv', {});
    await response.body?.cancel();
    // Nobody takes what is written: the reading can only have ended, or wait.
    await delay(500);
    expect((await exportsOnRecord()).at(-1)?.kind).not.toBe('EXPORT_FINISHED');
  });

  it.each([
    { body: { ...asked, filter: { area: ['430102'] } }, code: 'FINDING_FILTER_UNREADABLE' },
    { body: { ...asked, filter: { ruleIds: ['NO-RULE'] } }, code: 'RULE_UNKNOWN' },
    { body: { ...asked, by: 'somebody else' }, code: 'EXPORT_QUESTION_UNREADABLE' },
    { body: { ...asked, format: 'PDF' }, code: 'EXPORT_QUESTION_UNREADABLE' },
    { body: null, code: 'EXPORT_QUESTION_UNREADABLE' },
  ])('refuses $body with $code', async ({ body, code }) => {
    const before = await exportsOnRecord();
    const response = await take(gateway(), 'findings.csv', body);

    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.any(String) as string, extensions: { code } }],
    });
    expect(await exportsOnRecord()).toEqual(before);
  });

  it('is of two formats, and asked for with POST', async () => {
    expect((await take(gateway(), 'findings.pdf', asked)).status).toBe(404);
    expect((await fetch(`${gateway().url}/export/findings.csv`)).status).toBe(405);
  });
});

describe('an export that cannot be', () => {
  /** A server in the place of supervision. */
  async function impostor(listener: RequestListener): Promise<RunningGateway> {
    const there = createServer(listener);
    await new Promise<void>((resolve) => there.listen(0, '127.0.0.1', resolve));
    closing.push(async () => {
      there.closeAllConnections();
      await new Promise((resolve) => there.close(resolve));
    });
    const { port } = there.address() as AddressInfo;
    return gatewayOver({ urls: { supervision: `http://127.0.0.1:${port}/graphql` } });
  }

  it.each([
    { when: 'is out of order', listener: (_, response) => response.writeHead(500).end('10.0.0.7') },
    { when: 'hangs up', listener: (_, response) => response.destroy() },
  ] satisfies { when: string; listener: RequestListener }[])(
    'is refused with 503 when supervision $when',
    async ({ listener }) => {
      const response = await take(await impostor(listener), 'findings.csv', asked);

      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'DEPARTMENT_UNAVAILABLE' } }],
      });
    },
  );

  it('never looks whole when supervision breaks off in the middle', async () => {
    const gateway = await impostor((_, response) => {
      response.writeHead(200, { 'content-type': 'text/csv', 'content-disposition': 'attachment' });
      response.write('"Finding"\r\n', () => setTimeout(() => response.destroy(), 50));
    });
    const response = await take(gateway, 'findings.csv', asked);

    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
  });
});

describe('the command', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assistance-hub-exports-'));
  });
  afterAll(async () => rm(folder, { recursive: true }));

  async function hub(...words: readonly string[]) {
    const child = spawn(process.execPath, [inRepository('packages/cli/bin/hub.js'), ...words], {
      env: {
        HUB_PORT: String(gateways['apart']?.port),
        HUB_DATA_DIR: testDataDirectory,
        PATH: process.env['PATH'],
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, err, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit') as Promise<[number]>,
    ]);
    return { out, err, code };
  }

  it('saves a file under its name once it is whole', async () => {
    const file = join(folder, 'furong.csv');
    const { code, err } = await hub('findings', '--area', '430102', '--export', file);
    const rows = parse(await readFile(file), { bom: true, columns: true });

    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('1,000 findings') });
    expect(rows).toHaveLength(1000);
    expect(await readdir(folder)).toEqual(['furong.csv']);
  });

  it('refuses a name that tells no format', async () => {
    expect(await hub('findings', '--export', join(folder, 'a.pdf'))).toMatchObject({ code: 2 });
  });

  it('follows a finding from hand to hand, and tells who was first', async () => {
    const where = ['--department', 'CIVIL_AFFAIRS', '--area', '430104'];
    const decide = ['review', 'decide', 'finding1', '--by', 'Wang', '--reason', 'DATA_ERROR'];
    const both = await hub('review', 'assign', 'finding1', 'nobody', '--by', 'Li', ...where);
    const late = await hub(...decide, '--expect', '1');
    const done = await hub(...decide);
    const shown = await hub('review', 'show', 'finding1', '--language', 'en');

    expect(both.code).toBe(1);
    expect(both.out).toMatch(/^finding1 {2}ASSIGNED, .*version 2\nnobody {2}FINDING_UNKNOWN: /);
    expect(late.code).toBe(1);
    expect(late.out).toMatch(/changed by Li at \S+; nothing was written/);
    expect(done).toMatchObject({ code: 0, out: expect.stringContaining('DECIDED') as string });
    expect(shown.out).toMatch(/Not confirmed: the data is wrong/);
  });
});
