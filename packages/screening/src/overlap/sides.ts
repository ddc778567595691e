import { destituteSupport, subsistenceAllowance } from '../questions/awards.ts';
import { side } from './verdict.ts';

// Kinds of aid that stand in more than one pair.
export const allowance = side('Subsistence allowance', '低保', subsistenceAllowance);
export const destitute = side('Destitute support', '特困供养', destituteSupport);
export const orphan = side('Orphan allowance', '孤儿基本生活费', ['MZ-ORPHAN']);
export const deFacto = side('De facto unattended child allowance', '事实无人抚养儿童补贴', [
  'MZ-DEFACTO',
]);
export const living = side('Living subsidy for disabled people', '困难残疾人生活补贴', [
  'MZ-DIS-LIV',
]);
export const nursing = side('Nursing subsidy for severe disability', '重度残疾人护理补贴', [
  'MZ-DIS-CARE',
]);
export const disability = side('Two disability subsidies', '残疾人两项补贴', [
  'MZ-DIS-LIV',
  'MZ-DIS-CARE',
]);
export const medical = side('Medical assistance', '医疗救助', ['YB-INP', 'YB-OUT', 'YB-MAJOR']);
export const premium = side('Premium subsidy', '资助参保', ['YB-PREM-FULL', 'YB-PREM-FIX']);
export const temporary = side('Temporary assistance', '临时救助', [
  'MZ-TEMP-EMERG',
  'MZ-TEMP-EXPEND',
  'MZ-TEMP-RESERVE',
]);
export const renovation = side('Renovation of a dilapidated rural house', '农村危房改造', [
  'ZJ-RENO-D',
  'ZJ-RENO-N',
  'ZJ-RENO-C',
]);
export const tenancy = side('In-kind public rental', '公租房实物配租', ['ZJ-PRH-K']);
