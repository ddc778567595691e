import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { type LocalDate, provinceCode } from '@hub/assistance';
import { describeFailure, openDatabase } from '@hub/subgraph';
import { Logger as JobLogger, type Runner, type TaskList, run } from 'graphile-worker';
import type { Logger } from 'pino';
import { z } from 'zod';
import { noteAuditHead } from '../audit/note-head.ts';
import { refreshMutes } from '../ledger/refresh-mutes.ts';
import type { NoticeSettings } from '../notices/notice-settings.ts';
import { noticeCrontab, noticeTasks } from '../notices/notice-tasks.ts';
import { spreadProtection } from '../protection/spread-protection.ts';
import { openSinks } from '../notices/open-sinks.ts';
import { warnOfUnknownCalendar } from '../review/deadline.ts';
import type { Departments } from '../sweep/ask-departments.ts';
import { openEvaluationPool } from '../sweep/evaluation-pool.ts';
import { followChanges } from '../sweep/follow-changes.ts';
import { planSweep } from '../sweep/plan-sweep.ts';
import { startSweep } from '../sweep/start-sweep.ts';
import { type SweepParts, usualPageSize } from '../sweep/sweep-settings.ts';
import { sweepOnePage } from '../sweep/sweep-page.ts';
import { namingDatabaseAway } from './database-away.ts';
import { keepAlive } from './heartbeat.ts';

/** What a worker needs to be told. */
export interface WorkerSettings {
  /** Supervision's own database, as its application role. */
  readonly databaseUrl: string;
  readonly departments: Departments;
  readonly today: () => LocalDate;
  readonly log: Logger;
  readonly pageSize?: number;
  /** Threads for rules; one for each processor but one. */
  readonly threads?: number;
  /** Where reminders go; nowhere unless given. */
  readonly notices?: NoticeSettings;
}

/** A worker that is running. */
export interface RunningWorker {
  readonly stop: () => Promise<void>;
}

/** Jobs under way at a time: two pages, the change feeds, and something short. */
const concurrency = 4;

/** How often the queue is looked at for jobs that come due; new ones are announced. */
const pollInterval = 500;

/** How long the feeds are followed before the job is handed on: whoever takes over after a crash waits no longer. */
const turnMs = 30_000;

/** Jobs that go on until they are told to end are told so as soon as their pool shuts down. */
const gracefulShutdownAbortTimeout = 1;

/** After a failure of the database the queue is tried again this soon. */
const retryMs = 1000;

/** The nightly sweep at two in the morning in China, who is protected every five minutes, the head of the audit every hour, and a turn at the feeds whenever nobody has it. */
const crontab = `0 18 * * * nightly-sweep ?max=5
*/5 * * * * spread-protection ?max=1
0 * * * * note-audit-head ?max=1
* * * * * follow-changes ?jobKey=follow-changes&jobKeyMode=preserve_run_at&queue=follow-changes`;

/** Starts to work on sweeps, change feeds and reminders. Any number of workers may do so on any number of machines. */
export async function runWorker(settings: WorkerSettings): Promise<RunningWorker> {
  const { databaseUrl, departments, today, log } = settings;
  const { database, close } = openDatabase(databaseUrl, { connections: 4 });
  const pool = openEvaluationPool(settings.threads);
  const pageSize = settings.pageSize ?? usualPageSize;
  const parts: SweepParts = { database, departments, pool, today, log, pageSize };
  const stopping = new AbortController();
  const events = new EventEmitter();
  const pools = { living: new Set<string>(), ended: new Set<string>() };
  // A pool is made when nothing of the one before it works any more, though it may have locked what it could not free.
  events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => {
    for (const id of pools.living) pools.ended.add(id);
    pools.living.clear();
    pools.living.add(workerPool.id);
  });
  const alive = keepAlive(database, pools, { signal: stopping.signal, log });
  const queue = runQueue({
    settings,
    events,
    signal: stopping.signal,
    tasks: {
      ...sweepTasks(parts, stopping.signal),
      ...noticeTasks({ database, today, log, sinks: openSinks(settings.notices ?? noSinks) }),
    },
  });
  return {
    stop: async () => {
      stopping.abort();
      await queue;
      await alive;
      await pool.close();
      await close();
    },
  };
}

const noSinks: NoticeSettings = { webhook: null, mail: null };

interface Queue {
  readonly settings: WorkerSettings;
  readonly events: EventEmitter;
  readonly signal: AbortSignal;
  readonly tasks: TaskList;
}

/** Works on the queue until told to stop; a database that goes away and comes back is found again. */
async function runQueue({ settings, events, signal, tasks }: Queue): Promise<void> {
  const { databaseUrl, log } = settings;
  while (!signal.aborted) {
    let runner: Runner | null = null;
    const stop = () => void runner?.stop().catch(() => undefined);
    // A job may have been given to this pool by an answer that never came; only another pool can free it.
    events.once('worker:getJob:error', stop);
    try {
      runner = await run({
        connectionString: databaseUrl,
        taskList: tasks,
        concurrency,
        pollInterval,
        noHandleSignals: true,
        events,
        logger: jobLogger(log),
        crontab: [crontab, noticeCrontab].join('\n'),
        preset: { worker: { gracefulShutdownAbortTimeout } },
      });
      // Heard of below, if it comes before anybody waits for it.
      runner.promise.catch(() => undefined);
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();
      await runner.addJob('follow-changes', {}, followOnce);
      await runner.promise;
    } catch (failure) {
      if (!signal.aborted) log.warn(describeFailure(failure), 'the job queue is out of reach');
      await delay(retryMs, undefined, { signal }).catch(() => undefined);
    } finally {
      signal.removeEventListener('abort', stop);
      events.off('worker:getJob:error', stop);
      stop();
      await runner?.promise.catch(() => undefined);
    }
  }
}

const followOnce = {
  jobKey: 'follow-changes',
  jobKeyMode: 'preserve_run_at',
  queueName: 'follow-changes',
} as const;

const sweepKey = z.object({ sweepId: z.int() });
const pageKey = z.object({ sweepId: z.int(), number: z.int() });

function sweepTasks(parts: SweepParts, signal: AbortSignal): TaskList {
  return {
    'plan-sweep': namingDatabaseAway(async (payload) =>
      planSweep(parts, sweepKey.parse(payload).sweepId),
    ),
    'sweep-page': namingDatabaseAway(async (payload) =>
      sweepOnePage(parts, pageKey.parse(payload)),
    ),
    'follow-changes': namingDatabaseAway(async (_payload, helpers) => {
      const isStopping = () => signal.aborted || helpers.abortSignal.aborted;
      await followChanges(parts, turnMs, isStopping);
      if (!signal.aborted) await helpers.addJob('follow-changes', {}, followOnce);
    }),
    'spread-protection': async () => {
      const awaited = await spreadProtection(parts.database, parts.departments);
      if (awaited.length > 0)
        parts.log.warn({ departments: awaited }, 'a department does not know who is protected');
    },
    'note-audit-head': async () => noteAuditHead(parts.database, parts.log),
    'nightly-sweep': async () => {
      const { database, today, log } = parts;
      warnOfUnknownCalendar(today(), log);
      await refreshMutes(database, today());
      await startSweep(database, { area: provinceCode, asOf: today(), by: 'hub' });
    },
  };
}

/** What the queue says goes to our log; a failed job's message may hold what it was about, so that it does not. */
function jobLogger(log: Logger): JobLogger {
  return new JobLogger(() => (level, message, meta) => {
    if (!['error', 'warning'].includes(level)) return;
    const { failure } =
      meta === undefined ? { failure: undefined } : (meta as { failure?: unknown });
    if (failure instanceof Error) log.warn(describeFailure(failure), 'a job failed');
    else log.debug({ level }, message);
  });
}
