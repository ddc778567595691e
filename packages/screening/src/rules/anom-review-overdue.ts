import {
  type LocalDate,
  formatDate,
  formatYuan,
  monthOf,
  programmes as catalogue,
} from '@hub/assistance';
import { countedMembersOf, subsistenceAllowance } from '../questions/awards.ts';
import type { RuleFinding, Text } from '../finding.ts';
import { excerpt, interimMeasures, onlyFor, socialAssistanceLaw } from '../legal-basis.ts';
import { provenThrough } from '../questions/people.ts';
import { type Expiry, expiriesOf } from '../questions/review-expiries.ts';
import type { Rule } from '../rule.ts';
import { sumOf } from '../wording.ts';

const needs = ['CIVIL_AFFAIRS', 'EDUCATION', 'HOUSING'] as const;

/**
 * Aid that goes on although nobody looked at it again in time, or although the status it rests on has expired.
 *
 * It arises when reviews are not booked or a certificate, a recognition or a status runs out unnoticed. The family may
 * well be entitled still: what was paid since is exposed and not lost. A decree that puts reviews off moves the day.
 */
export const anomReviewOverdue: Rule = {
  id: 'ANOM-REVIEW-OVERDUE',
  title: {
    en: 'Paid without timely re-verification, or on an expired status',
    zh: '逾期未复核或身份到期仍享受',
  },
  kind: 'ANOMALY',
  subject: 'HOUSEHOLD',
  severity: 'LOW',
  disposition: 'ARITHMETIC',
  needs,
  programmes: [
    ...subsistenceAllowance,
    'MZ-RIGID',
    'MZ-DIS-LIV',
    'MZ-DIS-CARE',
    'JY-ST',
    'ZJ-PRH-K',
  ],
  arguesFromAbsence: true,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('art. 13'),
    socialAssistanceLaw('arts. 47-48'),
    onlyFor(
      subsistenceAllowance,
      excerpt(
        {
          en: 'Minfa [2021] No. 57, review of the subsistence allowance',
          zh: '民发〔2021〕57号（定期核查条款）',
        },
        '',
        '2021-07-01',
      ),
    ),
    onlyFor(
      ['MZ-RIGID'],
      excerpt(
        {
          en: 'Measures for the recognition of rigid-expenditure households',
          zh: '刚性支出困难家庭认定办法',
        },
        '',
        '2024-10-01',
      ),
    ),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'reviews put off by decree in an epidemic or a disaster',
        zh: '疫情、灾害期间按规定顺延复核',
      },
    },
    {
      letter: 'b',
      description: { en: 'reviewed, and not yet booked', zh: '已复核，数据上传滞后' },
    },
    {
      letter: 'c',
      description: {
        en: 'classes before 2021 with other cycles, named in the decision',
        zh: '2021年前按其他周期复核的类别（以决定为准）',
      },
    },
  ],
  isVerified: true,
  check: (file) => {
    const proven = provenThrough(file, needs);
    return expiriesOf(file, proven).map((expiry) => finding(expiry, proven));
  },
};

type Saying = (expiredOn: string, amount: string) => Text;

const sayings: Readonly<Record<NonNullable<Expiry['variant']> | 'allowance', Saying>> = {
  allowance: (day, amount) => ({
    en: `Lead: the allowance was to be looked at again by ${day} and no later review is on record; ${amount} yuan were paid since. The family may be entitled still.`,
    zh: `疑点：该低保应于${day}前复核，未见其后的复核记录，此后已发放${amount}元。该家庭可能仍符合条件。`,
  }),
  rigid: (day) => ({
    en: `Lead: the status of a rigid-expenditure household ran out on ${day} and still stands open. Whether it holds on should be looked at.`,
    zh: `疑点：该刚性支出困难家庭身份已于${day}到期，目前仍未终止，建议重新核实。`,
  }),
  certificate: (day, amount) => ({
    en: `Lead: the disability certificate ran out on ${day} and no other is known; disability subsidies of ${amount} yuan were paid for later months. The person may only need a new certificate.`,
    zh: `疑点：该人残疾人证已于${day}到期且未见换证，此后月份仍发放残疾人补贴${amount}元。可能仅需换证。`,
  }),
  student: (day, amount) => ({
    en: `Lead: the recognition as a student in difficulty ran out on ${day} and stands open; aid of ${amount} yuan was granted since. The student may be entitled still.`,
    zh: `疑点：该生家庭经济困难认定已于${day}到期仍未更新，此后批准资助${amount}元。该生可能仍符合条件。`,
  }),
  tenancy: (day) => ({
    en: `Lead: the yearly check of the public rental home was due by ${day} and no later one is on record.`,
    zh: `疑点：该公租房年度审核应于${day}前完成，未见其后的审核记录。`,
  }),
};

function finding(expiry: Expiry, proven: LocalDate): RuleFinding {
  const { variant, awards, expiredOn, evidence, arithmetic } = expiry;
  const [{ programme, subjectId }] = awards;
  const amountFen = sumOf(arithmetic);
  const isHousehold = catalogue[programme].unit === 'HOUSEHOLD';
  return {
    ...(variant === undefined ? {} : { variant }),
    subject: { kind: isHousehold ? 'HOUSEHOLD' : 'PERSON', id: subjectId },
    personIds: [...new Set(awards.flatMap(countedMembersOf))],
    period: { from: monthOf(expiredOn), until: monthOf(proven) },
    evidence,
    arithmetic,
    amountFen,
    amountMeaning: 'EXPOSURE',
    explanation: sayings[variant ?? 'allowance'](formatDate(expiredOn), formatYuan(amountFen)),
  };
}
