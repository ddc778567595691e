import type { Fen, LocalDate, Month } from '@hub/assistance';
import type { Text } from '@hub/screening';
import { LocalDateScalar, MonthScalar, enumOf } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type StatisticsDimension, statisticsDimensions } from '../statistics/question.ts';
import type { Shown } from '../statistics/shown-figures.ts';
import type { StatisticsRow } from '../statistics/statistics.ts';
import { TextType } from './text.ts';

export const StatisticsDimensionEnum = enumOf(
  'StatisticsDimension',
  statisticsDimensions,
  'By what figures are told apart (统计维度). AREA: the prefectures of the province, or the counties of a prefecture. PROGRAMME_PAIR: two programmes that one person drew in one month.',
);

const figure = (type: typeof Int | typeof SafeIntResolver, description: string) =>
  Field(() => type, { nullable: true, description });

@ObjectType('StatisticsFigures', {
  simpleResolvers: true,
  description:
    'Figures of aid and findings (统计数据). Null where a figure is hidden, and where there is none.',
})
export class StatisticsFigures implements Shown {
  @figure(
    Int,
    'People who were paid, each once: in one month, or in the twelve months of the sweep (救助人数). Null over other months, where nobody counted them once, and by rule.',
  )
  recipients!: number | null;

  @figure(SafeIntResolver, 'Paid to them, in fen (分).')
  amountFen!: Fen | null;

  @figure(Int, 'Findings that were raised: the four counts below together (疑点数).')
  findings!: number | null;

  @figure(Int, 'Not decided yet (待核查).')
  open!: number | null;

  @figure(Int, 'Decided to be right (属实).')
  confirmed!: number | null;

  @figure(Int, 'Decided not to be (不属实).')
  notConfirmed!: number | null;

  @figure(Int, 'Gone from the data before anybody decided (已自行消除).')
  cleared!: number | null;

  @figure(SafeIntResolver, 'Perhaps recoverable, of open findings, in fen (分).')
  atRiskFen!: Fen | null;

  @figure(SafeIntResolver, 'Perhaps due to families, of open findings, in fen (分).')
  owedFen!: Fen | null;

  @figure(SafeIntResolver, 'Recovered, in fen (已追回金额, 分).')
  recoveredFen!: Fen | null;

  @figure(SafeIntResolver, 'Paid to families afterwards, in fen (已补发金额, 分).')
  backPaidFen!: Fen | null;

  @Field(() => Boolean, {
    description:
      'Whether a figure is hidden, because it is of fewer than five, or would tell one that is (小数抑制).',
  })
  isSuppressed!: boolean;
}

@ObjectType('StatisticsRow', {
  simpleResolvers: true,
  description: 'One line of figures (统计行).',
})
export class StatisticsRowType extends StatisticsFigures implements StatisticsRow {
  @Field(() => ID, {
    description: 'Code of what the row is about; two with `+` between for a pair.',
  })
  key!: string;

  @Field(() => TextType)
  label!: Text;
}

@ObjectType('StatisticsSweep', {
  simpleResolvers: true,
  description: 'The sweep that counted the aid (统计所依据的筛查).',
})
export class StatisticsSweepType {
  @Field(() => ID)
  id!: number;

  @Field(() => LocalDateScalar)
  asOf!: LocalDate;

  @Field(() => String, { nullable: true, description: 'Instant at which it was done, ISO 8601.' })
  finishedAt!: string | null;

  @Field(() => MonthScalar, { description: 'First benefit month of which it counted aid.' })
  from!: Month;

  @Field(() => MonthScalar, { description: 'Last of these months.' })
  until!: Month;
}

@ObjectType('Statistics', {
  simpleResolvers: true,
  description: 'Aid and findings of an area in numbers (统计).',
})
export class StatisticsType {
  @Field(() => StatisticsDimensionEnum)
  by!: StatisticsDimension;

  @Field(() => String, { description: 'Code of the area, the current one.' })
  area!: string;

  @Field(() => String, { nullable: true })
  areaName!: string | null;

  @Field(() => StatisticsSweepType, {
    nullable: true,
    description:
      'The sweep that counted the aid; null where none has gone over the whole area, and there are no figures of aid.',
  })
  sweep!: StatisticsSweepType | null;

  @Field(() => [StatisticsRowType], {
    description: 'Of what there is any figure of, in the order of the catalogue or of the codes.',
  })
  rows!: readonly StatisticsRow[];

  @Field(() => StatisticsFigures, {
    description:
      'Everything once. By programme and by pair it is less than the rows together, for they overlap.',
  })
  total!: Shown;
}
