import { careLevels } from '@hub/assistance/rows';
import { Award, enumOf } from '@hub/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';

/** Support for people in extreme hardship, at home or in an institution, with care and funeral. Decree No. 649 arts. 14-19. */
export const destituteSupport = [
  'MZ-TEKUN-S',
  'MZ-TEKUN-C',
  'MZ-TEKUN-CARE',
  'MZ-TEKUN-BURIAL',
] as const;

const CareLevelEnum = enumOf(
  'CareLevel',
  careLevels,
  'Ability to look after oneself (生活自理能力).',
);

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Destitute support (特困人员供养).',
})
export class DestituteSupportAward extends Award {
  @Field(() => CareLevelEnum, { nullable: true })
  careLevel!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Home that cares for the person (供养机构).',
  })
  institution!: string | null;

  @Field(() => String, { nullable: true })
  bed!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Key of the person who looks after a scattered recipient (照料人).',
  })
  carerId!: string | null;
}
