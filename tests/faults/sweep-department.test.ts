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

it('clears nothing when a department is killed twenty times, names it, and is whole the next time', async () => {
  const { supervision, departmentUrls } = hub;
  const education = await hub.departmentService('EDUCATION');
  departmentUrls.set('EDUCATION', education.url);
  let service = await education.start();
  hub.newWorker();
  const quiet = await sweepStarted(supervision);
  await sweepDone(supervision, quiet);
  const before = await leftBehind(supervision, quiet);

  const { sweeps, hits } = await sweptUnderKills(supervision, {
    kill: async () => {
      await killed(service);
      service = await education.start();
    },
  });

  expect(hits).toBeGreaterThan(kills / 2);
  const unanswered: unknown[] = [];
  for (const sweepId of sweeps) {
    const { sources, findings, links, events } = await leftBehind(supervision, sweepId);
    unanswered.push(...sources.filter((source) => source['is_answered'] === false));
    expect({ findings, links, events }).toEqual({
      findings: before.findings,
      links: before.links,
      events: before.events,
    });
  }
  expect(unanswered.length).toBeGreaterThan(0);
  for (const source of unanswered)
    expect(source).toMatchObject({ department: 'EDUCATION', reason: 'DEPARTMENT_UNAVAILABLE' });
  const next = await sweepStarted(supervision);
  await sweepDone(supervision, next);
  expect(await leftBehind(supervision, next)).toEqual(before);
}, 600_000);
