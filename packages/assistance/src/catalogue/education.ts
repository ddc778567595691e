import type { Catalogue } from './catalogue.ts';

/** Programmes of education: student aid from kindergarten to university. */
export const educationProgrammes = {
  'JY-PRE': {
    name: 'Preschool aid',
    nameZh: '学前教育资助',
    unit: 'PERSON',
    cadence: 'SEMESTER',
  },
  'JY-CE-B': {
    name: 'Compulsory stage, boarding subsidy',
    nameZh: '义务教育寄宿生生活补助',
    unit: 'PERSON',
    cadence: 'SEMESTER',
  },
  'JY-CE-N': {
    name: 'Compulsory stage, non-boarding subsidy',
    nameZh: '非寄宿生生活补助',
    unit: 'PERSON',
    cadence: 'SEMESTER',
  },
  'JY-SS-G': {
    name: 'Senior secondary national grant',
    nameZh: '普高国家助学金',
    unit: 'PERSON',
    cadence: 'SEMESTER',
  },
  'JY-SS-F': {
    name: 'Senior secondary fee waiver',
    nameZh: '普高免学杂费',
    unit: 'PERSON',
    cadence: 'SEMESTER',
  },
  'JY-VE-G': {
    name: 'Vocational national grant',
    nameZh: '中职国家助学金',
    unit: 'PERSON',
    cadence: 'SEMESTER',
  },
  'JY-VE-F': {
    name: 'Vocational fee waiver',
    nameZh: '中职免学费',
    unit: 'PERSON',
    cadence: 'SEMESTER',
  },
  'JY-HE-G': {
    name: 'Higher-education national grant',
    nameZh: '本专科国家助学金',
    unit: 'PERSON',
    cadence: 'SEMESTER',
  },
  'JY-HE-I': {
    name: 'National encouragement scholarship',
    nameZh: '国家励志奖学金',
    unit: 'PERSON',
    cadence: 'YEARLY',
  },
  'JY-HE-L': {
    name: 'Student loan',
    nameZh: '国家助学贷款',
    unit: 'PERSON',
    cadence: 'YEARLY',
  },
  'JY-HE-X': {
    name: 'Work-study, hardship grant, fee waiver, entrance aid',
    nameZh: '勤工助学、困难补助、学费减免',
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'JY-ST': {
    name: 'Recognised student in financial difficulty',
    nameZh: '家庭经济困难学生认定',
    unit: 'PERSON',
    cadence: 'STATUS',
  },
} as const satisfies Catalogue;
