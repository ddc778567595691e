import type { LocalDate } from '@hub/assistance';
import { rentClasses, tenantClasses } from '@hub/assistance/rows';
import { Award, LocalDateScalar, enumOf } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** Public rental housing in kind, its subsidy, and the waiting list. Decree No. 649 art. 38. */
export const publicRental = ['ZJ-PRH-K', 'ZJ-PRH-S', 'ZJ-PRH-W'] as const;

const TenantClassEnum = enumOf('TenantClass', tenantClasses, 'Class of the tenant (保障对象类别).');

const RentClassEnum = enumOf(
  'RentClass',
  rentClasses,
  'Rent by income, the ordinary rent of public housing, or that of the market (租金类别).',
);

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Public rental housing in kind, as a subsidy, or waited for (公租房).',
})
export class PublicRentalAward extends Award {
  @Field(() => ID, { nullable: true, description: 'The unit (房源).' })
  dwellingId!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day the keys were handed over (交钥匙).',
  })
  keysOn!: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The tenant is out while the unit is rebuilt.',
  })
  decantedFrom!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true })
  decantedUntil!: LocalDate | null;

  @Field(() => Boolean, { description: 'An adult child approved as a family of its own.' })
  isIndependentFamily!: boolean;

  @Field(() => TenantClassEnum, { nullable: true })
  tenantClass!: string | null;

  @Field(() => RentClassEnum, { nullable: true })
  rentClass!: string | null;

  @Field(() => SafeIntResolver, {
    nullable: true,
    description: 'What the family pays a month, in fen (实缴租金).',
  })
  rentFen!: number | null;

  @Field(() => SafeIntResolver, {
    nullable: true,
    description: 'Rent of the market a month, in fen (市场租金).',
  })
  marketRentFen!: number | null;

  @Field(() => Int, { nullable: true, description: 'Floor area in square metres (面积).' })
  areaM2!: number | null;

  @Field(() => SafeIntResolver, {
    nullable: true,
    description: 'Subsidy per square metre and month, in fen (补贴标准).',
  })
  rateFen!: number | null;

  @Field(() => Int, { nullable: true, description: 'Share of that rate in percent (补贴系数).' })
  coefficientPercent!: number | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day since which the family waits (轮候起始日).',
  })
  queuedOn!: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day on which an offer was turned down (放弃选房).',
  })
  offerDeclinedOn!: LocalDate | null;
}
