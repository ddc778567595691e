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
import { EnrolmentType } from './facts.ts';
import type { EducationLoaders } from './loaders.ts';
import { StudentAidAward, studentAid } from './programmes/student-aid.ts';
import { StudentRecognitionAward, studentRecognition } from './programmes/student-recognition.ts';

/** The person as education knows them: by key. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Person {
  @Field(() => ID)
  id!: string;
}

/** All that education knows of a person. */
@ObjectType({ simpleResolvers: true, description: 'All that education knows of a person (教育).' })
export class EducationRecord {
  @Field(() => SourceState)
  source!: SourceState;

  @Field(() => [StudentAidAward])
  studentAid!: readonly AwardRecord<'EDUCATION'>[];

  @Field(() => [StudentRecognitionAward])
  studentRecognition!: readonly AwardRecord<'EDUCATION'>[];

  @Field(() => [ApplicationType])
  applications!: readonly ApplicationType[];

  @Field(() => [EnrolmentType])
  enrolments!: readonly EnrolmentType[];
}

@Resolver(() => Person)
export class PersonEducation {
  @FieldResolver(() => EducationRecord, {
    nullable: true,
    description: 'Null means that education did not answer, never that it has nothing.',
  })
  async education(
    @Root() { id }: Person,
    @Ctx() { loaders }: SubgraphContext<EducationLoaders>,
  ): Promise<EducationRecord> {
    const { source, rows } = await bookOf(id, loaders);
    return {
      source,
      ...byFamily(awardRecords<'EDUCATION'>(rows), { studentAid, studentRecognition }),
      applications: applicationRecords<'EDUCATION'>(rows),
      enrolments: rows.enrolment,
    };
  }

  @Directive('@inaccessible')
  @FieldResolver(() => ScreeningRowsScalar, { nullable: true })
  educationRows(@Root() { id }: Person, @Ctx() { loaders }: SubgraphContext<EducationLoaders>) {
    return screeningRowsOf('EDUCATION', id, loaders);
  }
}
