import { formatDate, formatYuan, monthOf } from '@hub/assistance';
import { isCounted } from '../questions/awards.ts';
import { sameDayMonthsLater } from '../questions/calendar.ts';
import {
  type EmploymentGrant,
  employmentFunds,
  employmentGrants,
  employmentPromotionLaw,
  provincialEmploymentAid,
  provincialPostSubsidies,
} from '../questions/employment-aid.ts';
import type { RuleFinding } from '../finding.ts';
import { daysOf, excerpt, onlyFor, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import { awardEvidence, grantedText, line, programmeText, sumOf } from '../wording.ts';

const programmes = ['RS-JOBSEEK', 'RS-JOBSEEK-G'] as const;

/**
 * A job-seeking subsidy paid to one person more than once, whichever counties paid it.
 *
 * It is paid once in a lifetime; within a year the lead is firm, later it is only shown. The subsidies for poor
 * labourers and for graduating students are two programmes. Decisions that paid nothing in the end do not count.
 */
export const dupEmpJobseek: Rule = {
  id: 'DUP-EMP-JOBSEEK',
  title: { en: 'Job-seeking subsidy claimed repeatedly', zh: '一次性求职创业补贴重复领取' },
  kind: 'DUPLICATE',
  subject: 'PERSON',
  severity: 'LOW',
  disposition: 'EXCLUSIVE',
  needs: ['HUMAN_RESOURCES'],
  programmes,
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    employmentPromotionLaw('arts. 15, 52'),
    ...employmentFunds({ en: 'on one-off subsidies', zh: '一次性补贴' }),
    onlyFor(['RS-JOBSEEK'], provincialEmploymentAid),
    onlyFor(['RS-JOBSEEK'], provincialPostSubsidies),
    onlyFor(
      ['RS-JOBSEEK-G'],
      excerpt(
        {
          en: 'Hongjiang notice of 2023 on the job-seeking subsidy of graduates',
          zh: '洪江市2023年毕业生求职创业补贴公告',
        },
        '',
        '2023-01-01',
      ),
    ),
    socialAssistanceLaw('art. 27'),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'one subsidy as a poor labourer and one as a graduating student',
        zh: '外出务工与毕业生求职创业补贴各一次',
      },
    },
    {
      letter: 'b',
      description: { en: 're-issue after a failed transfer', zh: '转账退回后重新发放' },
    },
    {
      letter: 'c',
      description: {
        en: 'home county and work county, where the first was returned',
        zh: '户籍地与务工地先后发放，前一笔已退回',
      },
    },
  ],
  isVerified: false,
  check: (file) =>
    programmes.flatMap((programme) => {
      // A balance belongs to the grant that it refers to.
      const paid = employmentGrants(file, [programme]).filter(
        ({ award }) => award.refersTo === null,
      );
      if (paid.length < 2) return [];
      return file.personIds.flatMap((personId) => findingsOf(personId, paid));
    }),
};

function findingsOf(personId: string, paid: readonly EmploymentGrant[]): readonly RuleFinding[] {
  const own = paid.filter(({ award }) => isCounted(award, personId));
  const [first, ...further] = own;
  if (first === undefined || further.length === 0) return [];
  const isSoon = further.some((later, index) => isWithinWindow(own[index] ?? first, later));
  return [finding(personId, [first, ...further], isSoon)];
}

function isWithinWindow(
  { award: earlier }: EmploymentGrant,
  { award: later }: EmploymentGrant,
): boolean {
  const at = { area: later.county, month: monthOf(later.decidedOn) };
  const end = sameDayMonthsLater(earlier.decidedOn, parameter('jobSeeking.windowMonths', at));
  return later.decidedOn < end;
}

function finding(
  personId: string,
  [first, ...further]: readonly [EmploymentGrant, ...EmploymentGrant[]],
  isSoon: boolean,
): RuleFinding {
  const arithmetic = further.map(({ award, fen }) => {
    const day = formatDate(award.decidedOn);
    return line({
      label: { en: `subsidy of ${day}`, zh: `${day}批准的补贴` },
      terms: [formatYuan(fen)],
      resultFen: fen,
    });
  });
  const amountFen = sumOf(arithmetic);
  const subsidy = programmeText(first.award.programme);
  const firstDay = formatDate(first.award.decidedOn);
  const days = further.map(({ award }) => formatDate(award.decidedOn));
  const amount = formatYuan(amountFen);
  return {
    ...(isSoon ? {} : { variant: 'lifetime', severity: 'INFO' as const }),
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period: null,
    factDays: daysOf(further.map(({ award }) => award.decidedOn)),
    evidence: [first, ...further].map(({ award }) => awardEvidence(award, grantedText(award))),
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: a subsidy that is paid once (${subsidy.en}) was granted on ${firstDay} and again on ${days.join(', ')}. What followed the first comes to ${amount} yuan.`,
      zh: `疑点：一次性补贴（${subsidy.zh}）于${firstDay}批准后，又于${days.join('、')}批准。首次之后共${amount}元。`,
    },
  };
}
