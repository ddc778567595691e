import { formatDate, formatYuan, monthOf } from '@hub/assistance';
import { isCounted } from '../questions/awards.ts';
import { type Interval, sharedDays } from '../questions/calendar.ts';
import type { AwardOf, CaseFile } from '../case-file.ts';
import {
  type Employer,
  type EmploymentGrant,
  employmentEvidence,
  employmentFunds,
  employmentGrants,
  employmentPromotionLaw,
  grantEvidence,
  isInsuredByEmployer,
  isSameEmployer,
  perWorkerFen,
  perWorkerText,
  provincialEmploymentAid,
  provincialPostSubsidies,
  qualifyingDaysOf,
} from '../questions/employment-aid.ts';
import type { Evidence, RuleFinding, Text } from '../finding.ts';
import { daysOf, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import { areaText, daysText, factor, line } from '../wording.ts';

/**
 * The post subsidy for one worker claimed by two employers for the same days, or by one who did not insure the worker.
 *
 * Its subject is the employer whose subsidy was decided later. Every earlier subsidy for the worker is compared by the
 * days of employment that it rewards; days that the books do not name are not compared.
 */
export const dupEmpPost: Rule = {
  id: 'DUP-EMP-POST',
  title: {
    en: 'Post subsidy for one worker claimed by two employers',
    zh: '两家单位就同一劳动者申领岗位补贴',
  },
  kind: 'DUPLICATE',
  subject: 'EMPLOYER',
  severity: 'MEDIUM',
  disposition: 'EXCLUSIVE',
  needs: ['CIVIL_AFFAIRS', 'HUMAN_RESOURCES'],
  programmes: ['RS-POST'],
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    employmentPromotionLaw('art. 52'),
    ...employmentFunds({ en: 'on post subsidies', zh: '岗位补贴' }),
    provincialEmploymentAid,
    provincialPostSubsidies,
    socialAssistanceLaw('art. 27'),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'an employer that was renamed, merged or moved within its group',
        zh: '单位更名、合并或集团内调动',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'a dispatch company pays the insurance for the unit',
        zh: '由劳务派遣公司代用工单位参保',
      },
    },
    {
      letter: 'c',
      description: {
        en: 'employments that follow each other without a shared day',
        zh: '先后就业，期间不重叠',
      },
    },
    {
      letter: 'd',
      description: {
        en: 'a social-insurance subsidy for the same worker',
        zh: '同一劳动者的社保补贴',
      },
    },
  ],
  isVerified: true,
  check: (file) => {
    const grants = employmentGrants(file, ['RS-POST']);
    return grants.flatMap((grant, index) => findingsOf(file, grant, grants.slice(0, index)));
  },
};

/** Why a subsidy is a lead. */
interface Ground {
  readonly variant?: string;
  readonly why: Text;
  readonly evidence: readonly Evidence[];
}

/** One finding for a subsidy, whatever the number of its workers in the household. */
function findingsOf(
  file: CaseFile,
  grant: EmploymentGrant,
  earlier: readonly EmploymentGrant[],
): readonly RuleFinding[] {
  const days = qualifyingDaysOf(grant.award);
  if (days === null) return [];
  const leads = file.personIds
    .filter((personId) => isCounted(grant.award, personId))
    .flatMap((personId) => {
      const claim = { personId, grant, days };
      const ground = claimedTwice(earlier, claim) ?? insuredElsewhere(file, claim);
      return ground === null ? [] : [{ personId, ground }];
    });
  const lead = leads.find(({ ground }) => ground.variant === undefined) ?? leads[0];
  if (lead === undefined) return [];
  const workers = leads.filter(({ ground }) => ground.variant === lead.ground.variant);
  return [finding({ grant, days, workers: workers.map(({ personId }) => personId) }, lead.ground)];
}

/** A subsidy for a worker, with the days of employment that it rewards. */
interface Claim {
  readonly personId: string;
  readonly grant: EmploymentGrant;
  readonly days: Interval;
}

function employerOf({ subjectId, employerGroup }: AwardOf<'HUMAN_RESOURCES'>): Employer {
  return { employerId: subjectId, employerGroup };
}

/** Another employer's earlier subsidies for some of the same days. */
function claimedTwice(
  earlier: readonly EmploymentGrant[],
  { personId, grant, days }: Claim,
): Ground | null {
  const others = earlier.filter(({ award }) => {
    const rewarded = qualifyingDaysOf(award);
    return (
      rewarded !== null &&
      isCounted(award, personId) &&
      sharedDays(rewarded, days) > 0 &&
      !isSameEmployer(employerOf(award), employerOf(grant.award))
    );
  });
  const [first] = others;
  if (first === undefined) return null;
  const area = areaText(first.award.county);
  return {
    why: {
      en: `another employer (${first.award.subjectId}, ${area.en}) had been granted one for some of the same days`,
      zh: `另一单位（${first.award.subjectId}，${area.zh}）已就部分相同期间获得补贴`,
    },
    evidence: others.map(grantEvidence),
  };
}

/** Insurance that somebody else paid for more than half of the days. */
function insuredElsewhere(file: CaseFile, { personId, grant, days }: Claim): Ground | null {
  const { county, decidedOn, dispatchCompanyId, employerId, employerGroup, subjectId } =
    grant.award;
  const share = parameter('postSubsidy.elsewhereShare', {
    area: county,
    month: monthOf(decidedOn),
  });
  const employer = { employerId: employerId ?? subjectId, employerGroup };
  const elsewhere = file.facts.insuredEmployment.find(
    (row) =>
      row.personId === personId &&
      isInsuredByEmployer(row) &&
      row.employerId !== dispatchCompanyId &&
      !isSameEmployer(row, employer) &&
      sharedDays(row, days) > share * sharedDays(days, days),
  );
  if (elsewhere === undefined) return null;
  return {
    variant: 'insured-elsewhere',
    why: {
      en: `another employer (${elsewhere.employerId}) insured the worker for most of these days`,
      zh: `该期间大部分时间由另一单位（${elsewhere.employerId}）参保`,
    },
    evidence: [employmentEvidence(elsewhere)],
  };
}

function finding(
  { grant, days, workers }: Pick<Claim, 'grant' | 'days'> & { readonly workers: readonly string[] },
  { variant, why, evidence }: Ground,
): RuleFinding {
  const { award } = grant;
  const day = formatDate(award.decidedOn);
  const amountFen = perWorkerFen(grant) * workers.length;
  const span = daysText(days);
  return {
    ...(variant === undefined ? {} : { variant }),
    subject: { kind: 'EMPLOYER', id: award.subjectId },
    personIds: workers,
    period: null,
    factDays: daysOf([award.decidedOn]),
    evidence: [grantEvidence(grant), ...evidence],
    arithmetic: [
      line({
        label: subsidyText(day, workers.length),
        terms: [perWorkerText(grant), ...factor(workers.length)],
        resultFen: amountFen,
      }),
    ],
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: the employer was granted a post subsidy for the worker's employment of ${span.en}; ${why.en}. The worker's part of the subsidy comes to ${formatYuan(amountFen)} yuan.`,
      zh: `疑点：该单位就劳动者${span.zh}的就业获得岗位补贴；${why.zh}。涉及该劳动者的补贴${formatYuan(amountFen)}元。`,
    },
  };
}

function subsidyText(day: string, workers: number): Text {
  const subsidy = { en: `post subsidy of ${day}`, zh: `${day}批准的岗位补贴` };
  if (workers === 1) return subsidy;
  return { en: `${subsidy.en}, ${workers} workers`, zh: `${subsidy.zh}，${workers}人` };
}
