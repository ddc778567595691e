import { callHeaders, supervisor } from '@hub/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FaultHub, faultHub } from '../support/fault-hub.ts';
import { moments } from '../support/moments.ts';
import { killed } from '../support/process.ts';
import { isDone, leftBehind, pagesInHand, sweepDone, sweepStarted } from '../support/sweeps.ts';
import { until } from '../support/until.ts';

const kills = 20;
let hub: FaultHub;

beforeAll(async () => {
  hub = await faultHub(16);
}, 120_000);
afterAll(async () => hub.close());

interface Progress {
  readonly state: string;
  readonly isComplete: boolean;
  readonly households: number;
  readonly householdsDone: number;
  readonly people: number;
  readonly findings: number;
}

async function progressOf(url: string, id: number): Promise<Progress> {
  const body = JSON.stringify({
    query: `query ($id: ID!) { sweep(id: $id) {
        state isComplete households householdsDone people findings } }`,
    variables: { id: String(id) },
  });
  const response = await fetch(url, {
    method: 'POST',
    headers: callHeaders({ path: '/graphql', body }, supervisor('test')),
    body,
  });
  return ((await response.json()) as { data: { sweep: Progress } }).data.sweep;
}

it('goes on while supervision is killed twenty times, and is shown as it is', async () => {
  const { supervision } = hub;
  const supervisionService = await hub.supervisionService();
  const { url } = supervisionService;
  const nextMoment = moments();
  hub.newWorker();
  const quiet = await sweepStarted(supervision);
  await sweepDone(supervision, quiet);
  const before = await leftBehind(supervision, quiet);

  let service = await supervisionService.start();
  const sweeps: number[] = [];
  let hits = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    const newest = sweeps.at(-1);
    if (newest === undefined || (await isDone(supervision, newest)))
      sweeps.push(await sweepStarted(supervision));
    await until(async () => (await pagesInHand(supervision)) > 0);
    const asked = progressOf(url, sweeps.at(-1) ?? 0).catch(() => null);
    await nextMoment();
    if ((await pagesInHand(supervision)) > 0) hits += 1;
    await killed(service);
    await asked;
    service = await supervisionService.start();
  }
  await sweepDone(supervision, sweeps.at(-1) ?? 0);

  console.log(`${hits} of ${kills} kills hit a sweep under way, in ${sweeps.length} sweeps`);
  expect(hits).toBeGreaterThan(kills / 2);
  const wanted = await progressOf(url, quiet);
  expect(wanted).toMatchObject({ state: 'DONE', isComplete: true });
  expect(wanted.householdsDone).toBe(wanted.households);
  for (const sweepId of sweeps) {
    expect(await progressOf(url, sweepId)).toEqual(wanted);
    expect(await leftBehind(supervision, sweepId)).toEqual(before);
  }
}, 600_000);
