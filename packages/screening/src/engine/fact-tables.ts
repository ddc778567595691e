import { type DepartmentCode, type LocalDate, firstDayOf } from '@hub/assistance';
import type { Facts } from '../case-file.ts';

interface FactTable<Row> {
  readonly department: DepartmentCode;
  /** What makes two rows the same row. */
  readonly keyOf: (row: Row) => string;
  /** The day from which the hub could know it; null when it is not bound to a day. */
  readonly knownOn: (row: Row) => LocalDate | null;
}

type FactTables = { readonly [Name in keyof Facts]: FactTable<Facts[Name][number]> };

const byId = (row: { readonly id: string }) => row.id;
const byStart = (row: { readonly from: LocalDate }) => row.from;
const byVerification = (row: { readonly verifiedOn: LocalDate }) => row.verifiedOn;

/** Every table of facts: whose it is, what identifies a row, from when it counts. */
export const factTables: FactTables = {
  person: {
    department: 'CIVIL_AFFAIRS',
    keyOf: ({ personId }) => personId,
    knownOn: () => null,
  },
  householdMember: {
    department: 'CIVIL_AFFAIRS',
    keyOf: ({ householdId, personId, from }) => `${householdId} ${personId} ${from}`,
    knownOn: byStart,
  },
  hukouResidence: { department: 'CIVIL_AFFAIRS', keyOf: byId, knownOn: byStart },
  death: { department: 'CIVIL_AFFAIRS', keyOf: byId, knownOn: ({ reportedOn }) => reportedOn },
  disabilityCertificate: { department: 'CIVIL_AFFAIRS', keyOf: byId, knownOn: byStart },
  custodyOrService: { department: 'CIVIL_AFFAIRS', keyOf: byId, knownOn: byStart },
  kinship: { department: 'CIVIL_AFFAIRS', keyOf: byId, knownOn: byStart },
  recognition: { department: 'CIVIL_AFFAIRS', keyOf: byId, knownOn: byStart },
  meansAssessment: {
    department: 'CIVIL_AFFAIRS',
    keyOf: byId,
    knownOn: ({ assessedOn }) => assessedOn,
  },
  verifiedIncome: { department: 'CIVIL_AFFAIRS', keyOf: byId, knownOn: byVerification },
  property: { department: 'CIVIL_AFFAIRS', keyOf: byId, knownOn: byVerification },
  cashWithdrawal: {
    department: 'CIVIL_AFFAIRS',
    keyOf: byId,
    knownOn: ({ withdrawnOn }) => withdrawnOn,
  },
  vagrantCase: { department: 'CIVIL_AFFAIRS', keyOf: byId, knownOn: byStart },
  insuranceEnrolment: {
    department: 'HEALTHCARE_SECURITY',
    keyOf: byId,
    knownOn: ({ enrolledOn }) => enrolledOn,
  },
  hospitalStay: {
    department: 'HEALTHCARE_SECURITY',
    keyOf: byId,
    knownOn: ({ admittedOn }) => admittedOn,
  },
  enrolment: { department: 'EDUCATION', keyOf: byId, knownOn: byStart },
  dwelling: { department: 'HOUSING', keyOf: byId, knownOn: ({ gradedOn }) => gradedOn },
  housingArrangement: { department: 'HOUSING', keyOf: byId, knownOn: byStart },
  unitVacancy: { department: 'HOUSING', keyOf: byId, knownOn: byStart },
  unemploymentSpell: { department: 'HUMAN_RESOURCES', keyOf: byId, knownOn: byStart },
  insuredEmployment: { department: 'HUMAN_RESOURCES', keyOf: byId, knownOn: byStart },
  jobRefusal: {
    department: 'HUMAN_RESOURCES',
    keyOf: byId,
    knownOn: ({ refusedOn }) => refusedOn,
  },
  insuranceBenefit: {
    department: 'HUMAN_RESOURCES',
    keyOf: byId,
    knownOn: ({ firstMonth }) => firstDayOf(firstMonth),
  },
  damage: {
    department: 'EMERGENCY_MANAGEMENT',
    keyOf: byId,
    knownOn: ({ assessedOn }) => assessedOn,
  },
};
