import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectStreamsOf } from '../support/event-streams.ts';
import { type FaultHub, type Service, faultHub } from '../support/fault-hub.ts';
import { moments } from '../support/moments.ts';
import { type OwnPostgres, ownPostgres } from '../support/own-postgres.ts';
import { killed } from '../support/process.ts';
import { type Lead, reviewersAtWork } from '../support/reviewers.ts';
import { sweepDone, sweepStarted } from '../support/sweeps.ts';
import { until } from '../support/until.ts';

const kills = 20;
const mostLeads = 4;
/** Answers before a kill: who has just been left without a database has to get into their stride. */
const answersBetween = 5;

let postgres: OwnPostgres;
let hub: FaultHub;
let services: readonly Service[];
let leads: readonly Lead[];

beforeAll(async () => {
  postgres = await ownPostgres();
  hub = await faultHub(13, postgres.url);
  services = await Promise.all([hub.supervisionService(), hub.supervisionService()]);
  await Promise.all(services.map(async ({ start }) => start()));
  const worker = hub.newWorker();
  await sweepDone(hub.supervision, await sweepStarted(hub.supervision));
  await killed(worker);
  leads = await hub.supervision.sql<Lead[]>`
    select id, departments[1] as department from finding order by md5(id) limit ${mostLeads}`;
}, 120_000);
afterAll(async () => {
  await hub.close();
  await postgres.drop();
});

it('takes each step once when PostgreSQL is killed twenty times in mid-review', async () => {
  const nextMoment = moments();
  let hits = 0;
  const urls = services.map(({ url }) => url);
  const reviewers = reviewersAtWork(urls, leads);
  for (let kill = 1; kill <= kills; kill += 1) {
    const before = reviewers.requests.length;
    await until(async () => reviewers.requests.length >= before + answersBetween);
    await nextMoment();
    if (urls.some((url) => reviewers.underWay(url) > 0)) hits += 1;
    await postgres.killAndRestart();
    await until(hub.supervision.isReady);
  }

  await reviewers.stop();
  await expectStreamsOf(hub.supervision, reviewers.requests);
  console.log(`${hits} of ${kills} kills hit a step under way, of ${reviewers.requests.length}`);
  expect(hits).toBeGreaterThan(kills / 2);
}, 600_000);
