import { type DepartmentCode, departments } from './department.ts';

/** What an award is granted to. */
export const benefitUnits = ['PERSON', 'HOUSEHOLD', 'DWELLING', 'EMPLOYER'] as const;
export type BenefitUnit = (typeof benefitUnits)[number];

/** How often a programme pays. A `STATUS` is a recognition that pays nothing itself. */
export const cadences = ['MONTHLY', 'SEMESTER', 'YEARLY', 'ONE_OFF', 'EVENT', 'STATUS'] as const;
export type Cadence = (typeof cadences)[number];

/** A kind of aid with rules and a budget. The whole catalogue is {@link programmes}. */
export interface Programme<Code extends string = string> {
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

/** Every programme of the "8+1" system, by department. Source: rule catalogue §2 (`docs/sources.md`). */
const catalogue = {
  'MZ-DIBAO-U': {
    name: 'Urban subsistence allowance',
    nameZh: '城市低保',
    department: 'CIVIL_AFFAIRS',
    ownerAgency: departments.CIVIL_AFFAIRS.name,
    unit: 'HOUSEHOLD',
    cadence: 'MONTHLY',
  },
  'MZ-DIBAO-R': {
    name: 'Rural subsistence allowance',
    nameZh: '农村低保',
    department: 'CIVIL_AFFAIRS',
    ownerAgency: departments.CIVIL_AFFAIRS.name,
    unit: 'HOUSEHOLD',
    cadence: 'MONTHLY',
  },
  'MZ-DIBAO-SP': {
    name: 'Single-person subsistence allowance',
    nameZh: '单人户（单人保）',
    department: 'CIVIL_AFFAIRS',
    ownerAgency: departments.CIVIL_AFFAIRS.name,
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'MZ-DIBAO-CAT': {
    name: 'Category supplement',
    nameZh: '分类施保',
    department: 'CIVIL_AFFAIRS',
    ownerAgency: departments.CIVIL_AFFAIRS.name,
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'MZ-TEKUN-S': {
    name: 'Scattered destitute support',
    nameZh: '分散供养',
    department: 'CIVIL_AFFAIRS',
    ownerAgency: departments.CIVIL_AFFAIRS.name,
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'MZ-TEKUN-C': {
    name: 'Centralised destitute support',
    nameZh: '集中供养',
    department: 'CIVIL_AFFAIRS',
    ownerAgency: departments.CIVIL_AFFAIRS.name,
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'MZ-TEKUN-CARE': {
    name: 'Care allowance by self-care level',
    nameZh: '照料护理',
    department: 'CIVIL_AFFAIRS',
    ownerAgency: departments.CIVIL_AFFAIRS.name,
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'MZ-TEKUN-BURIAL': {
    name: 'Funeral arrangement',
    nameZh: '丧葬',
    department: 'CIVIL_AFFAIRS',
    ownerAgency: departments.CIVIL_AFFAIRS.name,
    unit: 'PERSON',
    cadence: 'ONE_OFF',
  },
  'MZ-TEMP-EMERG': {
    name: 'Temporary assistance, emergency type',
    nameZh: '急难型临时救助',
    department: 'CIVIL_AFFAIRS',
    ownerAgency: departments.CIVIL_AFFAIRS.name,
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'MZ-TEMP-EXPEND': {
    name: 'Temporary assistance, expenditure type',
    nameZh: '支出型临时救助',
    department: 'CIVIL_AFFAIRS',
    ownerAgency: departments.CIVIL_AFFAIRS.name,
    unit: 'HOUSEHOLD',
    cadence: 'EVENT',
  },
  'MZ-TEMP-RESERVE': {
    name: 'Township reserve fund',
    nameZh: '临时救助备用金',
    department: 'CIVIL_AFFAIRS',
    ownerAgency: departments.CIVIL_AFFAIRS.name,
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'MZ-VAG': {
    name: 'Shelter, medical care and return of vagrants',
    nameZh: '流浪乞讨人员救助',
    department: 'CIVIL_AFFAIRS',
    ownerAgency: departments.CIVIL_AFFAIRS.name,
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'MZ-ORPHAN': {
    name: 'Orphan basic allowance',
    nameZh: '孤儿基本生活费',
    department: 'CIVIL_AFFAIRS',
    ownerAgency: departments.CIVIL_AFFAIRS.name,
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'MZ-DEFACTO': {
    name: 'De facto unattended child allowance',
    nameZh: '事实无人抚养儿童基本生活补贴',
    department: 'CIVIL_AFFAIRS',
    ownerAgency: departments.CIVIL_AFFAIRS.name,
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'MZ-DIS-LIV': {
    name: 'Living subsidy for disabled people in hardship',
    nameZh: '困难残疾人生活补贴',
    department: 'CIVIL_AFFAIRS',
    ownerAgency: departments.CIVIL_AFFAIRS.name,
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'MZ-DIS-CARE': {
    name: 'Nursing subsidy for severe disability',
    nameZh: '重度残疾人护理补贴',
    department: 'CIVIL_AFFAIRS',
    ownerAgency: departments.CIVIL_AFFAIRS.name,
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'MZ-PRICE': {
    name: 'Price-linked temporary subsidy',
    nameZh: '价格临时补贴',
    department: 'CIVIL_AFFAIRS',
    ownerAgency: departments.CIVIL_AFFAIRS.name,
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'MZ-MARGIN': {
    name: 'Margin household',
    nameZh: '低保边缘家庭',
    department: 'CIVIL_AFFAIRS',
    ownerAgency: departments.CIVIL_AFFAIRS.name,
    unit: 'HOUSEHOLD',
    cadence: 'STATUS',
  },
  'MZ-RIGID': {
    name: 'Rigid-expenditure household',
    nameZh: '刚性支出困难家庭',
    department: 'CIVIL_AFFAIRS',
    ownerAgency: departments.CIVIL_AFFAIRS.name,
    unit: 'HOUSEHOLD',
    cadence: 'STATUS',
  },
  'MZ-CHARITY': {
    name: 'Charity and social-organisation aid',
    nameZh: '慈善/社会力量',
    department: 'CIVIL_AFFAIRS',
    ownerAgency: 'Social organisations',
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'YB-PREM-FULL': {
    name: 'Full premium subsidy',
    nameZh: '全额资助参保',
    department: 'HEALTHCARE_SECURITY',
    ownerAgency: departments.HEALTHCARE_SECURITY.name,
    unit: 'PERSON',
    cadence: 'YEARLY',
  },
  'YB-PREM-FIX': {
    name: 'Fixed premium subsidy',
    nameZh: '定额资助参保',
    department: 'HEALTHCARE_SECURITY',
    ownerAgency: departments.HEALTHCARE_SECURITY.name,
    unit: 'PERSON',
    cadence: 'YEARLY',
  },
  'YB-INP': {
    name: 'Inpatient medical assistance',
    nameZh: '住院救助',
    department: 'HEALTHCARE_SECURITY',
    ownerAgency: departments.HEALTHCARE_SECURITY.name,
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'YB-OUT': {
    name: 'Outpatient medical assistance',
    nameZh: '门诊救助',
    department: 'HEALTHCARE_SECURITY',
    ownerAgency: departments.HEALTHCARE_SECURITY.name,
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'YB-MAJOR': {
    name: 'Major-illness medical assistance',
    nameZh: '重特大疾病救助',
    department: 'HEALTHCARE_SECURITY',
    ownerAgency: departments.HEALTHCARE_SECURITY.name,
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'YB-TILT': {
    name: 'Second (tilted) medical assistance',
    nameZh: '倾斜救助',
    department: 'HEALTHCARE_SECURITY',
    ownerAgency: departments.HEALTHCARE_SECURITY.name,
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'WJ-EM': {
    name: 'Emergency disease aid',
    nameZh: '疾病应急救助',
    department: 'HEALTHCARE_SECURITY',
    ownerAgency: 'Health commission',
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'JY-PRE': {
    name: 'Preschool aid',
    nameZh: '学前教育资助',
    department: 'EDUCATION',
    ownerAgency: departments.EDUCATION.name,
    unit: 'PERSON',
    cadence: 'SEMESTER',
  },
  'JY-CE-B': {
    name: 'Compulsory stage, boarding subsidy',
    nameZh: '义务教育寄宿生生活补助',
    department: 'EDUCATION',
    ownerAgency: departments.EDUCATION.name,
    unit: 'PERSON',
    cadence: 'SEMESTER',
  },
  'JY-CE-N': {
    name: 'Compulsory stage, non-boarding subsidy',
    nameZh: '非寄宿生生活补助',
    department: 'EDUCATION',
    ownerAgency: departments.EDUCATION.name,
    unit: 'PERSON',
    cadence: 'SEMESTER',
  },
  'JY-SS-G': {
    name: 'Senior secondary national grant',
    nameZh: '普高国家助学金',
    department: 'EDUCATION',
    ownerAgency: departments.EDUCATION.name,
    unit: 'PERSON',
    cadence: 'SEMESTER',
  },
  'JY-SS-F': {
    name: 'Senior secondary fee waiver',
    nameZh: '普高免学杂费',
    department: 'EDUCATION',
    ownerAgency: departments.EDUCATION.name,
    unit: 'PERSON',
    cadence: 'SEMESTER',
  },
  'JY-VE-G': {
    name: 'Vocational national grant',
    nameZh: '中职国家助学金',
    department: 'EDUCATION',
    ownerAgency: departments.EDUCATION.name,
    unit: 'PERSON',
    cadence: 'SEMESTER',
  },
  'JY-VE-F': {
    name: 'Vocational fee waiver',
    nameZh: '中职免学费',
    department: 'EDUCATION',
    ownerAgency: departments.EDUCATION.name,
    unit: 'PERSON',
    cadence: 'SEMESTER',
  },
  'JY-HE-G': {
    name: 'Higher-education national grant',
    nameZh: '本专科国家助学金',
    department: 'EDUCATION',
    ownerAgency: departments.EDUCATION.name,
    unit: 'PERSON',
    cadence: 'SEMESTER',
  },
  'JY-HE-I': {
    name: 'National encouragement scholarship',
    nameZh: '国家励志奖学金',
    department: 'EDUCATION',
    ownerAgency: departments.EDUCATION.name,
    unit: 'PERSON',
    cadence: 'YEARLY',
  },
  'JY-HE-L': {
    name: 'Student loan',
    nameZh: '国家助学贷款',
    department: 'EDUCATION',
    ownerAgency: departments.EDUCATION.name,
    unit: 'PERSON',
    cadence: 'YEARLY',
  },
  'JY-HE-X': {
    name: 'Work-study, hardship grant, fee waiver, entrance aid',
    nameZh: '勤工助学、困难补助、学费减免',
    department: 'EDUCATION',
    ownerAgency: departments.EDUCATION.name,
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'JY-ST': {
    name: 'Recognised student in financial difficulty',
    nameZh: '家庭经济困难学生认定',
    department: 'EDUCATION',
    ownerAgency: departments.EDUCATION.name,
    unit: 'PERSON',
    cadence: 'STATUS',
  },
  'ZJ-PRH-K': {
    name: 'In-kind public rental housing',
    nameZh: '公租房实物配租',
    department: 'HOUSING',
    ownerAgency: departments.HOUSING.name,
    unit: 'HOUSEHOLD',
    cadence: 'MONTHLY',
  },
  'ZJ-PRH-S': {
    name: 'Public-rental subsidy',
    nameZh: '公租房租赁补贴',
    department: 'HOUSING',
    ownerAgency: departments.HOUSING.name,
    unit: 'HOUSEHOLD',
    cadence: 'MONTHLY',
  },
  'ZJ-PRH-W': {
    name: 'Public-rental waiting list',
    nameZh: '轮候',
    department: 'HOUSING',
    ownerAgency: departments.HOUSING.name,
    unit: 'HOUSEHOLD',
    cadence: 'STATUS',
  },
  'ZJ-RENO-D': {
    name: 'Rebuilding of a grade-D dwelling',
    nameZh: 'D级危房新建',
    department: 'HOUSING',
    ownerAgency: departments.HOUSING.name,
    unit: 'DWELLING',
    cadence: 'ONE_OFF',
  },
  'ZJ-RENO-N': {
    name: 'Building for a household without a dwelling',
    nameZh: '无房户新建',
    department: 'HOUSING',
    ownerAgency: departments.HOUSING.name,
    unit: 'DWELLING',
    cadence: 'ONE_OFF',
  },
  'ZJ-RENO-C': {
    name: 'Repair of a grade-C dwelling',
    nameZh: 'C级修缮加固',
    department: 'HOUSING',
    ownerAgency: departments.HOUSING.name,
    unit: 'DWELLING',
    cadence: 'ONE_OFF',
  },
  'RS-ONEOFF': {
    name: 'One-off living subsidy for jobless people in difficulty',
    nameZh: '一次性临时生活补助',
    department: 'HUMAN_RESOURCES',
    ownerAgency: departments.HUMAN_RESOURCES.name,
    unit: 'PERSON',
    cadence: 'ONE_OFF',
  },
  'RS-JOBSEEK': {
    name: 'Job-seeking subsidy, poor labourer',
    nameZh: '一次性求职创业补贴（外出务工）',
    department: 'HUMAN_RESOURCES',
    ownerAgency: departments.HUMAN_RESOURCES.name,
    unit: 'PERSON',
    cadence: 'ONE_OFF',
  },
  'RS-JOBSEEK-G': {
    name: 'Job-seeking subsidy, graduating student',
    nameZh: '毕业生求职创业补贴',
    department: 'HUMAN_RESOURCES',
    ownerAgency: departments.HUMAN_RESOURCES.name,
    unit: 'PERSON',
    cadence: 'ONE_OFF',
  },
  'RS-POST': {
    name: 'One-off post subsidy to an employer',
    nameZh: '一次性岗位补贴',
    department: 'HUMAN_RESOURCES',
    ownerAgency: departments.HUMAN_RESOURCES.name,
    unit: 'EMPLOYER',
    cadence: 'ONE_OFF',
  },
  'RS-PWP': {
    name: 'Public-welfare post',
    nameZh: '公益性岗位',
    department: 'HUMAN_RESOURCES',
    ownerAgency: departments.HUMAN_RESOURCES.name,
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'RS-SI-E': {
    name: 'Social-insurance subsidy to an employer',
    nameZh: '单位社保补贴',
    department: 'HUMAN_RESOURCES',
    ownerAgency: departments.HUMAN_RESOURCES.name,
    unit: 'EMPLOYER',
    cadence: 'MONTHLY',
  },
  'RS-SI-F': {
    name: 'Social-insurance subsidy, flexible employment',
    nameZh: '灵活就业社保补贴',
    department: 'HUMAN_RESOURCES',
    ownerAgency: departments.HUMAN_RESOURCES.name,
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'RS-TRAIN': {
    name: 'Training subsidy',
    nameZh: '培训补贴',
    department: 'HUMAN_RESOURCES',
    ownerAgency: departments.HUMAN_RESOURCES.name,
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'RS-LOAN': {
    name: 'Start-up loan interest subsidy',
    nameZh: '创业担保贷款贴息',
    department: 'HUMAN_RESOURCES',
    ownerAgency: departments.HUMAN_RESOURCES.name,
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'RS-DIFF': {
    name: 'Person with employment difficulty',
    nameZh: '就业困难人员',
    department: 'HUMAN_RESOURCES',
    ownerAgency: departments.HUMAN_RESOURCES.name,
    unit: 'PERSON',
    cadence: 'STATUS',
  },
  'RS-ZERO': {
    name: 'Zero-employment household',
    nameZh: '零就业家庭',
    department: 'HUMAN_RESOURCES',
    ownerAgency: departments.HUMAN_RESOURCES.name,
    unit: 'HOUSEHOLD',
    cadence: 'STATUS',
  },
  'YJ-REBUILD': {
    name: 'Rebuild grant for a collapsed or severely damaged home',
    nameZh: '因灾倒房恢复重建',
    department: 'EMERGENCY_MANAGEMENT',
    ownerAgency: departments.EMERGENCY_MANAGEMENT.name,
    unit: 'DWELLING',
    cadence: 'EVENT',
  },
  'YJ-REPAIR': {
    name: 'Repair grant for a damaged home',
    nameZh: '损房修缮',
    department: 'EMERGENCY_MANAGEMENT',
    ownerAgency: departments.EMERGENCY_MANAGEMENT.name,
    unit: 'DWELLING',
    cadence: 'EVENT',
  },
  'YJ-LIVING': {
    name: 'Emergency and transition living aid',
    nameZh: '应急生活救助、过渡期救助',
    department: 'EMERGENCY_MANAGEMENT',
    ownerAgency: departments.EMERGENCY_MANAGEMENT.name,
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'YJ-WINTER': {
    name: 'Winter-spring living aid',
    nameZh: '冬春救助',
    department: 'EMERGENCY_MANAGEMENT',
    ownerAgency: departments.EMERGENCY_MANAGEMENT.name,
    unit: 'HOUSEHOLD',
    cadence: 'YEARLY',
  },
  'YJ-GOODS': {
    name: 'Relief goods',
    nameZh: '救灾物资',
    department: 'EMERGENCY_MANAGEMENT',
    ownerAgency: departments.EMERGENCY_MANAGEMENT.name,
    unit: 'HOUSEHOLD',
    cadence: 'EVENT',
  },
  'YJ-CONDOL': {
    name: 'Condolence to families of the dead',
    nameZh: '遇难人员家属抚慰金',
    department: 'EMERGENCY_MANAGEMENT',
    ownerAgency: departments.EMERGENCY_MANAGEMENT.name,
    unit: 'HOUSEHOLD',
    cadence: 'EVENT',
  },
  'YJ-EVENT': {
    name: 'Disaster event and damage register',
    nameZh: '灾情、房屋损坏核定',
    department: 'EMERGENCY_MANAGEMENT',
    ownerAgency: departments.EMERGENCY_MANAGEMENT.name,
    unit: 'DWELLING',
    cadence: 'STATUS',
  },
} as const satisfies Record<string, Omit<Programme, 'code'>>;

/** Stable code of a programme, such as `MZ-DIBAO-U`. */
export type ProgrammeCode = keyof typeof catalogue;

/** The codes of one department's programmes. */
export type ProgrammeCodeOf<D extends DepartmentCode> = {
  [Code in ProgrammeCode]: (typeof catalogue)[Code]['department'] extends D ? Code : never;
}[ProgrammeCode];

/** Every programme by code, in the order of the catalogue. */
export const programmes = Object.fromEntries(
  Object.entries(catalogue).map(([code, programme]) => [code, { code, ...programme }]),
) as unknown as { readonly [Code in ProgrammeCode]: Programme<Code> };

/** Every programme code, in the order of the catalogue. */
export const programmeCodes = Object.keys(catalogue) as readonly ProgrammeCode[];

/** Whether a text is the code of a programme. */
export function isProgrammeCode(text: string): text is ProgrammeCode {
  return Object.hasOwn(catalogue, text);
}

/** The programmes that one department serves. */
export function programmesOf(department: DepartmentCode): readonly Programme[] {
  return programmeCodes
    .map((code) => programmes[code])
    .filter((programme) => programme.department === department);
}
