import type { ProgrammeCode } from '@hub/assistance';
import type { educationStages } from '@hub/assistance/rows';
import { isCounted } from './awards.ts';
import type { AwardOf, CaseFile } from '../case-file.ts';
import type { ParameterName } from '../parameter-values/index.ts';
import type { Semester } from './semester.ts';

/** A stage of schooling. */
export type Stage = (typeof educationStages)[number];

/** Programmes of a stage: a record of any of them, a loan or a waiver too, counts as aid. */
export const programmesOfStage: Readonly<Record<Stage, readonly ProgrammeCode[]>> = {
  PRESCHOOL: ['JY-PRE'],
  PRIMARY: ['JY-CE-B', 'JY-CE-N'],
  JUNIOR_SECONDARY: ['JY-CE-B', 'JY-CE-N'],
  SENIOR_SECONDARY: ['JY-SS-G', 'JY-SS-F'],
  VOCATIONAL: ['JY-VE-G', 'JY-VE-F'],
  HIGHER: ['JY-HE-G', 'JY-HE-I', 'JY-HE-L', 'JY-HE-X'],
};

/** What a student of a stage is owed per semester, by whether they board. */
export const amountsOfStage: Readonly<
  Record<Stage, { boarding: ParameterName; day: ParameterName }>
> = {
  PRESCHOOL: { boarding: 'education.preschoolFen', day: 'education.preschoolFen' },
  PRIMARY: { boarding: 'education.primaryBoardingFen', day: 'education.primaryDayFen' },
  JUNIOR_SECONDARY: { boarding: 'education.juniorBoardingFen', day: 'education.juniorDayFen' },
  SENIOR_SECONDARY: { boarding: 'education.seniorFen', day: 'education.seniorFen' },
  VOCATIONAL: { boarding: 'education.vocationalFen', day: 'education.vocationalFen' },
  HIGHER: { boarding: 'education.higherFen', day: 'education.higherFen' },
};

/** Aid of the stage on record for the semester, for the school year, or granted for no named time within it. */
export function aidIn(
  file: CaseFile,
  personId: string,
  { semester, stage }: { readonly semester: Semester; readonly stage: Stage },
): readonly AwardOf<'EDUCATION'>[] {
  const codes = programmesOfStage[stage];
  return file.awards.filter(
    (award): award is AwardOf<'EDUCATION'> =>
      award.department === 'EDUCATION' &&
      award.status !== 'REVOKED' &&
      codes.includes(award.programme) &&
      isCounted(award, personId) &&
      isFor(award, semester),
  );
}

function isFor(
  award: AwardOf<'EDUCATION'>,
  { schoolYear, number, from, until }: Semester,
): boolean {
  if (award.schoolYear === null) return award.from < until && from <= award.decidedOn;
  return award.schoolYear === schoolYear && (award.semester === null || award.semester === number);
}
