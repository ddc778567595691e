import type { LocalDate, Month, Programme } from '@hub/assistance';
import { SafeIntResolver } from 'graphql-scalars';
import { Directive, Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import {
  AccountHolderEnum,
  AwardEventKindEnum,
  AwardStatusEnum,
  PaymentTypeEnum,
} from './enums.ts';
import { nullWhereProtected } from '../protected-people.ts';
import { ProgrammeType } from './programme.ts';
import { LocalDateScalar, MonthScalar } from './scalars.ts';

/** Money or goods actually given under an award; the same value in every subgraph. */
@Directive('@shareable')
@ObjectType('Payment', {
  simpleResolvers: true,
  description: 'Money or goods actually given under an award (发放记录).',
})
export class PaymentType {
  @Field(() => ID)
  id!: string;

  @Field(() => MonthScalar, { nullable: true, description: 'Benefit month; null for an event.' })
  month!: Month | null;

  @Field(() => SafeIntResolver, { description: 'Amount in fen (分); negative for a reversal.' })
  amountFen!: number;

  @Field(() => PaymentTypeEnum)
  type!: string;

  @Field(() => LocalDateScalar)
  paidOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day the bank sent it back (退汇): then nobody received it.',
  })
  returnedOn!: LocalDate | null;
}

/** Who an award is for; the same value in every subgraph. */
@Directive('@shareable')
@ObjectType('AwardMember', {
  simpleResolvers: true,
  description: 'A person whom an award is for (保障对象).',
})
export class AwardMemberType {
  @Field(() => ID, { description: 'Key of the person.' })
  personId!: string;

  @Field(() => Boolean, {
    description: 'A listed member who is not counted draws nothing from it.',
  })
  isCounted!: boolean;

  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day no longer a member.' })
  until!: LocalDate | null;
}

/** What happened to an award; the same value in every subgraph. */
@Directive('@shareable')
@ObjectType('AwardEvent', {
  simpleResolvers: true,
  description: 'What happened to an award after it was granted (变更记录).',
})
export class AwardEventType {
  @Field(() => ID)
  id!: string;

  @Field(() => AwardEventKindEnum)
  kind!: string;

  @Field(() => LocalDateScalar, { description: 'First day from which it holds.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar)
  decidedOn!: LocalDate;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

/** Whom an award is paid to; the same value in every subgraph. */
@Directive('@shareable')
@ObjectType('Payee', {
  simpleResolvers: true,
  description: 'The account that an award is paid to (收款账户).',
})
export class PayeeType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, {
    description: 'Opaque token: the same for the same account, and never its number.',
  })
  account!: string;

  @Field(() => AccountHolderEnum)
  holder!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Key of the person whose account it is; null for a body.',
  })
  holderId!: string | null;

  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day no longer paid to it.' })
  until!: LocalDate | null;
}

/** A decision that grants one programme to a subject. Not the amount owed (entitlement) nor the amount paid (payment). */
@InterfaceType('Award', {
  autoRegisterImplementations: false,
  description: 'A decision that grants one programme to a subject from a date (救助决定).',
})
export abstract class Award {
  @Field(() => ID)
  id!: string;

  @Field(() => ProgrammeType)
  programme!: Programme;

  @Field(() => ID, { description: 'The person, household, dwelling or employer it is granted to.' })
  subjectId!: string;

  @Field(() => String, {
    nullable: true,
    description: `Area code (GB/T 2260) of the authority that decided. ${nullWhereProtected}`,
  })
  county!: string;

  @Field(() => LocalDateScalar)
  decidedOn!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'First day it is granted for.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day no longer covered.' })
  until!: LocalDate | null;

  @Field(() => AwardStatusEnum)
  status!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The award that this one only funds a share of.',
  })
  partOf!: string | null;

  @Field(() => ID, { nullable: true, description: 'The award that this one tops up or balances.' })
  refersTo!: string | null;

  @Field(() => SafeIntResolver, {
    nullable: true,
    description:
      'What is granted for a month or an event to all members together, in fen (分); null where it is reckoned anew.',
  })
  grantedFen!: number | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day by which it has to be looked at again (复核期限).',
  })
  reviewDueOn!: LocalDate | null;

  @Field(() => [AwardMemberType])
  members!: readonly AwardMemberType[];

  @Field(() => [AwardEventType], { description: 'Earliest first.' })
  history!: readonly AwardEventType[];

  @Field(() => [PaymentType], {
    description: 'Earliest first, with reversals and with those that the bank sent back.',
  })
  payments!: readonly PaymentType[];

  @Field(() => [PayeeType], { description: 'Whose account it is paid to, earliest first.' })
  payees!: readonly PayeeType[];
}
