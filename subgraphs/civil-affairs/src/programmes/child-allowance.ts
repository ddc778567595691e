import { childCareForms } from '@hub/assistance/rows';
import { Award, enumOf } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';

/** Allowances of orphans and of children whom nobody in fact raises. */
export const childAllowance = ['MZ-ORPHAN', 'MZ-DEFACTO'] as const;

const ChildCareFormEnum = enumOf(
  'ChildCareForm',
  childCareForms,
  'Where a child is raised (养育方式): with people, or in an institution.',
);

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Basic allowance of a child (孤儿、事实无人抚养儿童).',
})
export class ChildAllowanceAward extends Award {
  @Field(() => ChildCareFormEnum, { nullable: true })
  form!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Home where the child lives (儿童福利机构).',
  })
  institution!: string | null;

  @Field(() => SafeIntResolver, {
    nullable: true,
    description: 'Other living benefits that it was reduced by, a month, in fen (分).',
  })
  offsetFen!: number | null;
}
