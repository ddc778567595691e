import { AssistanceError } from '@hub/assistance';
import type { Caller } from '@hub/assistance/access';
import { type Database, type SubgraphContext, nameOf } from '@hub/subgraph';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { SweepType } from '../graph/sweep.ts';
import { isAreaAround, isOwnArea, ownArea } from '../own-area.ts';
import type { SupervisionLoaders } from '../settings.ts';
import { sweep } from '../tables.ts';
import { startSweep } from './start-sweep.ts';
import { newestSweeps, sweepById } from './sweep-progress.ts';

type Context = SubgraphContext<SupervisionLoaders>;

/** Most sweeps in one answer. */
const maxSweeps = 50;

@InputType({ description: 'A sweep that is asked for (发起筛查).' })
export class StartSweepInput {
  @Field(() => String, {
    nullable: true,
    description:
      "Code of a county or prefecture within the caller's own area; all of it when left out.",
  })
  area?: string | null;
}

@Resolver()
export class SweepResolvers {
  @Query(() => SweepType, {
    nullable: true,
    description:
      "A sweep by its number, with its progress; null where there is none of the caller's own area or of one around it.",
  })
  async sweep(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders, caller }: Context,
  ): Promise<SweepType | null> {
    return sweepAround(loaders.whole, id, caller);
  }

  @Query(() => [SweepType], {
    nullable: true,
    description:
      "Sweeps of the caller's own area, and of those around it, among the newest; the newest first.",
  })
  async sweeps(
    @Arg('first', () => Int, { defaultValue: 10 }) first: number,
    @Ctx() { loaders, caller }: Context,
  ): Promise<readonly SweepType[]> {
    const newest = await newestSweeps(loaders.whole, maxSweeps);
    const own = newest.filter(({ area }) => isAreaAround(area, caller));
    return own.slice(0, Math.max(first, 1));
  }

  @Mutation(() => SweepType, {
    nullable: true,
    description:
      'Runs every rule over an area. It goes on by itself: ask `sweep` how far it is. One at a time for an area.',
  })
  async startSweep(
    @Arg('input', () => StartSweepInput) { area }: StartSweepInput,
    @Ctx() context: Context,
  ): Promise<SweepType | null> {
    const { loaders } = context;
    const by = nameOf(context);
    const asOf = loaders.today();
    const own = ownArea(area, context.caller);
    const id = await startSweep(loaders.whole, { area: own, asOf, by });
    return sweepById(loaders.whole, id);
  }

  @Mutation(() => SweepType, {
    nullable: true,
    description: 'Stops a sweep. What it stored stays; pages under way are still stored.',
  })
  async stopSweep(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders, caller }: Context,
  ): Promise<SweepType | null> {
    const { whole: database } = loaders;
    const found = await sweepAround(database, id, caller);
    if (found === null) throw new AssistanceError('SWEEP_UNKNOWN');
    if (!isOwnArea(found.area, caller)) throw new AssistanceError('AREA_NOT_YOURS');
    await database
      .update(sweep)
      .set({ state: 'STOPPED', finishedAt: sql`clock_timestamp()` })
      .where(and(eq(sweep.id, numberOf(id)), inArray(sweep.state, ['PLANNED', 'RUNNING'])));
    return sweepById(database, numberOf(id));
  }
}

async function sweepAround(
  database: Database,
  id: string,
  caller: Caller | null,
): Promise<SweepType | null> {
  const found = await sweepById(database, numberOf(id));
  return found !== null && isAreaAround(found.area, caller) ? found : null;
}

function numberOf(id: string): number {
  if (!/^[1-9]\d{0,8}$/.test(id)) throw new AssistanceError('SWEEP_UNKNOWN');
  return Number(id);
}
