import { type Month, formatYuan, monthOf } from '@hub/assistance';
import {
  type MonthShare,
  destituteSharesOf,
  destituteSupport,
  holdsAny,
  sharesOf,
} from '../questions/awards.ts';
import type { CaseFile } from '../case-file.ts';
import type { Evidence, RuleFinding } from '../finding.ts';
import { excerpt } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import {
  count,
  factEvidence,
  periodOf,
  periodText,
  shareEvidence,
  shareLines,
  sumOf,
} from '../wording.ts';

const subsidies = ['MZ-DIS-LIV', 'MZ-DIS-CARE'] as const;

/**
 * A disability subsidy beside a benefit that already covers the same need: destitute support beside either subsidy, the
 * full orphan allowance beside the living subsidy, work-injury nursing beside the nursing subsidy.
 *
 * Each of the three is judged for itself and speaks from two months on. An orphan allowance counts as full only when
 * the whole standard was paid, because a part of it may be a lawful top-up.
 */
export const dupDestituteDisability: Rule = {
  id: 'DUP-DESTITUTE-DISABILITY',
  title: {
    en: 'Two disability subsidies paid to a destitute-support recipient (or living subsidy to an orphan)',
    zh: '特困人员重复享受残疾人两项补贴／孤儿享受困难残疾人生活补贴',
  },
  kind: 'DUPLICATE',
  subject: 'PERSON',
  severity: 'MEDIUM',
  disposition: 'EXCLUSIVE',
  needs: ['CIVIL_AFFAIRS', 'HUMAN_RESOURCES'],
  programmes: subsidies,
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    excerpt(
      {
        en: 'Guofa [2015] No. 52, two disability subsidies, dovetailing clause',
        zh: '国发〔2015〕52号（残疾人两项补贴衔接条款）',
      },
      '',
      '2016-01-01',
    ),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'subsistence allowance with living and nursing subsidy together',
        zh: '低保与生活补贴、护理补贴同时享受',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'orphan allowance with the nursing subsidy',
        zh: '孤儿基本生活费与护理补贴',
      },
    },
    {
      letter: 'c',
      description: { en: 'care allowance of destitute support alone', zh: '特困人员照料护理费' },
    },
    {
      letter: 'd',
      description: { en: 'months before destitute support began', zh: '特困供养开始前的月份' },
    },
  ],
  isVerified: true,
  check: (file) =>
    file.facts.insuranceBenefit.length === 0 && !holdsAny(file, excluding)
      ? []
      : file.personIds.flatMap((personId) => findingsOf(file, personId)),
};

/** The other living benefits that a subsidy must not stand beside. */
const excluding = [...destituteSupport, 'MZ-ORPHAN'] as const;

/** What a subsidy must not stand beside, in which months. */
interface Ground {
  readonly subsidies: readonly (typeof subsidies)[number][];
  readonly months: ReadonlySet<Month>;
  readonly evidenceOf: (months: ReadonlySet<Month>) => readonly Evidence[];
}

function findingsOf(file: CaseFile, personId: string): readonly RuleFinding[] {
  const paid = sharesOf(file, personId, subsidies);
  const [first] = paid;
  if (first === undefined) return [];
  const minMonths = parameter('overlap.minMonths', {
    area: first.award.county,
    month: monthOf(file.asOf),
  });
  const grounds = [
    besideDestituteSupport(file, personId, first.month),
    besideOrphanAllowance(file, personId),
    besideWorkInjury(file, personId),
  ];
  const doubled = new Set<MonthShare>();
  const evidence: Evidence[] = [];
  for (const ground of grounds) {
    const shares = paid.filter(
      ({ month, award }) =>
        ground.months.has(month) && ground.subsidies.some((code) => code === award.programme),
    );
    const months = new Set(shares.map(({ month }) => month));
    if (months.size < minMonths) continue;
    for (const share of shares) doubled.add(share);
    evidence.push(...ground.evidenceOf(months));
  }
  return doubled.size === 0 ? [] : [finding(personId, [...doubled], evidence)];
}

function besideDestituteSupport(file: CaseFile, personId: string, since: Month): Ground {
  return beside(destituteSharesOf(file, personId, since), subsidies);
}

function besideOrphanAllowance(file: CaseFile, personId: string): Ground {
  const allowance = sharesOf(file, personId, ['MZ-ORPHAN']).filter(
    ({ fen, award, month }) => fen >= parameter('orphan.fullFen', { area: award.county, month }),
  );
  return beside(allowance, ['MZ-DIS-LIV']);
}

function beside(shares: readonly MonthShare[], excluded: Ground['subsidies']): Ground {
  return {
    subsidies: excluded,
    months: new Set(shares.map(({ month }) => month)),
    evidenceOf: (months) => shareEvidence(shares.filter(({ month }) => months.has(month))),
  };
}

function besideWorkInjury(file: CaseFile, personId: string): Ground {
  const benefits = file.facts.insuranceBenefit.filter(
    (row) => row.personId === personId && row.kind === 'WORK_INJURY_NURSING',
  );
  const monthsOf = ({ firstMonth, lastMonth }: (typeof benefits)[number]) =>
    Array.from({ length: lastMonth - firstMonth + 1 }, (_, index) => (firstMonth + index) as Month);
  return {
    subsidies: ['MZ-DIS-CARE'],
    months: new Set(benefits.flatMap(monthsOf)),
    evidenceOf: (months) =>
      benefits
        .filter((row) => monthsOf(row).some((month) => months.has(month)))
        .map(({ id, firstMonth, lastMonth }) => {
          const span = periodText({ from: firstMonth, until: lastMonth });
          return factEvidence('insuranceBenefit', id, {
            ...span,
            en: `Work-injury nursing benefit, ${span.en}`,
            zh: `工伤生活护理费，${span.zh}`,
          });
        }),
  };
}

function finding(
  personId: string,
  subsidised: readonly MonthShare[],
  evidence: readonly Evidence[],
): RuleFinding {
  const shares = subsidised.toSorted((left, right) => left.month - right.month);
  const arithmetic = shareLines(shares);
  const amountFen = sumOf(arithmetic);
  const period = periodOf(shares.map(({ month }) => month));
  const span = periodText(period);
  const { size } = new Set(shares.map(({ month }) => month));
  return {
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period,
    evidence: [...shareEvidence(shares), ...evidence],
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: for ${count(size, 'month')} (${span.en}) a disability subsidy was paid beside a benefit that already covers the same need; the subsidy comes to ${formatYuan(amountFen)} yuan.`,
      zh: `疑点：${span.zh}期间有${size}个月，残疾人补贴与已覆盖同一需求的待遇同时发放，涉及补贴${formatYuan(amountFen)}元。`,
    },
  };
}
