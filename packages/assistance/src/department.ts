/** The six departments that give aid, in the order in which the hub names them. */
export const departmentCodes = [
  'CIVIL_AFFAIRS',
  'HEALTHCARE_SECURITY',
  'EDUCATION',
  'HOUSING',
  'HUMAN_RESOURCES',
  'EMERGENCY_MANAGEMENT',
] as const;

/** A department by its code, as it stands in the graph, in rows and in findings. */
export type DepartmentCode = (typeof departmentCodes)[number];

/** What the hub knows of a department itself. */
export interface Department {
  readonly code: DepartmentCode;
  readonly name: string;
  readonly nameZh: string;
  /** Name of its subgraph and of its folder. */
  readonly subgraph: string;
  /** Its record on `Person`; the rows that rules read stand beside it as `<record>Rows`. */
  readonly record: string;
}

/** Every department by code. */
export const departments: Readonly<Record<DepartmentCode, Department>> = {
  CIVIL_AFFAIRS: {
    code: 'CIVIL_AFFAIRS',
    name: 'Civil affairs',
    nameZh: '民政',
    subgraph: 'civil-affairs',
    record: 'civilAffairs',
  },
  HEALTHCARE_SECURITY: {
    code: 'HEALTHCARE_SECURITY',
    name: 'Healthcare security',
    nameZh: '医保',
    subgraph: 'healthcare-security',
    record: 'healthcareSecurity',
  },
  EDUCATION: {
    code: 'EDUCATION',
    name: 'Education',
    nameZh: '教育',
    subgraph: 'education',
    record: 'education',
  },
  HOUSING: {
    code: 'HOUSING',
    name: 'Housing',
    nameZh: '住建',
    subgraph: 'housing',
    record: 'housing',
  },
  HUMAN_RESOURCES: {
    code: 'HUMAN_RESOURCES',
    name: 'Human resources',
    nameZh: '人社',
    subgraph: 'human-resources',
    record: 'humanResources',
  },
  EMERGENCY_MANAGEMENT: {
    code: 'EMERGENCY_MANAGEMENT',
    name: 'Emergency management',
    nameZh: '应急',
    subgraph: 'emergency-management',
    record: 'emergencyManagement',
  },
};
