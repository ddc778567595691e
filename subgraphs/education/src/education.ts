import type { DepartmentSubgraph } from '@hub/subgraph';
import { EnrolmentType } from './facts.ts';
import { type EducationLoaders, educationLoaders } from './loaders.ts';
import { EducationRecord, Person, PersonEducation } from './person.ts';
import { StudentAidAward } from './programmes/student-aid.ts';
import { StudentRecognitionAward } from './programmes/student-recognition.ts';
import * as tables from './tables.ts';

/** Education (教育): student aid at every stage; enrolment. */
export const education: DepartmentSubgraph<'EDUCATION', EducationLoaders> = {
  name: 'education',
  department: 'EDUCATION',
  tables,
  resolvers: [PersonEducation],
  types: [Person, EducationRecord, StudentAidAward, StudentRecognitionAward, EnrolmentType],
  references: { Person: (key) => key },
  loaders: educationLoaders,
  migrations: `${import.meta.dirname}/../migrations`,
};
