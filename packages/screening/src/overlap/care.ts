import { excerpt, fundSupervision, text } from '../legal-basis.ts';
import { allowance, destitute, disability, medical, orphan, premium, temporary } from './sides.ts';
import { type OverlapVerdict, measures, overlap, side } from './verdict.ts';

const publicAid = side('Any public aid', '各类政府救助', [
  ...allowance.programmes,
  ...destitute.programmes,
  ...orphan.programmes,
  ...disability.programmes,
  ...premium.programmes,
  ...temporary.programmes,
]);

const charity = side('Charity', '慈善救助', ['MZ-CHARITY']);

const fund = side('Emergency-disease fund', '疾病应急救助', ['WJ-EM']);

const shelter = side('Shelter for vagrants', '流浪乞讨人员救助', ['MZ-VAG']);

const grant = side('Student grant', '国家助学金', ['JY-CE-B', 'JY-SS-G', 'JY-VE-G', 'JY-HE-G']);

const episodes = fundSupervision('arts. 2, 17(3), 41(2)');

const emergencyDisease = excerpt(
  { en: 'State Council Office [2013] No. 15, emergency disease aid', zh: '国办发〔2013〕15号' },
  '',
  '2013-02-22',
);

const vagrantMeasures = text(
  {
    en: 'Measures for the relief of vagrants and beggars, Decree No. 381',
    zh: '城市生活无着的流浪乞讨人员救助管理办法（国务院令第381号）',
  },
  'arts. 2, 11-12',
  '2003-08-01',
);

/** What may stand beside the grant of a stage. */
const besideGrants = [
  [
    side('Senior secondary grant', '普高国家助学金', ['JY-SS-G']),
    side('Fee waiver', '免学杂费', ['JY-SS-F']),
  ],
  [
    side('Vocational grant', '中职国家助学金', ['JY-VE-G']),
    side('Fee waiver', '免学费', ['JY-VE-F']),
  ],
  [
    side('Higher-education grant', '本专科国家助学金', ['JY-HE-G']),
    side('Scholarship, loan, work-study, waiver', '励志奖学金、助学贷款、勤工助学、减免', [
      'JY-HE-I',
      'JY-HE-L',
      'JY-HE-X',
    ]),
  ],
] as const;

const grantsBesideOthers = besideGrants.map(([left, right]) =>
  overlap({
    left,
    right,
    subject: 'PERSON',
    verdict: 'LAWFUL',
    note: { en: 'different programmes are meant to stack', zh: '不同项目可叠加' },
    legalBasis: measures('arts. 33-36', 'art. 25'),
  }),
);

/** Medical, education and the general cases. Source: rule catalogue §1.3. */
export const careOverlaps: readonly OverlapVerdict[] = [
  overlap({
    left: medical,
    right: medical,
    subject: 'EPISODE',
    verdict: 'EXCLUSIVE',
    note: {
      en: 'for one bill; a top-up that refers to the first is lawful',
      zh: '同一票据；参照首次的倾斜救助合法',
    },
    legalBasis: [...measures('art. 29(2)', 'art. 24'), episodes],
    ruleIds: ['DUP-MED-EPISODE'],
  }),
  overlap({
    left: premium,
    right: premium,
    subject: 'PERSON',
    verdict: 'TOP_UP',
    note: { en: 'from several bodies up to the contribution', zh: '多部门资助合计不超过个人缴费' },
    legalBasis: [...measures('art. 29(1)', 'art. 24(2)'), episodes],
    ruleIds: ['DUP-PREMIUM-SUBSIDY'],
  }),
  overlap({
    left: medical,
    right: fund,
    subject: 'EPISODE',
    verdict: 'TOP_UP',
    note: { en: 'the fund pays the remaining gap alone', zh: '基金仅支付剩余缺口' },
    legalBasis: [...measures('art. 32', 'arts. 30, 51'), emergencyDisease],
    ruleIds: ['DUP-MED-EMERGENCY'],
  }),
  overlap({
    left: medical,
    right: temporary,
    subject: 'EPISODE',
    verdict: 'CONDITIONAL',
    note: {
      en: 'after all insurance; together up to the cost where tied to the bill',
      zh: '各类保险之后；与票据挂钩时合计不超过费用',
    },
    legalBasis: measures('arts. 29(2), 47', 'arts. 24, 30'),
    ruleIds: ['ANOM-COST-EXCEEDED'],
  }),
  overlap({
    left: medical,
    right: charity,
    subject: 'EPISODE',
    verdict: 'TOP_UP',
    note: {
      en: 'together up to the cost where tied to the bill',
      zh: '与票据挂钩时合计不超过费用',
    },
    legalBasis: measures('art. 29(2)', 'art. 24'),
    ruleIds: ['ANOM-COST-EXCEEDED'],
  }),
  overlap({
    left: publicAid,
    right: side('Charity that is tied to no bill', '不与票据挂钩的慈善救助', ['MZ-CHARITY']),
    subject: 'PERSON',
    verdict: 'LAWFUL',
    note: { en: 'always', zh: '一律合法' },
    legalBasis: measures('arts. 7, 52', 'art. 33'),
  }),
  overlap({
    left: allowance,
    right: side('Student aid', '学生资助', [...grant.programmes, 'JY-PRE', 'JY-CE-N']),
    subject: 'HOUSEHOLD',
    verdict: 'LAWFUL',
    note: { en: 'expected', zh: '应当叠加' },
    legalBasis: measures('arts. 33-36', 'art. 25'),
  }),
  ...grantsBesideOthers,
  overlap({
    left: grant,
    right: grant,
    subject: 'PERSON',
    verdict: 'EXCLUSIVE',
    note: {
      en: 'the same grant from two schools in one semester; a transfer is paid pro rata',
      zh: '同一学期两校同类助学金；转学按比例合法',
    },
    legalBasis: measures('arts. 33-36', 'art. 25'),
    ruleIds: ['DUP-EDU-STAGE'],
  }),
  overlap({
    left: allowance,
    right: shelter,
    subject: 'PERSON',
    verdict: 'LAWFUL',
    note: { en: 'escalated by pattern alone', zh: '仅按模式升级' },
    legalBasis: [...measures('arts. 50-51', 'art. 31'), vagrantMeasures],
  }),
];
