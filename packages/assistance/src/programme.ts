import type { BenefitUnit, Cadence, Catalogue } from './catalogue/catalogue.ts';
import { civilAffairsProgrammes } from './catalogue/civil-affairs.ts';
import { educationProgrammes } from './catalogue/education.ts';
import { emergencyManagementProgrammes } from './catalogue/emergency-management.ts';
import { healthcareSecurityProgrammes } from './catalogue/healthcare-security.ts';
import { housingProgrammes } from './catalogue/housing.ts';
import { humanResourcesProgrammes } from './catalogue/human-resources.ts';
import { type DepartmentCode, departmentCodes, departments } from './department.ts';

export { type BenefitUnit, type Cadence, benefitUnits, cadences } from './catalogue/catalogue.ts';

/** A kind of aid with rules and a budget. The whole catalogue is {@link programmes}. */
export interface Programme<Code extends string = string> {
  /** Stable: awards are kept under it. */
  readonly code: Code;
  readonly name: string;
  readonly nameZh: string;
  /** The department whose subgraph serves it. */
  readonly department: DepartmentCode;
  /** Who runs it. Two programmes are served by one department and run by another body. */
  readonly ownerAgency: string;
  readonly unit: BenefitUnit;
  readonly cadence: Cadence;
}

/** Every programme of the "8+1" system, by department. Where it comes from: `docs/sources.md`. */
const catalogue = {
  CIVIL_AFFAIRS: civilAffairsProgrammes,
  HEALTHCARE_SECURITY: healthcareSecurityProgrammes,
  EDUCATION: educationProgrammes,
  HOUSING: housingProgrammes,
  HUMAN_RESOURCES: humanResourcesProgrammes,
  EMERGENCY_MANAGEMENT: emergencyManagementProgrammes,
} as const satisfies Record<DepartmentCode, Catalogue>;

/** Stable code of a programme, such as `MZ-DIBAO-U`. */
export type ProgrammeCode = {
  [Department in DepartmentCode]: keyof (typeof catalogue)[Department];
}[DepartmentCode];

/** The codes of one department's programmes. */
export type ProgrammeCodeOf<D extends DepartmentCode> = Extract<
  ProgrammeCode,
  keyof (typeof catalogue)[D]
>;

/** Every programme by code, in the order of the catalogue. */
export const programmes = Object.fromEntries(departmentCodes.flatMap(entriesOf)) as unknown as {
  readonly [Code in ProgrammeCode]: Programme<Code>;
};

/** Every programme code, in the order of the catalogue. */
export const programmeCodes = Object.keys(programmes) as readonly ProgrammeCode[];

/** Whether a text is the code of a programme. */
export function isProgrammeCode(text: string): text is ProgrammeCode {
  return Object.hasOwn(programmes, text);
}

/** The programmes that one department serves. */
export function programmesOf(department: DepartmentCode): readonly Programme<ProgrammeCode>[] {
  return Object.values(programmes).filter((programme) => programme.department === department);
}

function entriesOf(department: DepartmentCode): [string, Programme][] {
  const entries: Catalogue = catalogue[department];
  const ownerAgency = departments[department].name;
  return Object.entries(entries).map(([code, entry]) => [
    code,
    { code, department, ownerAgency, ...entry },
  ]);
}
