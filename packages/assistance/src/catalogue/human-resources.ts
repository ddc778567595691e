import type { Catalogue } from './catalogue.ts';

/** Programmes of human resources: one-off subsidies, posts, insurance subsidies and recognitions. */
export const humanResourcesProgrammes = {
  'RS-ONEOFF': {
    name: 'One-off living subsidy for jobless people in difficulty',
    nameZh: '一次性临时生活补助',
    unit: 'PERSON',
    cadence: 'ONE_OFF',
  },
  'RS-JOBSEEK': {
    name: 'Job-seeking subsidy, poor labourer',
    nameZh: '一次性求职创业补贴（外出务工）',
    unit: 'PERSON',
    cadence: 'ONE_OFF',
  },
  'RS-JOBSEEK-G': {
    name: 'Job-seeking subsidy, graduating student',
    nameZh: '毕业生求职创业补贴',
    unit: 'PERSON',
    cadence: 'ONE_OFF',
  },
  'RS-POST': {
    name: 'One-off post subsidy to an employer',
    nameZh: '一次性岗位补贴',
    unit: 'EMPLOYER',
    cadence: 'ONE_OFF',
  },
  'RS-PWP': {
    name: 'Public-welfare post',
    nameZh: '公益性岗位',
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'RS-SI-E': {
    name: 'Social-insurance subsidy to an employer',
    nameZh: '单位社保补贴',
    unit: 'EMPLOYER',
    cadence: 'MONTHLY',
  },
  'RS-SI-F': {
    name: 'Social-insurance subsidy, flexible employment',
    nameZh: '灵活就业社保补贴',
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'RS-TRAIN': {
    name: 'Training subsidy',
    nameZh: '培训补贴',
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'RS-LOAN': {
    name: 'Start-up loan interest subsidy',
    nameZh: '创业担保贷款贴息',
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'RS-DIFF': {
    name: 'Person with employment difficulty',
    nameZh: '就业困难人员',
    unit: 'PERSON',
    cadence: 'STATUS',
  },
  'RS-ZERO': {
    name: 'Zero-employment household',
    nameZh: '零就业家庭',
    unit: 'HOUSEHOLD',
    cadence: 'STATUS',
  },
} as const satisfies Catalogue;
