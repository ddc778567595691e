import type { ChildProcess } from 'node:child_process';
import { addDays } from '@hub/assistance';
import { provinceDate } from '@hub/province';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectStreamsOf } from '../support/event-streams.ts';
import { type FaultHub, type Service, faultHub } from '../support/fault-hub.ts';
import { kills, sweptUnderKills } from '../support/kills.ts';
import { moments } from '../support/moments.ts';
import { type OwnPostgres, ownPostgres } from '../support/own-postgres.ts';
import { killed } from '../support/process.ts';
import { type Lead, type Request, type Reviewers, reviewersAtWork } from '../support/reviewers.ts';
import { leftBehind, spentJobs, sweepDone, sweepStarted } from '../support/sweeps.ts';
import { until } from '../support/until.ts';

/** Fewer than the reviewers, who so meet on them again and again. */
const mostLeads = 2;
/** Answers before a kill: who has just been left alone has to get into their stride. */
const answersBetween = 5;
/** A day on which other leads are shown than on the province's: a sweep of it clears and raises. */
const earlier = addDays(provinceDate, -365);

let postgres: OwnPostgres;
let hub: FaultHub;
let services: readonly Service[];
let processes: readonly ChildProcess[];
let leads: readonly Lead[];
/** What was asked for in all tests: they act on the same leads. */
const asked: Request[] = [];

beforeAll(async () => {
  postgres = await ownPostgres();
  hub = await faultHub(postgres.url);
  services = await Promise.all([hub.supervisionService(), hub.supervisionService()]);
  processes = await Promise.all(services.map(async ({ start }) => start()));
  const worker = hub.newWorker();
  await sweepDone(hub.supervision, await sweepStarted(hub.supervision));
  await killed(worker);
  leads = await hub.supervision.sql<Lead[]>`
    select id, departments[1] as department from finding order by md5(id) limit ${mostLeads}`;
}, 240_000);
afterAll(async () => {
  await hub.close();
  await postgres.drop();
});

const urls = () => services.map(({ url }) => url);
const isUnderWay = (reviewers: Reviewers) => urls().some((url) => reviewers.underWay(url) > 0);

/** Lets the reviewers come to an end, and looks at what all of them have left behind. */
async function expectWhole(reviewers: Reviewers): Promise<void> {
  await reviewers.stop();
  asked.push(...reviewers.requests);
  await expectStreamsOf(hub.supervision, asked);
}

it('takes each step once when PostgreSQL is killed twenty times in mid-review', async () => {
  const nextMoment = moments();
  let hits = 0;
  const reviewers = reviewersAtWork(urls(), leads);
  for (let kill = 1; kill <= kills; kill += 1) {
    const before = reviewers.requests.length;
    await until(async () => reviewers.requests.length >= before + answersBetween);
    await nextMoment();
    if (isUnderWay(reviewers)) hits += 1;
    await postgres.killAndRestart();
    await until(hub.supervision.isReady);
  }

  await expectWhole(reviewers);
  console.log(`${hits} of ${kills} kills hit a step under way, of ${reviewers.requests.length}`);
  expect(hits).toBeGreaterThan(kills / 2);
}, 600_000);

it('takes each step once when supervision is killed twenty times in mid-review', async () => {
  let hits = 0;
  const reviewers = reviewersAtWork(urls(), leads);
  // Of two processes one goes on while the other is away, so that a step may be repeated to another.
  const killAgainAndAgain = async ({ url, start }: Service, place: number) => {
    let process = processes[place] as ChildProcess;
    for (let kill = 1; kill <= kills / 2; kill += 1) {
      const before = reviewers.answered(url);
      await until(async () => reviewers.answered(url) >= before + answersBetween);
      await until(async () => reviewers.underWay(url) > 0);
      hits += reviewers.underWay(url) > 0 ? 1 : 0;
      await killed(process);
      process = await start();
    }
  };
  await Promise.all(services.map(killAgainAndAgain));

  await expectWhole(reviewers);
  console.log(`${hits} of ${kills} kills hit a step under way, of ${reviewers.requests.length}`);
  expect(hits).toBeGreaterThan(kills / 2);
}, 600_000);

it('takes each step once, and loses and doubles nothing, when workers that sweep the same leads are killed twenty times', async () => {
  const { supervision } = hub;
  const reviewers = reviewersAtWork(urls(), leads);
  let worker: ChildProcess;
  const start = () => {
    worker = hub.newWorker({ pageSize: 10 });
  };
  const { sweeps, hits } = await sweptUnderKills(supervision, {
    start,
    kill: async () => killed(worker),
    end: start,
    asOf: () => earlier,
  });
  await expectWhole(reviewers);
  expect(hits).toBeGreaterThan(kills / 2);

  const left = await Promise.all(sweeps.map(withoutLeads));
  const quiet = await sweepStarted(supervision, { asOf: earlier });
  await sweepDone(supervision, quiet);
  const wanted = await withoutLeads(quiet);
  expect(wanted.findings.length).toBeGreaterThan(80);
  for (const each of left) expect(each).toEqual(wanted);
  await until(async () => (await spentJobs(supervision)) === 0);
}, 600_000);

/** What a sweep left behind of every finding that no reviewer acts on. */
async function withoutLeads(sweepId: number) {
  const { findings, events, links, ...rest } = await leftBehind(hub.supervision, sweepId);
  const isLead = (id: unknown) => leads.some((lead) => lead.id === id);
  return {
    ...rest,
    findings: findings.filter(({ id }) => !isLead(id)),
    events: events.filter(({ finding_id: id }) => !isLead(id)),
    links: links.filter(({ finding_id: id }) => !isLead(id)),
  };
}
