import { setTimeout as delay } from 'node:timers/promises';
import { provinceCode } from '@hub/assistance';
import { provinceDate } from '@hub/province';
import type { OpenDatabase } from '@hub/subgraph';
import { startSweep } from '@hub/supervision';
import { type Child, startChild } from '../measure/child.ts';
import { ownCpuMs, treeCpuMs } from '../measure/processes.ts';
import { appUrlOf } from '../profile/open-province.ts';
import { subgraphNames } from '@hub/cli/subgraphs';
import type { ScaledProvince } from './open-scale.ts';

/** What one sweep of the whole province took. */
export interface SweepRun {
  readonly workers: number;
  readonly people: number;
  readonly findings: number;
  readonly raised: number;
  /** From the order to the last page, as supervision's database has it: what the plan takes is in it. */
  readonly seconds: number;
  /** Time on processors, in microseconds for each person; that of PostgreSQL is NaN where it cannot be read. */
  readonly workerCpuUs: number;
  readonly postgresCpuUs: number;
}

/** Workers in processes of their own. */
export interface Workers {
  readonly count: number;
  readonly children: readonly Child[];
  /** The most memory that one of them ever had, in bytes. */
  readonly peakBytes: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Starts so many workers on a province, and waits until they work. */
export async function startWorkers({ databases }: ScaledProvince, count: number): Promise<Workers> {
  const children = Array.from({ length: count }, () =>
    startChild('tests/bench/sweep/sweep-worker.ts'),
  );
  const addresses = Object.fromEntries(
    subgraphNames.map((name) => [name, appUrlOf(databases, name)]),
  );
  await Promise.all(children.map(async (child) => child.ask(addresses)));
  return {
    count,
    children,
    peakBytes: async () =>
      Math.max(...(await Promise.all(children.map(async (child) => Number(await child.ask({})))))),
    stop: async () => {
      await Promise.all(children.map(async ({ stop }) => stop()));
    },
  };
}

/** Lets the workers screen the whole province once. */
export async function runSweep(
  { postmasterId }: ScaledProvince,
  supervision: OpenDatabase,
  { children, count }: Workers,
): Promise<SweepRun> {
  const before = await cpuOf(children, postmasterId);
  const order = { area: provinceCode, asOf: provinceDate, by: 'benchmark' };
  const id = await startSweep(supervision.database, order);
  const done = await finished(supervision, id);
  const after = await cpuOf(children, postmasterId);
  const perPerson = (ms: number) => (ms * 1000) / done.people;
  return {
    ...done,
    workers: count,
    workerCpuUs: perPerson(after.workers - before.workers),
    postgresCpuUs: perPerson(after.postgres - before.postgres),
  };
}

const pollMs = 100;

async function finished({ sql }: OpenDatabase, id: number) {
  for (;;) {
    const [row] = await sql<{ state: string; seconds: number }[]>`
      select state, extract(epoch from finished_at - started_at)::float8 as seconds from sweep where id = ${id}`;
    if (row?.state === 'DONE') {
      const [counts] = await sql<{ people: number; findings: number; raised: number }[]>`
        select sum(people)::int as people, sum(findings)::int as findings, sum(raised)::int as raised
        from sweep_page where sweep_id = ${id}`;
      if (counts === undefined) throw new Error('a sweep has no pages');
      return { ...counts, seconds: row.seconds };
    }
    if (row?.state !== 'PLANNED' && row?.state !== 'RUNNING')
      throw new Error(`a sweep is ${row?.state ?? 'gone'}`);
    await delay(pollMs);
  }
}

async function cpuOf(children: readonly Child[], postmasterId: number | null) {
  const own = await Promise.all(children.map(async ({ processId }) => ownCpuMs(processId)));
  return {
    workers: own.reduce((sum, ms) => sum + ms, 0),
    postgres: postmasterId === null ? Number.NaN : await treeCpuMs(postmasterId),
  };
}
