import { causeClasses } from '@hub/assistance/rows';
import { Award, enumOf } from '@hub/subgraph';
import { Field, ObjectType } from 'type-graphql';

/** Temporary assistance and the township reserve fund. Decree No. 649 arts. 47-49. */
export const temporaryAssistance = ['MZ-TEMP-EMERG', 'MZ-TEMP-EXPEND', 'MZ-TEMP-RESERVE'] as const;

const CauseClassEnum = enumOf(
  'CauseClass',
  causeClasses,
  'What temporary assistance answers (救助事由).',
);

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Temporary assistance (临时救助).',
})
export class TemporaryAssistanceAward extends Award {
  @Field(() => CauseClassEnum, { nullable: true })
  causeClass!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The admission number, accident, school year or disaster that it answers (救助事由编号).',
  })
  causeRef!: string | null;

  @Field(() => Boolean, { description: 'Paid at once, before the formal decision (先行救助).' })
  isSmallAmount!: boolean;

  @Field(() => Boolean, { description: 'Approved case by case (一事一议).' })
  isSpecialCase!: boolean;

  @Field(() => Boolean, {
    description: 'Given towards a bill: then `causeRef` is the admission number.',
  })
  isBillTied!: boolean;
}
