import type { AssistanceErrorCode, DepartmentCode, LocalDate } from '@hub/assistance';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DepartmentEnum } from './enums.ts';
import { LocalDateScalar } from './scalars.ts';

/** How far a department's books can be relied on; the same value in every subgraph. */
@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: 'How far the books of a department can be relied on (数据来源状态).',
})
export class SourceState {
  @Field(() => DepartmentEnum)
  department!: DepartmentCode;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the system that delivers (系统名称).',
  })
  system!: string | null;

  @Field(() => Boolean, {
    description: 'False when the department did not answer: then nothing follows from its silence.',
  })
  isAnswered!: boolean;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day through which the books are complete (数据完整截止日).',
  })
  completeThrough!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Instant of the last delivery, ISO 8601.' })
  deliveredAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Error code, when it did not answer.' })
  reason!: AssistanceErrorCode | null;
}
