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
import { DamageType } from './facts.ts';
import type { EmergencyManagementLoaders } from './loaders.ts';
import { ReconstructionAward, reconstruction } from './programmes/reconstruction.ts';
import { LivingReliefAward, livingRelief } from './programmes/living-relief.ts';
import { ReliefGoodsAward, reliefGoods } from './programmes/relief-goods.ts';
import { DamageRegisterAward, damageRegister } from './programmes/damage-register.ts';

/** The person as emergency management knows them: by key. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Person {
  @Field(() => ID)
  id!: string;
}

/** All that emergency management knows of a person. */
@ObjectType({
  simpleResolvers: true,
  description: 'All that emergency management knows of a person (应急).',
})
export class EmergencyManagementRecord {
  @Field(() => SourceState)
  source!: SourceState;

  @Field(() => [ReconstructionAward])
  reconstruction!: readonly AwardRecord<'EMERGENCY_MANAGEMENT'>[];

  @Field(() => [LivingReliefAward])
  livingRelief!: readonly AwardRecord<'EMERGENCY_MANAGEMENT'>[];

  @Field(() => [ReliefGoodsAward])
  reliefGoods!: readonly AwardRecord<'EMERGENCY_MANAGEMENT'>[];

  @Field(() => [DamageRegisterAward])
  damageRegister!: readonly AwardRecord<'EMERGENCY_MANAGEMENT'>[];

  @Field(() => [ApplicationType])
  applications!: readonly ApplicationType[];

  @Field(() => [DamageType])
  damages!: readonly DamageType[];
}

@Resolver(() => Person)
export class PersonEmergencyManagement {
  @FieldResolver(() => EmergencyManagementRecord, {
    nullable: true,
    description: 'Null means that emergency management did not answer, never that it has nothing.',
  })
  async emergencyManagement(
    @Root() { id }: Person,
    @Ctx() { loaders }: SubgraphContext<EmergencyManagementLoaders>,
  ): Promise<EmergencyManagementRecord> {
    const { source, rows } = await bookOf(id, loaders);
    return {
      source,
      ...byFamily(awardRecords<'EMERGENCY_MANAGEMENT'>(rows), {
        reconstruction,
        livingRelief,
        reliefGoods,
        damageRegister,
      }),
      applications: applicationRecords<'EMERGENCY_MANAGEMENT'>(rows),
      damages: rows.damage,
    };
  }

  @Directive('@inaccessible')
  @FieldResolver(() => ScreeningRowsScalar, { nullable: true })
  emergencyManagementRows(
    @Root() { id }: Person,
    @Ctx() { loaders }: SubgraphContext<EmergencyManagementLoaders>,
  ) {
    return screeningRowsOf('EMERGENCY_MANAGEMENT', id, loaders);
  }
}
