import type { DepartmentCode } from '../department.ts';
import type { ProgrammeCode } from '../programme.ts';
import type { RowsOf } from '../rows/index.ts';
import type { FieldClassCode } from './field-classes.ts';

/** What a text is about: a record of a department, an award or a fact. */
export interface RecordInText {
  readonly department: DepartmentCode;
  /** Null where the record is a fact. */
  readonly programme: ProgrammeCode | null;
  /** Table of a fact; left out where nobody knows it. */
  readonly table?: FactTable;
}

type TableOf<D extends DepartmentCode> = D extends DepartmentCode ? keyof RowsOf<D> : never;

type FactTable = Exclude<
  TableOf<DepartmentCode>,
  'award' | 'awardMember' | 'awardEvent' | 'payment' | 'payee' | 'application'
>;

/** What texts about facts speak of. */
const ofFacts: Readonly<Record<FactTable, FieldClassCode>> = {
  cashWithdrawal: 'MEANS',
  custodyOrService: 'CUSTODY',
  damage: 'PERSONAL',
  death: 'PERSONAL',
  disabilityCertificate: 'DISABILITY',
  dwelling: 'PERSONAL',
  enrolment: 'PERSONAL',
  hospitalStay: 'HEALTH',
  householdMember: 'PERSONAL',
  housingArrangement: 'PERSONAL',
  hukouResidence: 'PERSONAL',
  insuranceBenefit: 'PERSONAL',
  insuranceEnrolment: 'PERSONAL',
  insuredEmployment: 'PERSONAL',
  jobRefusal: 'PERSONAL',
  kinship: 'CUSTODY',
  meansAssessment: 'MEANS',
  person: 'PERSONAL',
  property: 'MEANS',
  recognition: 'RECOGNITION',
  unemploymentSpell: 'PERSONAL',
  unitVacancy: 'PERSONAL',
  vagrantCase: 'PERSONAL',
  verifiedIncome: 'MEANS',
};

/** Awards of which texts say more than days and money: the hospital, the number of a bill, the cause of need. */
const ofAwards: Readonly<Partial<Record<ProgrammeCode, FieldClassCode>>> = {
  'YB-INP': 'HEALTH',
  'YB-OUT': 'HEALTH',
  'YB-MAJOR': 'HEALTH',
  'YB-TILT': 'HEALTH',
  'WJ-EM': 'HEALTH',
  'MZ-TEMP-EMERG': 'HEALTH',
  'MZ-TEMP-EXPEND': 'HEALTH',
  'MZ-TEMP-RESERVE': 'HEALTH',
};

/** All that texts about facts of a department may speak of, where the table is not known. */
const ofDepartments: Readonly<Partial<Record<DepartmentCode, readonly FieldClassCode[]>>> = {
  CIVIL_AFFAIRS: ['CUSTODY', 'DISABILITY', 'MEANS', 'RECOGNITION'],
  HEALTHCARE_SECURITY: ['HEALTH'],
};

/**
 * The classes that a text about a record speaks of.
 *
 * What a text says of one class cannot be told from the rest of it: whoever does not get all of them does not get the text.
 */
export function textClasses({
  department,
  programme,
  table,
}: RecordInText): readonly FieldClassCode[] {
  if (programme !== null) return [ofAwards[programme] ?? 'PERSONAL'];
  if (table !== undefined) return [ofFacts[table]];
  return ['PERSONAL', ...(ofDepartments[department] ?? [])];
}
