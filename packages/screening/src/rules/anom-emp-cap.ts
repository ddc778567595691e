import { type Fen, formatDate, formatYuan, monthOf } from '@hub/assistance';
import { isCounted, lookBack } from '../questions/awards.ts';
import { sameDayMonthsLater } from '../questions/calendar.ts';
import type { CaseFile } from '../case-file.ts';
import {
  type EmploymentGrant,
  employmentGrants,
  employmentPromotionLaw,
  employmentFunds,
  grantEvidence,
  perWorkerFen,
  perWorkerText,
  provincialEmploymentAid,
  provincialPostSubsidies,
  qualifyingDaysOf,
} from '../questions/employment-aid.ts';
import type { CalculationLine, RuleFinding, Text } from '../finding.ts';
import { daysOf, onlyFor, socialAssistanceLaw } from '../legal-basis.ts';
import type { ParameterName } from '../parameter-values/index.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import { line, sumOf } from '../wording.ts';

const programmes = ['RS-ONEOFF', 'RS-JOBSEEK', 'RS-POST'] as const;

/**
 * One-off employment aid above its ceiling, or paid before the employment that it rewards had lasted long enough.
 *
 * The living subsidy has a ceiling in monthly subsistence standards of its county, balances included; the job-seeking
 * and the post subsidy are fixed amounts for six and twelve months of work. County top-ups and later rates are
 * parameters of their county and month.
 */
export const anomEmpCap: Rule = {
  id: 'ANOM-EMP-CAP',
  title: {
    en: 'Employment one-off payments above the cap or off-standard',
    zh: '就业一次性补助超6倍低保或偏离标准',
  },
  kind: 'ANOMALY',
  subject: 'PERSON',
  severity: 'MEDIUM',
  disposition: 'ARITHMETIC',
  needs: ['HUMAN_RESOURCES'],
  programmes,
  arguesFromAbsence: false,
  latencyDays: 30,
  yieldsTo: ['DUP-EMP-ONEOFF'],
  legalBasis: [
    employmentPromotionLaw('arts. 15, 52'),
    ...employmentFunds({ en: 'on one-off subsidies', zh: '一次性补贴' }),
    provincialEmploymentAid,
    onlyFor(['RS-JOBSEEK', 'RS-POST'], provincialPostSubsidies),
    socialAssistanceLaw('art. 27'),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'rates that changed later, and county top-ups',
        zh: '标准后续调整及县级提标',
      },
    },
    {
      letter: 'b',
      description: { en: 'a balance, together under the ceiling', zh: '尾款，合计未超上限' },
    },
    {
      letter: 'c',
      description: {
        en: 'the worker died or the employer closed before the months were full',
        zh: '期满前劳动者死亡或单位关闭',
      },
    },
    {
      letter: 'd',
      description: { en: 'the rate of poor counties in 2017', zh: '2017年贫困县标准' },
    },
  ],
  isVerified: true,
  check: (file) => {
    const grants = employmentGrants(file, programmes);
    return file.personIds.flatMap((personId) => {
      const own = grants.filter(({ award }) => isCounted(award, personId));
      return own.length === 0 ? [] : findingsOf(file, personId, own);
    });
  },
};

/** What of a grant is off its standard, and how it is reckoned. */
interface Excess {
  readonly term: string;
  readonly resultFen: Fen;
}

/** A grant that is off its standard, and by how much. */
interface Deviation {
  readonly grant: EmploymentGrant;
  readonly balances: readonly EmploymentGrant[];
  readonly line: CalculationLine;
}

interface Variant {
  readonly name: string;
  readonly what: Text;
  readonly programme: (typeof programmes)[number];
  /** The part of a grant for the person that is off its standard; null where none is. */
  readonly excessOf: (person: Person, grant: EmploymentGrant) => Excess | null;
}

/** A person with all grants that paid something. */
interface Person {
  readonly file: CaseFile;
  readonly personId: string;
  readonly own: readonly EmploymentGrant[];
}

const variants: readonly Variant[] = [
  {
    name: 'oneoff-over-cap',
    what: {
      en: 'the one-off living subsidy is above its ceiling',
      zh: '一次性临时生活补助超过上限',
    },
    programme: 'RS-ONEOFF',
    excessOf: ({ own }, grant) => overCap(own, grant),
  },
  {
    name: 'jobseek-early',
    what: {
      en: 'the job-seeking subsidy was granted for less employment than it asks for',
      zh: '求职补贴对应的就业时间不足',
    },
    programme: 'RS-JOBSEEK',
    excessOf: (person, grant) => early(person, grant, 'jobSeeking.qualifyingMonths'),
  },
  {
    name: 'jobseek-over',
    what: { en: 'the job-seeking subsidy is above its standard', zh: '求职补贴高于标准' },
    programme: 'RS-JOBSEEK',
    excessOf: (_person, grant) => overStandard(grant, 'employment.jobseekFen'),
  },
  {
    name: 'post-early',
    what: {
      en: 'the post subsidy was granted for less employment than it asks for',
      zh: '岗位补贴对应的参保就业时间不足',
    },
    programme: 'RS-POST',
    excessOf: (person, grant) => early(person, grant, 'postSubsidy.qualifyingMonths'),
  },
  {
    name: 'post-over',
    what: { en: 'the post subsidy is above its standard', zh: '岗位补贴高于标准' },
    programme: 'RS-POST',
    excessOf: (_person, grant) => overStandard(grant, 'employment.postFen'),
  },
];

function findingsOf(
  file: CaseFile,
  personId: string,
  own: readonly EmploymentGrant[],
): readonly RuleFinding[] {
  for (const variant of variants) {
    const deviations = own
      .filter(({ award }) => award.programme === variant.programme && isRecent(file, award))
      .flatMap((grant): readonly Deviation[] => {
        const found = variant.excessOf({ file, personId, own }, grant);
        if (found === null) return [];
        const day = formatDate(grant.award.decidedOn);
        const label = { en: `grant of ${day}`, zh: `${day}批准的补助` };
        const { term, resultFen } = found;
        return [
          {
            grant,
            balances: balancesOf(own, grant),
            line: line({ label, terms: [term], resultFen }),
          },
        ];
      });
    if (deviations.length > 0) return [finding(personId, variant, deviations)];
  }
  return [];
}

function isRecent(file: CaseFile, { county, decidedOn }: EmploymentGrant['award']): boolean {
  const at = { area: county, month: monthOf(file.asOf) };
  return monthOf(decidedOn) >= lookBack(file, parameter('employmentAid.lookbackMonths', at));
}

/** What a living subsidy and its balances paid above the ceiling; a balance is looked at with its grant. */
function overCap(own: readonly EmploymentGrant[], grant: EmploymentGrant): Excess | null {
  const { award } = grant;
  if (award.refersTo !== null) return null;
  const sums = [grant, ...balancesOf(own, grant)].map(({ fen }) => fen);
  const at = { area: award.county, month: monthOf(award.decidedOn) };
  const multiple = parameter('oneOff.capMultiple', at);
  const standardFen = parameter('subsistence.urbanStandardFen', at);
  return excess(sums.map(formatYuan).join(' + '), {
    paidFen: sums.reduce((sum, fen) => sum + fen, 0),
    mostFen: multiple * standardFen,
    most: `${multiple} × ${formatYuan(standardFen)}`,
  });
}

function balancesOf(
  own: readonly EmploymentGrant[],
  { award }: EmploymentGrant,
): readonly EmploymentGrant[] {
  return own.filter((other) => other.award.refersTo === award.id);
}

function overStandard(grant: EmploymentGrant, name: ParameterName): Excess | null {
  const { county, decidedOn } = grant.award;
  const mostFen = parameter(name, { area: county, month: monthOf(decidedOn) });
  return excess(perWorkerText(grant), {
    paidFen: perWorkerFen(grant),
    mostFen,
    most: formatYuan(mostFen),
  });
}

function excess(
  paid: string,
  {
    paidFen,
    mostFen,
    most,
  }: { readonly paidFen: Fen; readonly mostFen: Fen; readonly most: string },
): Excess | null {
  const resultFen = paidFen - mostFen;
  if (resultFen <= 0) return null;
  return { term: `${paid} - ${most}`, resultFen };
}

/** The whole grant, where the employment was shorter than it asks for and ended neither by death nor by closure. */
function early(
  { file, personId }: Person,
  grant: EmploymentGrant,
  name: ParameterName,
): Excess | null {
  const days = qualifyingDaysOf(grant.award);
  if (days === null) return null;
  const { county, decidedOn } = grant.award;
  const months = parameter(name, { area: county, month: monthOf(decidedOn) });
  const dueOn = sameDayMonthsLater(days.from, months);
  const isCutShort = file.facts.insuredEmployment.some(
    ({ personId: worker, until, endReason }) =>
      worker === personId &&
      (endReason === 'DEATH' || endReason === 'CLOSURE') &&
      until !== null &&
      days.from < until &&
      until <= dueOn,
  );
  if (days.until >= dueOn || isCutShort) return null;
  return { term: perWorkerText(grant), resultFen: perWorkerFen(grant) };
}

function finding(
  personId: string,
  { name, what }: Variant,
  deviations: readonly Deviation[],
): RuleFinding {
  const arithmetic = deviations.map((deviation) => deviation.line);
  const amountFen = sumOf(arithmetic);
  const amount = formatYuan(amountFen);
  const days = deviations.map(({ grant }) => grant.award.decidedOn);
  const granted = days.map(formatDate);
  return {
    variant: name,
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period: null,
    factDays: daysOf(days),
    evidence: deviations.flatMap(({ grant, balances }) => [grant, ...balances].map(grantEvidence)),
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: ${what.en} (granted on ${granted.join(', ')}). It comes to ${amount} yuan; a later rate or a top-up of the county should be checked first.`,
      zh: `疑点：${what.zh}（${granted.join('、')}批准），涉及${amount}元；应先核实是否适用新标准或县级提标。`,
    },
  };
}
