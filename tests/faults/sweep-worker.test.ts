import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FaultHub, faultHub } from '../support/fault-hub.ts';
import { kills, sweptUnderKills } from '../support/kills.ts';
import { killed } from '../support/process.ts';
import { leftBehind, spentJobs, sweepDone, sweepStarted } from '../support/sweeps.ts';
import { until } from '../support/until.ts';

let hub: FaultHub;

beforeAll(async () => {
  hub = await faultHub();
}, 240_000);
afterAll(async () => hub.close());

it('loses nothing and doubles nothing when its workers are killed twenty times', async () => {
  const { supervision } = hub;
  let worker: ChildProcess;
  const start = () => {
    worker = hub.newWorker({ pageSize: 10 });
  };
  const { sweeps, hits } = await sweptUnderKills(supervision, {
    start,
    kill: async () => killed(worker),
    end: start,
  });
  const left = await Promise.all(sweeps.map(async (id) => leftBehind(supervision, id)));

  const quiet = await sweepStarted(supervision);
  await sweepDone(supervision, quiet);
  const wanted = await leftBehind(supervision, quiet);

  expect(hits).toBeGreaterThan(kills / 2);
  expect(wanted.findings.length).toBeGreaterThan(80);
  for (const each of left) expect(each).toEqual(wanted);
  await until(async () => (await spentJobs(supervision)) === 0);
}, 600_000);
