import { Award } from '@hub/subgraph';
import { ObjectType } from 'type-graphql';

/** Allowances of orphans and of children whom nobody in fact raises. */
export const childAllowance = ['MZ-ORPHAN', 'MZ-DEFACTO'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Basic allowance of a child (孤儿、事实无人抚养儿童).',
})
export class ChildAllowanceAward extends Award {}
