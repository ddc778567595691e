import { callHeaders, supervisor } from '@hub/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FaultHub, faultHub } from '../support/fault-hub.ts';
import { kills, sweptUnderKills } from '../support/kills.ts';
import { killed } from '../support/process.ts';
import { leftBehind, sweepDone, sweepStarted } from '../support/sweeps.ts';

let hub: FaultHub;

beforeAll(async () => {
  hub = await faultHub();
}, 240_000);
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
    headers: callHeaders('supervision', { path: '/graphql', body }, supervisor('test')),
    body,
  });
  return ((await response.json()) as { data: { sweep: Progress } }).data.sweep;
}

it('goes on while supervision is killed twenty times, and is shown as it is', async () => {
  const { supervision } = hub;
  const supervisionService = await hub.supervisionService();
  const { url } = supervisionService;
  hub.newWorker();
  const quiet = await sweepStarted(supervision);
  await sweepDone(supervision, quiet);
  const before = await leftBehind(supervision, quiet);

  let service = await supervisionService.start();
  const { sweeps, hits } = await sweptUnderKills(supervision, {
    kill: async (sweepId) => {
      const asked = progressOf(url, sweepId).catch(() => null);
      await killed(service);
      await asked;
      service = await supervisionService.start();
    },
  });

  expect(hits).toBeGreaterThan(kills / 2);
  const wanted = await progressOf(url, quiet);
  expect(wanted).toMatchObject({ state: 'DONE', isComplete: true });
  expect(wanted.householdsDone).toBe(wanted.households);
  for (const sweepId of sweeps) {
    expect(await progressOf(url, sweepId)).toEqual(wanted);
    expect(await leftBehind(supervision, sweepId)).toEqual(before);
  }
}, 600_000);
