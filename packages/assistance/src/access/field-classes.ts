import { type DepartmentCode, departmentCodes } from '../department.ts';
import type { Purpose } from './purpose.ts';
import type { Role } from './role.ts';

/** Who sees a class of fields: a role, or the systems of one department. */
export type Viewer = Exclude<Role, 'DEPARTMENT_CLIENT'> | DepartmentCode;

/** A class of what the hub says about people, and to whom it is released for which purpose. */
export interface FieldClass {
  readonly nameEn: string;
  readonly nameZh: string;
  readonly by: Readonly<Partial<Record<Purpose, readonly Viewer[]>>>;
}

const officers: readonly Viewer[] = [...departmentCodes, 'TOWNSHIP_OFFICER'];
const supervisors: readonly Viewer[] = [
  'COUNTY_SUPERVISOR',
  'PREFECTURE_SUPERVISOR',
  'PROVINCE_SUPERVISOR',
];

/** Released to those who decide about aid and need it for that, and to those who supervise them. */
function casework(...needed: readonly Viewer[]): FieldClass['by'] {
  return {
    APPLICATION: needed,
    RECERTIFICATION: needed,
    SUPERVISION: supervisors,
    CORRECTION: [...needed, ...supervisors],
  };
}

/** The classes, each with those whose work needs it. */
export const fieldClasses = {
  // That a person is known, what aid they get and what leads there are: the hub is for this. Names of people from elsewhere
  // are masked, and so is every resident number.
  PERSONAL: {
    nameEn: 'about a person',
    nameZh: '个人信息',
    by: { ...casework(...officers), AUDIT: ['AUDITOR'] },
  },
  // Of people of the own area alone; of others it stays masked.
  IDENTITY_NUMBER: {
    nameEn: 'resident number in full',
    nameZh: '公民身份号码',
    by: casework(...officers),
  },
  // A token stands for the account everywhere: its number is not in the hub. An application does not turn on accounts.
  ACCOUNT: {
    nameEn: 'account paid to',
    nameZh: '收款账户',
    by: { ...casework(...officers), APPLICATION: [] },
  },
  // What treatment, where, and what it cost.
  HEALTH: {
    nameEn: 'health',
    nameZh: '诊疗信息',
    by: casework('CIVIL_AFFAIRS', 'HEALTHCARE_SECURITY', 'TOWNSHIP_OFFICER'),
  },
  // Premiums of the severely disabled, school fees, employment in difficulty and disability subsidies turn on it.
  DISABILITY: {
    nameEn: 'disability',
    nameZh: '残疾信息',
    by: casework(
      ...(['CIVIL_AFFAIRS', 'HEALTHCARE_SECURITY', 'EDUCATION', 'HUMAN_RESOURCES'] as const),
      'TOWNSHIP_OFFICER',
    ),
  },
  MEANS: {
    nameEn: 'income and property',
    nameZh: '收入与财产',
    by: casework('CIVIL_AFFAIRS', 'HOUSING', 'TOWNSHIP_OFFICER'),
  },
  WAGE: {
    nameEn: 'insured wage',
    nameZh: '缴费工资',
    by: casework('CIVIL_AFFAIRS', 'HOUSING', 'HUMAN_RESOURCES', 'TOWNSHIP_OFFICER'),
  },
  // Of the person and of relatives who would have to support them.
  CUSTODY: {
    nameEn: 'custody, service and absence',
    nameZh: '服刑、服役与失踪',
    by: casework('CIVIL_AFFAIRS', 'TOWNSHIP_OFFICER'),
  },
  // Narrower than the county: township, village group, home or school where somebody is found. The hub holds no address and no
  // telephone number.
  PLACE: {
    nameEn: 'place',
    nameZh: '住所',
    by: casework(
      ...(['CIVIL_AFFAIRS', 'EDUCATION', 'HOUSING', 'EMERGENCY_MANAGEMENT'] as const),
      'TOWNSHIP_OFFICER',
    ),
  },
  // What classes such as destitute, severely disabled or registered poor somebody was aided under.
  RECOGNITION: {
    nameEn: 'class a person was aided under',
    nameZh: '认定的身份类别',
    by: casework(...officers),
  },
  // Who looked at whom, and why.
  ACCESS: {
    nameEn: 'the audit of accesses',
    nameZh: '查询留痕',
    by: { AUDIT: ['AUDITOR'] },
  },
  // Officials' own words, and the person's: they may hold anything.
  STATEMENT: {
    nameEn: 'words of a review',
    nameZh: '核查陈述',
    by: casework(...officers),
  },
} as const satisfies Readonly<Record<string, FieldClass>>;

/** Code of a class of fields. */
export type FieldClassCode = keyof typeof fieldClasses;
