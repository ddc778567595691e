import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { provinceCode } from '@hub/assistance';
import { inRepository } from '@hub/cli/repository';
import { departmentSubgraphs } from '@hub/cli/subgraphs';
import { provinceDate } from '@hub/province';
import { type OpenDatabase, listen, openBulk, openDatabase } from '@hub/subgraph';
import { startSweep } from '@hub/supervision';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FilledProvince, filledProvince } from '../support/province-hub.ts';

let province: FilledProvince;
let supervision: OpenDatabase;
const bulkUrls: string[] = [];
const workers = new Set<ChildProcess>();
const closing: (() => Promise<void>)[] = [];

const urlOf = (name: string) => province.databases.addresses.get(name)?.appUrl ?? '';

beforeAll(async () => {
  province = await filledProvince(20_000, 11);
  closing.push(province.drop);
  supervision = openDatabase(urlOf('supervision'), { connections: 2 });
  closing.push(supervision.close);
  for (const subgraph of departmentSubgraphs) {
    const { bulk, close } = openBulk(subgraph, urlOf(subgraph.name));
    const server = await listen(
      { execute: async () => ({}), isReady: async () => true, bulk },
      { host: '127.0.0.1', port: 0 },
    );
    bulkUrls.push(`http://127.0.0.1:${server.port}/graphql`);
    closing.push(close, server.close);
  }
}, 120_000);
afterAll(async () => {
  for (const worker of workers) await killed(worker);
  for (const close of closing.toReversed()) await close();
});

function newWorker(): ChildProcess {
  const worker = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/support/worker-process.ts', urlOf('supervision'), ...bulkUrls],
    { cwd: inRepository('.'), stdio: ['ignore', 'ignore', 'inherit'] },
  );
  workers.add(worker);
  return worker;
}

async function killed(worker: ChildProcess): Promise<void> {
  workers.delete(worker);
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, 'exit');
  worker.kill('SIGKILL');
  await gone;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 90_000; !(await isSo()); await delay(50))
    if (Date.now() > deadline) throw new Error('it never came');
}

async function pagesDone(sweepId: number): Promise<number> {
  const [row] = await supervision.sql<{ done: number }[]>`
    select count(*)::int as done from sweep_page where sweep_id = ${sweepId} and finished_at is not null`;
  return row?.done ?? 0;
}

async function locked(): Promise<number> {
  const rows = await supervision.sql`select from graphile_worker.jobs where locked_by is not null`;
  return rows.length;
}

async function isDone(sweepId: number): Promise<boolean> {
  const rows = await supervision.sql`select from sweep where id = ${sweepId} and state = 'DONE'`;
  return rows.length === 1;
}

const start = async () =>
  startSweep(supervision.database, { area: provinceCode, asOf: provinceDate, by: 'test' });

/** What is stored, without the moments at which it was. */
async function stored(sweepId: number) {
  const { sql } = supervision;
  return {
    findings: await sql`select id, state, version, revision, amount_fen from finding order by id`,
    links: await sql`select * from finding_person order by person_id, finding_id`,
    events:
      await sql`select finding_id, number, kind from review_event order by finding_id, number`,
    pages:
      await sql`select number, people, findings from sweep_page where sweep_id = ${sweepId} order by number`,
    tallies: await sql`select county, programmes, benefit_month, people, amount_fen from tally
      where sweep_id = ${sweepId} order by 1, 2, 3`,
  };
}

it('loses nothing and doubles nothing when its workers are killed in the middle, again and again', async () => {
  const killedSweep = await start();
  const hasty = newWorker();
  await until(async () => (await locked()) > 0);
  await killed(hasty);
  for (let kill = 1; kill <= 4; kill += 1) {
    const worker = newWorker();
    const before = await pagesDone(killedSweep);
    await until(async () => (await pagesDone(killedSweep)) >= before + 4 || isDone(killedSweep));
    await killed(worker);
  }
  expect(await isDone(killedSweep)).toBe(false);
  const last = newWorker();
  await until(async () => isDone(killedSweep));
  const withKills = await stored(killedSweep);

  const quietSweep = await start();
  await until(async () => isDone(quietSweep));
  await killed(last);
  const quiet = await stored(quietSweep);

  expect(withKills.findings.length).toBeGreaterThan(900);
  expect(quiet.findings).toEqual(withKills.findings);
  expect(quiet.links).toEqual(withKills.links);
  expect(quiet.events).toEqual(withKills.events);
  expect(quiet.pages.map(({ number, people }) => [number, people])).toEqual(
    withKills.pages.map(({ number, people }) => [number, people]),
  );
  expect(quiet.tallies).toEqual(withKills.tallies);
}, 240_000);
