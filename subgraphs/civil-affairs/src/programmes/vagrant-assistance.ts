import { Award } from '@hub/subgraph';
import { Field, ObjectType } from 'type-graphql';

/** Shelter, medical care and return of vagrants. Decree No. 649 arts. 50-51, Decree No. 381. */
export const vagrantAssistance = ['MZ-VAG'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Shelter and return of vagrants (流浪乞讨人员救助).',
})
export class VagrantAssistanceAward extends Award {
  @Field(() => String, { nullable: true, description: 'Station that took the person in (救助站).' })
  institution!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether anybody knows who it is (身份是否查明).',
  })
  isIdentified!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Area code of the county that the person was brought back to (返乡地).',
  })
  returnCounty!: string | null;

  @Field(() => String, { nullable: true })
  hospital!: string | null;
}
