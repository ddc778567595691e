import { premiumFunders } from '@hub/assistance/rows';
import { Award, enumOf } from '@hub/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { InsuranceSchemeEnum } from '../facts.ts';

/** Subsidies of the yearly contribution to basic medical insurance. Decree No. 649 art. 29 para. 1. */
export const premiumSubsidy = ['YB-PREM-FULL', 'YB-PREM-FIX'] as const;

const PremiumFunderEnum = enumOf(
  'PremiumFunder',
  premiumFunders,
  'Who pays a premium subsidy (资助部门).',
);

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Subsidy of the yearly insurance contribution (资助参保).',
})
export class PremiumSubsidyAward extends Award {
  @Field(() => Int, { nullable: true, description: 'Calendar year of the insurance.' })
  insuranceYear!: number | null;

  @Field(() => InsuranceSchemeEnum, { nullable: true })
  scheme!: string | null;

  @Field(() => PremiumFunderEnum, {
    nullable: true,
    description: 'Who pays it; null: healthcare security (资助部门).',
  })
  funder!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Class of the person that it rests on (资助身份).',
  })
  identityClass!: string | null;
}
