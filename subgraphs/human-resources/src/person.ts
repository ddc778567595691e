import {
  ApplicationType,
  type AwardRecord,
  ScreeningRowsScalar,
  SourceState,
  type SubgraphContext,
  applicationRecords,
  awardRecords,
  bookOf,
  byFamily,
  screeningRowsOf,
} from '@hub/subgraph';
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import {
  UnemploymentSpellType,
  InsuredEmploymentType,
  InsuranceBenefitType,
  JobRefusalType,
} from './facts.ts';
import type { HumanResourcesLoaders } from './loaders.ts';
import { OneOffSubsidyAward, oneOffSubsidy } from './programmes/one-off-subsidy.ts';
import { PublicWelfarePostAward, publicWelfarePost } from './programmes/public-welfare-post.ts';
import {
  SocialInsuranceSubsidyAward,
  socialInsuranceSubsidy,
} from './programmes/social-insurance-subsidy.ts';
import { TrainingAndStartUpAward, trainingAndStartUp } from './programmes/training-and-start-up.ts';
import { EmploymentStatusAward, employmentStatus } from './programmes/employment-status.ts';

/** The person as human resources knows them: by key. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Person {
  @Field(() => ID)
  id!: string;
}

/** All that human resources knows of a person. */
@ObjectType({
  simpleResolvers: true,
  description: 'All that human resources knows of a person (人社).',
})
export class HumanResourcesRecord {
  @Field(() => SourceState)
  source!: SourceState;

  @Field(() => [OneOffSubsidyAward])
  oneOffSubsidy!: readonly AwardRecord<'HUMAN_RESOURCES'>[];

  @Field(() => [PublicWelfarePostAward])
  publicWelfarePost!: readonly AwardRecord<'HUMAN_RESOURCES'>[];

  @Field(() => [SocialInsuranceSubsidyAward])
  socialInsuranceSubsidy!: readonly AwardRecord<'HUMAN_RESOURCES'>[];

  @Field(() => [TrainingAndStartUpAward])
  trainingAndStartUp!: readonly AwardRecord<'HUMAN_RESOURCES'>[];

  @Field(() => [EmploymentStatusAward])
  employmentStatus!: readonly AwardRecord<'HUMAN_RESOURCES'>[];

  @Field(() => [ApplicationType])
  applications!: readonly ApplicationType[];

  @Field(() => [UnemploymentSpellType])
  unemploymentSpells!: readonly UnemploymentSpellType[];

  @Field(() => [InsuredEmploymentType])
  insuredEmployments!: readonly InsuredEmploymentType[];

  @Field(() => [InsuranceBenefitType])
  insuranceBenefits!: readonly InsuranceBenefitType[];

  @Field(() => [JobRefusalType])
  jobRefusals!: readonly JobRefusalType[];
}

@Resolver(() => Person)
export class PersonHumanResources {
  @FieldResolver(() => HumanResourcesRecord, {
    nullable: true,
    description: 'Null means that human resources did not answer, never that it has nothing.',
  })
  async humanResources(
    @Root() { id }: Person,
    @Ctx() { loaders }: SubgraphContext<HumanResourcesLoaders>,
  ): Promise<HumanResourcesRecord> {
    const { source, rows } = await bookOf(id, loaders);
    return {
      source,
      ...byFamily(awardRecords<'HUMAN_RESOURCES'>(rows), {
        oneOffSubsidy,
        publicWelfarePost,
        socialInsuranceSubsidy,
        trainingAndStartUp,
        employmentStatus,
      }),
      applications: applicationRecords<'HUMAN_RESOURCES'>(rows),
      unemploymentSpells: rows.unemploymentSpell,
      insuredEmployments: rows.insuredEmployment,
      insuranceBenefits: rows.insuranceBenefit,
      jobRefusals: rows.jobRefusal,
    };
  }

  @Directive('@inaccessible')
  @FieldResolver(() => ScreeningRowsScalar, { nullable: true })
  humanResourcesRows(
    @Root() { id }: Person,
    @Ctx() { loaders }: SubgraphContext<HumanResourcesLoaders>,
  ) {
    return screeningRowsOf('HUMAN_RESOURCES', id, loaders);
  }
}
