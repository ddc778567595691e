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
import { InsuranceEnrolmentType, HospitalStayType } from './facts.ts';
import type { HealthcareSecurityLoaders } from './loaders.ts';
import { PremiumSubsidyAward, premiumSubsidy } from './programmes/premium-subsidy.ts';
import { MedicalAssistanceAward, medicalAssistance } from './programmes/medical-assistance.ts';
import {
  EmergencyDiseaseAidAward,
  emergencyDiseaseAid,
} from './programmes/emergency-disease-aid.ts';

/** The person as healthcare security knows them: by key. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Person {
  @Field(() => ID)
  id!: string;
}

/** All that healthcare security knows of a person. */
@ObjectType({
  simpleResolvers: true,
  description: 'All that healthcare security knows of a person (医保).',
})
export class HealthcareSecurityRecord {
  @Field(() => SourceState)
  source!: SourceState;

  @Field(() => [PremiumSubsidyAward])
  premiumSubsidy!: readonly AwardRecord<'HEALTHCARE_SECURITY'>[];

  @Field(() => [MedicalAssistanceAward])
  medicalAssistance!: readonly AwardRecord<'HEALTHCARE_SECURITY'>[];

  @Field(() => [EmergencyDiseaseAidAward])
  emergencyDiseaseAid!: readonly AwardRecord<'HEALTHCARE_SECURITY'>[];

  @Field(() => [ApplicationType])
  applications!: readonly ApplicationType[];

  @Field(() => [InsuranceEnrolmentType])
  insuranceEnrolments!: readonly InsuranceEnrolmentType[];

  @Field(() => [HospitalStayType])
  hospitalStays!: readonly HospitalStayType[];
}

@Resolver(() => Person)
export class PersonHealthcareSecurity {
  @FieldResolver(() => HealthcareSecurityRecord, {
    nullable: true,
    description: 'Null means that healthcare security did not answer, never that it has nothing.',
  })
  async healthcareSecurity(
    @Root() { id }: Person,
    @Ctx() { loaders }: SubgraphContext<HealthcareSecurityLoaders>,
  ): Promise<HealthcareSecurityRecord> {
    const { source, rows } = await bookOf(id, loaders);
    return {
      source,
      ...byFamily(awardRecords<'HEALTHCARE_SECURITY'>(rows), {
        premiumSubsidy,
        medicalAssistance,
        emergencyDiseaseAid,
      }),
      applications: applicationRecords<'HEALTHCARE_SECURITY'>(rows),
      insuranceEnrolments: rows.insuranceEnrolment,
      hospitalStays: rows.hospitalStay,
    };
  }

  @Directive('@inaccessible')
  @FieldResolver(() => ScreeningRowsScalar, { nullable: true })
  healthcareSecurityRows(
    @Root() { id }: Person,
    @Ctx() { loaders }: SubgraphContext<HealthcareSecurityLoaders>,
  ) {
    return screeningRowsOf('HEALTHCARE_SECURITY', id, loaders);
  }
}
