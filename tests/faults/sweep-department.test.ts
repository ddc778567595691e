import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FaultHub, faultHub } from '../support/fault-hub.ts';
import { moments } from '../support/moments.ts';
import { killed } from '../support/process.ts';
import {
  isDone,
  leftBehind,
  pagesDone,
  pagesInHand,
  sweepDone,
  sweepStarted,
} from '../support/sweeps.ts';
import { until } from '../support/until.ts';

const kills = 20;
let hub: FaultHub;

beforeAll(async () => {
  hub = await faultHub(15);
}, 120_000);
afterAll(async () => hub.close());

it('clears nothing when a department is killed twenty times, names it, and is whole the next time', async () => {
  const { supervision, departmentUrls } = hub;
  const nextMoment = moments();
  const education = await hub.departmentService('EDUCATION');
  departmentUrls.set('EDUCATION', education.url);
  let service = await education.start();
  hub.newWorker();
  const quiet = await sweepStarted(supervision);
  await sweepDone(supervision, quiet);
  const before = await leftBehind(supervision, quiet);

  const disturbed: number[] = [];
  let hits = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    const newest = disturbed.at(-1);
    // The sweep goes on while the department is away, and may be over before it is back.
    if (newest === undefined || (await isDone(supervision, newest)))
      disturbed.push(await sweepStarted(supervision));
    const sweepId = disturbed.at(-1) ?? 0;
    await until(
      async () =>
        (await pagesDone(supervision, sweepId)) > 0 && (await pagesInHand(supervision)) > 0,
    );
    await nextMoment();
    if ((await pagesInHand(supervision)) > 0) hits += 1;
    await killed(service);
    service = await education.start();
  }
  await sweepDone(supervision, disturbed.at(-1) ?? 0);

  console.log(`${hits} of ${kills} kills hit a page in hand, in ${disturbed.length} sweeps`);
  expect(hits).toBeGreaterThan(kills / 2);
  const unanswered: unknown[] = [];
  for (const sweepId of disturbed) {
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
