import type { LocalDate } from '@hub/assistance';
import { provinceDate } from '@hub/province';
import type { OpenDatabase } from '@hub/subgraph';
import { moments } from './moments.ts';
import { lockedJobs, standingOf, sweepDone, sweepStarted } from './sweeps.ts';
import { until } from './until.ts';

/** How often a test kills. */
export const kills = 20;

/** What is killed while sweeps go on. */
export interface Killing {
  /** Starts what dies anew each time. */
  readonly start?: () => void;
  /** Kills it; given the sweep under way. */
  readonly kill: (sweepId: number) => Promise<void>;
  /** Starts what is to end the last sweep. */
  readonly end?: () => void;
  /** Day of each sweep; the province's unless given. */
  readonly asOf?: (place: number) => LocalDate;
}

/** The sweeps that were disturbed, which are done; and how many kills hit a page in hand. */
export interface Disturbed {
  readonly sweeps: readonly number[];
  readonly hits: number;
}

/** Sweeps again and again while something is killed twenty times, at moments of chance after a worker took a page. */
export async function sweptUnderKills(
  supervision: OpenDatabase,
  { start, kill, end, asOf = () => provinceDate }: Killing,
): Promise<Disturbed> {
  const nextMoment = moments();
  const sweeps: number[] = [];
  const nextSweep = async () => {
    const sweepId = await sweepStarted(supervision, { asOf: asOf(sweeps.length) });
    sweeps.push(sweepId);
    return sweepId;
  };
  let sweepId = await nextSweep();
  let hits = 0;
  // What was in hand at the last kill may be nobody's until it is freed.
  let before: readonly string[] = [];
  for (let count = 1; count <= kills; count += 1) {
    start?.();
    await until(async () => {
      const { isDone, hasBegun, isInHand } = await standingOf(supervision, sweepId, before);
      if (isDone) sweepId = await nextSweep();
      return !isDone && hasBegun && isInHand;
    });
    await nextMoment();
    if ((await standingOf(supervision, sweepId, before)).isInHand) hits += 1;
    await kill(sweepId);
    before = await lockedJobs(supervision);
  }
  end?.();
  await sweepDone(supervision, sweepId);

  console.log(`${hits} of ${kills} kills hit a page in hand, in ${sweeps.length} sweeps`);
  return { sweeps, hits };
}
