import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FaultHub, faultHub } from '../support/fault-hub.ts';
import { kills, sweptUnderKills } from '../support/kills.ts';
import { type OwnPostgres, ownPostgres } from '../support/own-postgres.ts';
import { leftBehind, sweepDone, sweepStarted } from '../support/sweeps.ts';
import { until } from '../support/until.ts';

let postgres: OwnPostgres;
let hub: FaultHub;

beforeAll(async () => {
  postgres = await ownPostgres();
  hub = await faultHub(postgres.url);
}, 240_000);
afterAll(async () => {
  await hub.close();
  await postgres.drop();
});

it('loses nothing and doubles nothing when PostgreSQL is killed twenty times under one worker', async () => {
  const { supervision } = hub;
  const worker = hub.newWorker();
  const { sweeps, hits } = await sweptUnderKills(supervision, {
    kill: async () => {
      await postgres.killAndRestart();
      await until(supervision.isReady);
    },
  });
  const left = await Promise.all(sweeps.map(async (id) => leftBehind(supervision, id)));

  const quiet = await sweepStarted(supervision);
  await sweepDone(supervision, quiet);
  const wanted = await leftBehind(supervision, quiet);

  expect(hits).toBeGreaterThan(kills / 2);
  expect([worker.exitCode, worker.signalCode]).toEqual([null, null]);
  expect(wanted.findings.length).toBeGreaterThan(80);
  for (const each of left) expect(each).toEqual(wanted);
}, 600_000);
