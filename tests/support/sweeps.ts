import type { LocalDate } from '@hub/assistance';
import { provinceDate } from '@hub/province';
import type { OpenDatabase } from '@hub/subgraph';
import { startSweep } from '@hub/supervision';
import { until } from './until.ts';

type Supervision = Pick<OpenDatabase, 'sql' | 'database'>;

/** Changsha: of the province's households so many that a sweep takes a few seconds in small pages. */
const sweptArea = '430100';

/** Asks for a sweep: of one prefecture on the province's day, unless something else is named. */
export async function sweepStarted(
  { database }: Supervision,
  asked: { readonly area?: string; readonly asOf?: LocalDate } = {},
): Promise<number> {
  return startSweep(database, { area: sweptArea, asOf: provinceDate, ...asked, by: 'test' });
}

/** Waits until a sweep is done. */
export async function sweepDone(supervision: Supervision, sweepId: number): Promise<void> {
  await until(async () => isDone(supervision, sweepId), 120_000, `the end of sweep ${sweepId}`);
}

async function isDone({ sql }: Supervision, sweepId: number): Promise<boolean> {
  const rows = await sql`select from sweep where id = ${sweepId} and state = 'DONE'`;
  return rows.length === 1;
}

/** Jobs that are locked now: what a worker that is killed had in hand, until it is freed. */
export async function lockedJobs({ sql }: Supervision): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select id::text || ' ' || locked_at::text as id from graphile_worker.jobs where locked_by is not null`;
  return rows.map(({ id }) => id);
}

/** Where a sweep stands. */
export interface Standing {
  readonly isDone: boolean;
  /** Whether a page of it is done. */
  readonly hasBegun: boolean;
  /** Whether a living worker has a page in hand, given what dead ones had. */
  readonly isInHand: boolean;
}

/** Tells in one question where a sweep stands: it is asked for again and again. */
export async function standingOf(
  { sql }: Supervision,
  sweepId: number,
  ofTheDead: readonly string[],
): Promise<Standing> {
  const [standing] = await sql<[Standing]>`
    select
      exists (select from sweep where id = ${sweepId} and state = 'DONE') as "isDone",
      exists (select from sweep_page where sweep_id = ${sweepId} and finished_at is not null)
        as "hasBegun",
      exists (
        select from graphile_worker.jobs
        where locked_by is not null and task_identifier = 'sweep-page'
          and not (id::text || ' ' || locked_at::text) = any(${ofTheDead})) as "isInHand"`;
  return standing;
}

/** Jobs that stay in the queue and that nobody will ever take. */
export async function spentJobs({ sql }: Supervision): Promise<number> {
  const rows = await sql`select from graphile_worker.jobs where attempts >= max_attempts`;
  return rows.length;
}

/** What a sweep left behind, without the moments at which it did. */
export async function leftBehind({ sql }: Supervision, sweepId: number) {
  return {
    findings:
      await sql`select id, state, version, revision, due_on, amount_fen from finding order by id`,
    links: await sql`select * from finding_person order by person_id, finding_id`,
    events:
      await sql`select finding_id, number, kind, body from review_event order by finding_id, number`,
    pages: await sql`
      select number, kind, households, people, findings, undecided from sweep_page
      where sweep_id = ${sweepId} and finished_at is not null order by number`,
    sources: await sql`
      select department, is_answered, reason, failed_pages from sweep_source
      where sweep_id = ${sweepId} order by department`,
    tallies: await sql`select county, programmes, benefit_month, people, amount_fen from tally
      where sweep_id = ${sweepId} order by 1, 2, 3`,
  };
}
