import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FaultHub, faultHub } from '../support/fault-hub.ts';
import { moments } from '../support/moments.ts';
import { type OwnPostgres, ownPostgres } from '../support/own-postgres.ts';
import {
  isDone,
  leftBehind,
  lockedJobs,
  pagesInHand,
  sweepDone,
  sweepStarted,
} from '../support/sweeps.ts';
import { until } from '../support/until.ts';

const kills = 20;
let postgres: OwnPostgres;
let hub: FaultHub;

beforeAll(async () => {
  postgres = await ownPostgres();
  hub = await faultHub(12, postgres.url);
}, 120_000);
afterAll(async () => {
  await hub.close();
  await postgres.drop();
});

it('loses nothing and doubles nothing when PostgreSQL is killed twenty times under one worker', async () => {
  const { supervision } = hub;
  const nextMoment = moments();
  const worker = hub.newWorker();
  const disturbed: number[] = [];
  let hits = 0;
  let broken: readonly string[] = [];
  for (let kill = 1; kill <= kills; kill += 1) {
    const newest = disturbed.at(-1);
    if (newest === undefined || (await isDone(supervision, newest)))
      disturbed.push(await sweepStarted(supervision));
    await until(async () => (await pagesInHand(supervision, broken)) > 0);
    await nextMoment();
    if ((await pagesInHand(supervision, broken)) > 0) hits += 1;
    await postgres.killAndRestart();
    await until(supervision.isReady);
    broken = await lockedJobs(supervision);
  }
  await sweepDone(supervision, disturbed.at(-1) ?? 0);
  const left = await Promise.all(disturbed.map(async (id) => leftBehind(supervision, id)));

  const quiet = await sweepStarted(supervision);
  await sweepDone(supervision, quiet);
  const wanted = await leftBehind(supervision, quiet);

  console.log(`${hits} of ${kills} kills hit a page in hand, in ${disturbed.length} sweeps`);
  expect(hits).toBeGreaterThan(kills / 2);
  expect([worker.exitCode, worker.signalCode]).toEqual([null, null]);
  expect(wanted.findings.length).toBeGreaterThan(80);
  for (const each of left) expect(each).toEqual(wanted);
}, 600_000);
