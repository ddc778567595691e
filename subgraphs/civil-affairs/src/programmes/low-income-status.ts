import { Award } from '@hub/subgraph';
import { ObjectType } from 'type-graphql';

/** Recognition as a margin or rigid-expenditure household; it pays nothing itself. */
export const lowIncomeStatus = ['MZ-MARGIN', 'MZ-RIGID'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Recognised low-income household (低保边缘家庭、刚性支出困难家庭).',
})
export class LowIncomeStatusAward extends Award {}
