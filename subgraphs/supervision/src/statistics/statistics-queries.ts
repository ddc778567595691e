import {
  AssistanceError,
  type Month,
  areaName,
  currentAreaCode,
  isProgrammeCode,
  parseAreaCode,
  provinceCode,
} from '@hub/assistance';
import { MonthScalar, type SubgraphContext } from '@hub/subgraph';
import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { FindingContext } from '../findings/finding-loaders.ts';
import { StatisticsDimensionEnum, StatisticsType } from '../graph/statistics.ts';
import { monthsOf } from './newest-sweep.ts';
import type { Months, StatisticsDimension, StatisticsQuestion } from './question.ts';
import { statisticsOf } from './statistics.ts';

@ArgsType()
class StatisticsArguments {
  @Field(() => StatisticsDimensionEnum)
  by!: StatisticsDimension;

  @Field(() => String, {
    nullable: true,
    description: 'County, prefecture or province by code (GB/T 2260); left out, the province.',
  })
  area?: string | null;

  @Field(() => MonthScalar, {
    nullable: true,
    description:
      'First benefit month of aid, and month in which findings were raised. Give both months or neither: left out, the twelve months of the sweep, and findings of any day.',
  })
  from?: Month | null;

  @Field(() => MonthScalar, { nullable: true, description: 'Last of these months.' })
  until?: Month | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Aid of this programme alone, and findings that concern it.',
  })
  programme?: string | null;
}

/** Figures of an area. */
@Resolver()
export class StatisticsQueries {
  @Query(() => StatisticsType, {
    description:
      "How many receive aid, what it comes to, which findings were raised and how they ended (统计). Counts of fewer than five are hidden outside the caller's own area.",
  })
  async statistics(
    @Args(() => StatisticsArguments) asked: StatisticsArguments,
    @Ctx() { loaders: { whole }, caller }: SubgraphContext<FindingContext>,
  ): Promise<StatisticsType> {
    const question = readQuestion(asked);
    const { sweep, rows, total } = await statisticsOf(whole, question, caller?.area ?? null);
    return {
      by: question.by,
      area: question.area,
      areaName: areaName(question.area),
      sweep: sweep === null ? null : { ...sweep, ...monthsOf(sweep) },
      rows,
      total,
    };
  }
}

/** Throws `AREA_UNKNOWN`, `PROGRAMME_UNKNOWN`, `RANGE_INCOMPLETE` and `RANGE_REVERSED`. */
function readQuestion({
  by,
  area,
  from,
  until,
  programme,
}: StatisticsArguments): StatisticsQuestion {
  const code = programme ?? null;
  if (code !== null && !isProgrammeCode(code)) throw new AssistanceError('PROGRAMME_UNKNOWN');
  return {
    by,
    area: currentAreaCode(parseAreaCode(area ?? provinceCode)),
    months: readMonths(from ?? null, until ?? null),
    programme: code,
  };
}

function readMonths(from: Month | null, until: Month | null): Months | null {
  if (from === null && until === null) return null;
  if (from === null || until === null) throw new AssistanceError('RANGE_INCOMPLETE');
  if (until < from) throw new AssistanceError('RANGE_REVERSED');
  return { from, until };
}
