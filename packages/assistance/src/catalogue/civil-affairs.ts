import type { Catalogue } from './catalogue.ts';

/** Programmes of civil affairs: allowances, destitute support, temporary assistance, and welfare that rules compare with them. */
export const civilAffairsProgrammes = {
  'MZ-DIBAO-U': {
    name: 'Urban subsistence allowance',
    nameZh: '城市低保',
    unit: 'HOUSEHOLD',
    cadence: 'MONTHLY',
  },
  'MZ-DIBAO-R': {
    name: 'Rural subsistence allowance',
    nameZh: '农村低保',
    unit: 'HOUSEHOLD',
    cadence: 'MONTHLY',
  },
  'MZ-DIBAO-SP': {
    name: 'Single-person subsistence allowance',
    nameZh: '单人户（单人保）',
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'MZ-DIBAO-CAT': {
    name: 'Category supplement',
    nameZh: '分类施保',
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'MZ-TEKUN-S': {
    name: 'Scattered destitute support',
    nameZh: '分散供养',
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'MZ-TEKUN-C': {
    name: 'Centralised destitute support',
    nameZh: '集中供养',
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'MZ-TEKUN-CARE': {
    name: 'Care allowance by self-care level',
    nameZh: '照料护理',
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'MZ-TEKUN-BURIAL': {
    name: 'Funeral arrangement',
    nameZh: '丧葬',
    unit: 'PERSON',
    cadence: 'ONE_OFF',
  },
  'MZ-TEMP-EMERG': {
    name: 'Temporary assistance, emergency type',
    nameZh: '急难型临时救助',
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'MZ-TEMP-EXPEND': {
    name: 'Temporary assistance, expenditure type',
    nameZh: '支出型临时救助',
    unit: 'HOUSEHOLD',
    cadence: 'EVENT',
  },
  'MZ-TEMP-RESERVE': {
    name: 'Township reserve fund',
    nameZh: '临时救助备用金',
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'MZ-VAG': {
    name: 'Shelter, medical care and return of vagrants',
    nameZh: '流浪乞讨人员救助',
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'MZ-ORPHAN': {
    name: 'Orphan basic allowance',
    nameZh: '孤儿基本生活费',
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'MZ-DEFACTO': {
    name: 'De facto unattended child allowance',
    nameZh: '事实无人抚养儿童基本生活补贴',
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'MZ-DIS-LIV': {
    name: 'Living subsidy for disabled people in hardship',
    nameZh: '困难残疾人生活补贴',
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'MZ-DIS-CARE': {
    name: 'Nursing subsidy for severe disability',
    nameZh: '重度残疾人护理补贴',
    unit: 'PERSON',
    cadence: 'MONTHLY',
  },
  'MZ-PRICE': {
    name: 'Price-linked temporary subsidy',
    nameZh: '价格临时补贴',
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'MZ-MARGIN': {
    name: 'Margin household',
    nameZh: '低保边缘家庭',
    unit: 'HOUSEHOLD',
    cadence: 'STATUS',
  },
  'MZ-RIGID': {
    name: 'Rigid-expenditure household',
    nameZh: '刚性支出困难家庭',
    unit: 'HOUSEHOLD',
    cadence: 'STATUS',
  },
  'MZ-CHARITY': {
    name: 'Charity and social-organisation aid',
    nameZh: '慈善/社会力量',
    ownerAgency: 'Social organisations',
    unit: 'PERSON',
    cadence: 'EVENT',
  },
} as const satisfies Catalogue;
