import type { LocalDate } from '@hub/assistance';
import { Award, LocalDateScalar } from '@hub/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** One-off subsidies to jobless people, job seekers and employers. Decree No. 649 art. 43. */
export const oneOffSubsidy = ['RS-ONEOFF', 'RS-JOBSEEK', 'RS-JOBSEEK-G', 'RS-POST'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'One-off employment subsidy (一次性就业补贴).',
})
export class OneOffSubsidyAward extends Award {
  @Field(() => ID, { nullable: true, description: 'The spell out of work it is for.' })
  unemploymentSpellId!: string | null;

  @Field(() => ID, { nullable: true })
  employerId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same before and after an employer was renamed or merged.',
  })
  employerGroup!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day of the employment that it rewards.',
  })
  qualifyingFrom!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day no longer.' })
  qualifyingUntil!: LocalDate | null;

  @Field(() => Int, { nullable: true })
  contractMonths!: number | null;

  @Field(() => String, { nullable: true })
  workplace!: string | null;

  @Field(() => Int, { nullable: true })
  graduationYear!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Class of difficulty that was recognised (困难类别).',
  })
  difficultyClass!: string | null;
}
