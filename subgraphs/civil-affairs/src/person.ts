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
  DeathType,
  HukouResidenceType,
  DisabilityCertificateType,
  CustodyOrServiceType,
  RecognitionType,
  KinshipType,
  MeansAssessmentType,
  VerifiedIncomeType,
  PropertyType,
  CashWithdrawalType,
  VagrantCaseType,
} from './facts.ts';
import type { CivilAffairsLoaders } from './loaders.ts';
import {
  SubsistenceAllowanceAward,
  subsistenceAllowance,
} from './programmes/subsistence-allowance.ts';
import { DestituteSupportAward, destituteSupport } from './programmes/destitute-support.ts';
import {
  TemporaryAssistanceAward,
  temporaryAssistance,
} from './programmes/temporary-assistance.ts';
import { VagrantAssistanceAward, vagrantAssistance } from './programmes/vagrant-assistance.ts';
import { ChildAllowanceAward, childAllowance } from './programmes/child-allowance.ts';
import { DisabilitySubsidyAward, disabilitySubsidy } from './programmes/disability-subsidy.ts';
import { PriceSubsidyAward, priceSubsidy } from './programmes/price-subsidy.ts';
import { LowIncomeStatusAward, lowIncomeStatus } from './programmes/low-income-status.ts';
import { CharityAidAward, charityAid } from './programmes/charity-aid.ts';

/** A person by key. What the register knows of them is loaded by `PersonRegister`. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A person, by the key on which all departments join (个人).' })
export class Person {
  @Field(() => ID, { description: 'Opaque key: never a resident number.' })
  id!: string;
}

/** All that civil affairs knows of a person. */
@ObjectType({
  simpleResolvers: true,
  description: 'All that civil affairs knows of a person (民政).',
})
export class CivilAffairsRecord {
  @Field(() => SourceState)
  source!: SourceState;

  @Field(() => [SubsistenceAllowanceAward])
  subsistenceAllowance!: readonly AwardRecord<'CIVIL_AFFAIRS'>[];

  @Field(() => [DestituteSupportAward])
  destituteSupport!: readonly AwardRecord<'CIVIL_AFFAIRS'>[];

  @Field(() => [TemporaryAssistanceAward])
  temporaryAssistance!: readonly AwardRecord<'CIVIL_AFFAIRS'>[];

  @Field(() => [VagrantAssistanceAward])
  vagrantAssistance!: readonly AwardRecord<'CIVIL_AFFAIRS'>[];

  @Field(() => [ChildAllowanceAward])
  childAllowance!: readonly AwardRecord<'CIVIL_AFFAIRS'>[];

  @Field(() => [DisabilitySubsidyAward])
  disabilitySubsidy!: readonly AwardRecord<'CIVIL_AFFAIRS'>[];

  @Field(() => [PriceSubsidyAward])
  priceSubsidy!: readonly AwardRecord<'CIVIL_AFFAIRS'>[];

  @Field(() => [LowIncomeStatusAward])
  lowIncomeStatus!: readonly AwardRecord<'CIVIL_AFFAIRS'>[];

  @Field(() => [CharityAidAward])
  charityAid!: readonly AwardRecord<'CIVIL_AFFAIRS'>[];

  @Field(() => [ApplicationType])
  applications!: readonly ApplicationType[];

  @Field(() => [DeathType])
  deaths!: readonly DeathType[];

  @Field(() => [HukouResidenceType])
  hukouResidences!: readonly HukouResidenceType[];

  @Field(() => [DisabilityCertificateType])
  disabilityCertificates!: readonly DisabilityCertificateType[];

  @Field(() => [CustodyOrServiceType])
  custodyOrService!: readonly CustodyOrServiceType[];

  @Field(() => [RecognitionType])
  recognitions!: readonly RecognitionType[];

  @Field(() => [KinshipType])
  kin!: readonly KinshipType[];

  @Field(() => [MeansAssessmentType])
  meansAssessments!: readonly MeansAssessmentType[];

  @Field(() => [VerifiedIncomeType])
  verifiedIncomes!: readonly VerifiedIncomeType[];

  @Field(() => [PropertyType])
  properties!: readonly PropertyType[];

  @Field(() => [CashWithdrawalType])
  cashWithdrawals!: readonly CashWithdrawalType[];

  @Field(() => [VagrantCaseType])
  vagrantCases!: readonly VagrantCaseType[];
}

@Resolver(() => Person)
export class PersonCivilAffairs {
  @FieldResolver(() => CivilAffairsRecord, {
    nullable: true,
    description: 'Null means that civil affairs did not answer, never that it has nothing.',
  })
  async civilAffairs(
    @Root() { id }: Person,
    @Ctx() { loaders }: SubgraphContext<CivilAffairsLoaders>,
  ): Promise<CivilAffairsRecord> {
    const { source, rows } = await bookOf(id, loaders);
    return {
      source,
      ...byFamily(awardRecords<'CIVIL_AFFAIRS'>(rows), {
        subsistenceAllowance,
        destituteSupport,
        temporaryAssistance,
        vagrantAssistance,
        childAllowance,
        disabilitySubsidy,
        priceSubsidy,
        lowIncomeStatus,
        charityAid,
      }),
      applications: applicationRecords<'CIVIL_AFFAIRS'>(rows),
      deaths: rows.death,
      hukouResidences: rows.hukouResidence,
      disabilityCertificates: rows.disabilityCertificate,
      custodyOrService: rows.custodyOrService,
      recognitions: rows.recognition,
      kin: rows.kinship,
      meansAssessments: rows.meansAssessment,
      verifiedIncomes: rows.verifiedIncome,
      properties: rows.property,
      cashWithdrawals: rows.cashWithdrawal,
      vagrantCases: rows.vagrantCase,
    };
  }

  @Directive('@inaccessible')
  @FieldResolver(() => ScreeningRowsScalar, { nullable: true })
  civilAffairsRows(
    @Root() { id }: Person,
    @Ctx() { loaders }: SubgraphContext<CivilAffairsLoaders>,
  ) {
    return screeningRowsOf('CIVIL_AFFAIRS', id, loaders);
  }
}
