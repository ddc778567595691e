import { parseDate } from '@hub/assistance';
import { destituteRecognition, excerpt, text } from '../legal-basis.ts';
import {
  allowance,
  deFacto,
  destitute,
  disability,
  living,
  medical,
  nursing,
  orphan,
  premium,
  renovation,
  temporary,
  tenancy,
} from './sides.ts';
import { type OverlapVerdict, measures, overlap, side } from './verdict.ts';

const twoSubsidies = excerpt(
  {
    en: 'State Council [2015] No. 52, two disability subsidies',
    zh: '国发〔2015〕52号（残疾人两项补贴）',
  },
  '',
  '2016-01-01',
);
const destituteRules2016 = {
  ...excerpt({ en: 'Civil Affairs [2016] No. 178', zh: '民发〔2016〕178号' }, '', '2016-10-10'),
  until: parseDate('2021-07-01'),
};
const destituteRules2021 = destituteRecognition('');
const childRules = excerpt(
  { en: 'Civil Affairs [2019] No. 62', zh: '民发〔2019〕62号' },
  '',
  '2020-01-01',
);
const urbanRegulation = text(
  {
    en: 'Regulations on the urban subsistence allowance, Decree No. 271',
    zh: '城市居民最低生活保障条例（国务院令第271号）',
  },
  'art. 2',
  '1999-10-01',
);

/** Basic living against everything else. Source: rule catalogue §1.3. */
export const livingOverlaps: readonly OverlapVerdict[] = [
  overlap({
    left: allowance,
    right: allowance,
    subject: 'PERSON',
    verdict: 'EXCLUSIVE',
    note: {
      en: 'another county, the other scheme or another household, by benefit month',
      zh: '跨县、城乡、跨户，按待遇所属月比对',
    },
    legalBasis: measures('arts. 9, 11', 'arts. 15-18, 37'),
    ruleIds: ['DUP-SUBSIST-COUNTY', 'DUP-SUBSIST-URBAN-RURAL', 'DUP-SUBSIST-HOUSEHOLD'],
  }),
  overlap({
    left: allowance,
    right: destitute,
    subject: 'PERSON',
    verdict: 'EXCLUSIVE',
    note: {
      en: 'for one person; members of a family may differ',
      zh: '同一人；家庭成员之间可以不同',
    },
    legalBasis: measures('arts. 9, 14, 15(3)', 'arts. 15-18'),
    ruleIds: ['DUP-SUBSIST-DESTITUTE', 'INEL-HEADCOUNT'],
  }),
  overlap({
    left: allowance,
    right: medical,
    subject: 'PERSON',
    verdict: 'LAWFUL',
    note: { en: 'expected; its absence is the lead', zh: '应当叠加，缺失才是疑点' },
    legalBasis: measures('arts. 28-29', 'art. 24'),
  }),
  overlap({
    left: allowance,
    right: premium,
    subject: 'PERSON',
    verdict: 'LAWFUL',
    note: { en: 'expected; its absence is the lead', zh: '应当叠加，缺失才是疑点' },
    legalBasis: measures('art. 29(1)', 'art. 24(2)'),
  }),
  overlap({
    left: allowance,
    right: temporary,
    subject: 'HOUSEHOLD',
    verdict: 'LAWFUL',
    note: { en: 'families on the allowance are named', zh: '明文包括低保家庭' },
    legalBasis: measures('art. 47', 'art. 30'),
  }),
  overlap({
    left: allowance,
    right: side('Category supplement, price subsidy', '分类施保、价格补贴', [
      'MZ-DIBAO-CAT',
      'MZ-PRICE',
    ]),
    subject: 'HOUSEHOLD',
    verdict: 'LAWFUL',
    note: { en: 'never counted as over-payment', zh: '不作为多发' },
    legalBasis: measures('art. 12', 'arts. 20, 32'),
  }),
  overlap({
    left: allowance,
    right: disability,
    subject: 'PERSON',
    verdict: 'LAWFUL',
    note: { en: 'both together, and not income', zh: '两项可同享，不计入收入' },
    legalBasis: [twoSubsidies],
    from: parseDate('2016-01-01'),
  }),
  overlap({
    left: allowance,
    right: side('Wages within the gradual exit', '渐退期内的工资', []),
    subject: 'HOUSEHOLD',
    verdict: 'CONDITIONAL',
    note: { en: 'lawful within the deduction and the gradual exit', zh: '抵扣和渐退期内合法' },
    legalBasis: measures('arts. 9, 13', 'arts. 27(2), 46-48'),
    ruleIds: ['INEL-INCOME'],
  }),
  overlap({
    left: allowance,
    right: side('Resident pension', '城乡居民养老保险', []),
    subject: 'PERSON',
    verdict: 'LAWFUL',
    note: {
      en: 'receipt is lawful; whether its base part is income depends on the date',
      zh: '领取合法；基础养老金是否计入收入依日期而定',
    },
    legalBasis: measures('art. 9', 'art. 18'),
  }),
  overlap({
    left: allowance,
    right: side('Preferential pension', '优抚金', []),
    subject: 'PERSON',
    verdict: 'LAWFUL',
    note: { en: 'not income', zh: '不计入收入' },
    legalBasis: [urbanRegulation],
  }),
  overlap({
    left: allowance,
    right: orphan,
    subject: 'PERSON',
    verdict: 'TOP_UP',
    note: { en: 'together up to the standard of the child', zh: '合计以儿童标准为限（补差）' },
    legalBasis: [childRules, destituteRules2016],
    ruleIds: ['DUP-CHILD-ALLOWANCE'],
  }),
  overlap({
    left: allowance,
    right: deFacto,
    subject: 'PERSON',
    verdict: 'TOP_UP',
    note: { en: 'together up to the standard of the child', zh: '合计以儿童标准为限（补差）' },
    legalBasis: [childRules],
    from: parseDate('2020-01-01'),
    ruleIds: ['DUP-CHILD-ALLOWANCE'],
  }),
  overlap({
    left: orphan,
    right: deFacto,
    subject: 'PERSON',
    verdict: 'EXCLUSIVE',
    note: { en: 'a child is the one or the other', zh: '二者只能居其一' },
    legalBasis: [childRules],
    from: parseDate('2020-01-01'),
    ruleIds: ['DUP-CHILD-ALLOWANCE'],
  }),
  overlap({
    left: destitute,
    right: orphan,
    subject: 'PERSON',
    verdict: 'EXCLUSIVE',
    note: {
      en: 'until mid-2021 an orphan under 16 must be an orphan, since then the family chooses',
      zh: '2021年7月前16岁以下孤儿须纳入孤儿保障，此后由家庭选择',
    },
    legalBasis: [destituteRules2016, destituteRules2021],
    ruleIds: ['DUP-CHILD-ALLOWANCE'],
  }),
  overlap({
    left: destitute,
    right: disability,
    subject: 'PERSON',
    verdict: 'EXCLUSIVE',
    note: { en: 'destitute support covers both needs', zh: '特困供养已包含' },
    legalBasis: [twoSubsidies],
    from: parseDate('2016-01-01'),
    ruleIds: ['DUP-DESTITUTE-DISABILITY'],
  }),
  overlap({
    left: destitute,
    right: side('Care allowance, burial', '照料护理、丧葬', ['MZ-TEKUN-CARE', 'MZ-TEKUN-BURIAL']),
    subject: 'PERSON',
    verdict: 'LAWFUL',
    note: { en: 'part of destitute support', zh: '属特困供养内容' },
    legalBasis: measures('art. 15', 'art. 17'),
  }),
  overlap({
    left: destitute,
    right: side('Medical assistance, full premium', '医疗救助、全额参保资助', [
      ...medical.programmes,
      'YB-PREM-FULL',
    ]),
    subject: 'PERSON',
    verdict: 'LAWFUL',
    note: { en: 'expected', zh: '应当叠加' },
    legalBasis: measures('arts. 28-29', 'art. 24'),
  }),
  overlap({
    left: side('Centralised destitute support', '集中供养', ['MZ-TEKUN-C']),
    right: side('Renovation, public rental', '危房改造、公租房', [
      ...renovation.programmes,
      ...tenancy.programmes,
    ]),
    subject: 'PERSON',
    verdict: 'SUSPICIOUS',
    note: { en: 'only scattered recipients qualify', zh: '仅分散供养对象符合条件' },
    legalBasis: measures('art. 37', 'art. 26'),
  }),
  overlap({
    left: orphan,
    right: living,
    subject: 'PERSON',
    verdict: 'EXCLUSIVE',
    note: { en: 'the full allowance covers it', zh: '足额孤儿生活费已包含' },
    legalBasis: [twoSubsidies],
    from: parseDate('2016-01-01'),
    ruleIds: ['DUP-DESTITUTE-DISABILITY'],
  }),
  overlap({
    left: orphan,
    right: nursing,
    subject: 'PERSON',
    verdict: 'LAWFUL',
    note: { en: 'another need', zh: '需求不同' },
    legalBasis: [twoSubsidies],
    from: parseDate('2016-01-01'),
  }),
];
