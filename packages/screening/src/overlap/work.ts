import { parseDate } from '@hub/assistance';
import { excerpt, text } from '../legal-basis.ts';
import { allowance } from './sides.ts';
import { type OverlapVerdict, measures, overlap, side } from './verdict.ts';

const post = side('Public-welfare post', '公益性岗位', ['RS-PWP']);

const postSubsidy = side('Post subsidy', '一次性岗位补贴', ['RS-POST']);

const oneOff = side('One-off living subsidy', '一次性临时生活补助', ['RS-ONEOFF']);

const employmentLaw = text(
  { en: 'Employment Promotion Law', zh: '就业促进法' },
  'arts. 52-53',
  '2008-01-01',
);

const employmentFunds = [
  {
    ...excerpt(
      { en: 'Caishe [2017] No. 164, employment funds', zh: '财社〔2017〕164号' },
      '',
      '2017-10-01',
    ),
    until: parseDate('2023-12-01'),
  },
  excerpt(
    { en: 'Caishe [2023] No. 181, employment funds', zh: '财社〔2023〕181号' },
    '',
    '2023-12-01',
  ),
];

/** Employment. Source: rule catalogue §1.3. */
export const workOverlaps: readonly OverlapVerdict[] = [
  overlap({
    left: allowance,
    right: post,
    subject: 'PERSON',
    verdict: 'LAWFUL',
    note: { en: 'the wage is income, with the gradual exit', zh: '工资计入收入，适用渐退' },
    legalBasis: measures('arts. 42-45', 'art. 27'),
  }),
  overlap({
    left: allowance,
    right: oneOff,
    subject: 'PERSON',
    verdict: 'LAWFUL',
    note: { en: 'capped at six monthly standards', zh: '上限为6倍月低保标准' },
    legalBasis: measures('arts. 42-45', 'art. 27'),
  }),
  overlap({
    left: oneOff,
    right: oneOff,
    subject: 'PERSON',
    verdict: 'CONDITIONAL',
    note: {
      en: 'once for a spell; a balance up to the cap is lawful',
      zh: '每个失业期一次；上限内的尾款合法',
    },
    legalBasis: employmentFunds,
    from: parseDate('2017-10-01'),
    ruleIds: ['DUP-EMP-ONEOFF', 'ANOM-EMP-CAP'],
  }),
  overlap({
    left: post,
    right: side('Formal job, own business, unemployment benefit', '正规就业、经营、失业保险金', []),
    subject: 'PERSON',
    verdict: 'CONDITIONAL',
    note: {
      en: 'insurance paid by the dispatch company of the post is lawful',
      zh: '由劳务派遣公司缴纳社保合法',
    },
    legalBasis: [employmentLaw, ...employmentFunds],
    ruleIds: ['DUP-EMP-PWP-FORMAL'],
  }),
  overlap({
    left: post,
    right: side('Insurance subsidy for flexible work', '灵活就业社保补贴', ['RS-SI-F']),
    subject: 'PERSON',
    verdict: 'EXCLUSIVE',
    note: { en: 'for the same months', zh: '同月不得同享' },
    legalBasis: [employmentLaw, ...employmentFunds],
    ruleIds: ['DUP-EMP-PWP-FORMAL'],
  }),
  overlap({
    left: postSubsidy,
    right: side('Social-insurance subsidy to the employer', '单位社保补贴', ['RS-SI-E']),
    subject: 'EMPLOYER',
    verdict: 'LAWFUL',
    note: {
      en: 'for one worker at one employer: different benefits',
      zh: '同一单位同一劳动者，待遇不同',
    },
    legalBasis: employmentFunds,
    from: parseDate('2017-10-01'),
  }),
  overlap({
    left: postSubsidy,
    right: postSubsidy,
    subject: 'EMPLOYER',
    verdict: 'EXCLUSIVE',
    note: {
      en: 'by two employers for one worker and overlapping time',
      zh: '两家单位就同一劳动者、重叠期间',
    },
    legalBasis: employmentFunds,
    from: parseDate('2017-10-01'),
    ruleIds: ['DUP-EMP-POST'],
  }),
  overlap({
    left: side('Job-seeking subsidy, poor labourer', '一次性求职创业补贴（外出务工）', [
      'RS-JOBSEEK',
    ]),
    right: side('Job-seeking subsidy, graduating student', '毕业生求职创业补贴', ['RS-JOBSEEK-G']),
    subject: 'PERSON',
    verdict: 'LAWFUL',
    note: { en: 'different programmes, once each', zh: '不同项目，各一次' },
    legalBasis: employmentFunds,
    from: parseDate('2017-10-01'),
  }),
];
