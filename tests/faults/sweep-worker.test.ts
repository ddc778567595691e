import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FaultHub, faultHub } from '../support/fault-hub.ts';
import { moments } from '../support/moments.ts';
import { killed } from '../support/process.ts';
import {
  isDone,
  leftBehind,
  lockedJobs,
  pagesInHand,
  spentJobs,
  sweepDone,
  sweepStarted,
} from '../support/sweeps.ts';
import { until } from '../support/until.ts';

const kills = 20;
let hub: FaultHub;

beforeAll(async () => {
  hub = await faultHub(11);
}, 120_000);
afterAll(async () => hub.close());

it('loses nothing and doubles nothing when its workers are killed twenty times', async () => {
  const { supervision } = hub;
  const nextMoment = moments();
  const disturbed: number[] = [];
  let hits = 0;
  // What a worker that was killed had in hand is nobody's until it is freed.
  let ofTheDead: readonly string[] = [];
  for (let kill = 1; kill <= kills; kill += 1) {
    const newest = disturbed.at(-1);
    if (newest === undefined || (await isDone(supervision, newest)))
      disturbed.push(await sweepStarted(supervision));
    const worker = hub.newWorker({ pageSize: 10 });
    await until(async () => (await pagesInHand(supervision, ofTheDead)) > 0);
    await nextMoment();
    if ((await pagesInHand(supervision, ofTheDead)) > 0) hits += 1;
    await killed(worker);
    ofTheDead = await lockedJobs(supervision);
  }
  hub.newWorker({ pageSize: 10 });
  await sweepDone(supervision, disturbed.at(-1) ?? 0);
  const left = await Promise.all(disturbed.map(async (id) => leftBehind(supervision, id)));

  const quiet = await sweepStarted(supervision);
  await sweepDone(supervision, quiet);
  const wanted = await leftBehind(supervision, quiet);

  console.log(`${hits} of ${kills} kills hit a page in hand, in ${disturbed.length} sweeps`);
  expect(hits).toBeGreaterThan(kills / 2);
  expect(wanted.findings.length).toBeGreaterThan(80);
  for (const each of left) expect(each).toEqual(wanted);
  await until(async () => (await spentJobs(supervision)) === 0);
}, 600_000);
