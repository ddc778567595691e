import type { DepartmentCode, Fen } from '@hub/assistance';
import type { FindingKind, Severity } from '@hub/screening';
import { DepartmentEnum, enumOf } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type FindingOrder, findingOrders } from '../findings/finding-order.ts';
import type { FindingPage } from '../findings/finding-page.ts';
import type { FindingFilter } from '../findings/finding-filter.ts';
import type { Decision, ReviewState } from '../review/codes.ts';
import { FindingType } from './finding.ts';
import { DecisionEnum, ReviewStateEnum } from './review-enums.ts';
import { FindingKindEnum, SeverityEnum } from './rule.ts';

export const FindingOrderEnum = enumOf(
  'FindingOrder',
  findingOrders,
  'What stands first (排序): the most urgent and the newest of them, the newest, the largest amount, the first due.',
);

@InputType('FindingFilter', {
  description:
    'Which findings are meant (筛选条件): all conditions together, any value within one. An empty list is met by no finding.',
})
export class FindingFilterInput {
  @Field(() => [String], {
    nullable: true,
    description:
      'Counties, prefectures or the province, by code (GB/T 2260); a superseded code counts as what it became.',
  })
  areas?: readonly string[] | null;

  @Field(() => [DepartmentEnum], { nullable: true })
  departments?: readonly DepartmentCode[] | null;

  @Field(() => [ID], { nullable: true, description: 'Codes of programmes.' })
  programmes?: readonly string[] | null;

  @Field(() => [ID], { nullable: true })
  ruleIds?: readonly string[] | null;

  @Field(() => [FindingKindEnum], { nullable: true })
  kinds?: readonly FindingKind[] | null;

  @Field(() => [SeverityEnum], { nullable: true, description: 'As shown.' })
  severities?: readonly Severity[] | null;

  @Field(() => [ReviewStateEnum], { nullable: true })
  states?: readonly ReviewState[] | null;

  @Field(() => [DecisionEnum], { nullable: true })
  decisions?: readonly Decision[] | null;

  @Field(() => ID, { nullable: true, description: 'Key of a person whom it concerns.' })
  personId?: string | null;

  @Field(() => SafeIntResolver, { nullable: true, description: 'In fen (分).' })
  amountAtLeastFen?: Fen | null;

  @Field(() => SafeIntResolver, { nullable: true, description: 'In fen (分).' })
  amountAtMostFen?: Fen | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Whole days since it was raised, both ends included.',
  })
  ageAtLeastDays?: number | null;

  @Field(() => Int, { nullable: true })
  ageAtMostDays?: number | null;

  @Field(() => DepartmentEnum, { nullable: true, description: 'That has it in hand.' })
  assigneeDepartment?: DepartmentCode | null;

  @Field(() => String, {
    nullable: true,
    description: 'Area of that department, exactly: a prefecture is not its counties.',
  })
  assigneeArea?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Somebody should have acted by now.' })
  isOverdue?: boolean | null;
}

@ObjectType('FindingEdge', {
  simpleResolvers: true,
  description: 'A finding in its place in a list.',
})
export class FindingEdge {
  @Field(() => String, { description: 'Opaque; asks for what comes after it, in the same order.' })
  cursor!: string;

  @Field(() => FindingType)
  node!: FindingType;
}

@ObjectType({ simpleResolvers: true, description: 'Where a page of a list ends.' })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Null where the page is empty.' })
  endCursor!: string | null;
}

/** A list of findings: its fields are read when they are asked for. */
@ObjectType({
  simpleResolvers: true,
  description: 'A page of a list of findings, with what the whole list counts (疑点清单).',
})
export class FindingConnection {
  filter!: FindingFilter;

  order!: FindingOrder;

  /** Reads the page, once. */
  page!: () => Promise<FindingPage>;
}
