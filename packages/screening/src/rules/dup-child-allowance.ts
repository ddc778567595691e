import {
  type Fen,
  type Month,
  covers,
  firstDayOf,
  formatYuan,
  monthOf,
  provinceCode,
} from '@hub/assistance';
import { groupBy } from 'es-toolkit';
import {
  type MonthShare,
  destituteSupport,
  sharesOf,
  subsistenceAllowance,
} from '../questions/awards.ts';
import { runsOf } from '../questions/calendar.ts';
import type { CaseFile } from '../case-file.ts';
import type { CalculationLine, RuleFinding, Text } from '../finding.ts';
import { destituteRecognition, excerpt } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import { count, monthsLine, periodOf, periodText, shareEvidence, sumOf } from '../wording.ts';

const childAllowances = ['MZ-ORPHAN', 'MZ-DEFACTO'] as const;
const otherLiving = [...subsistenceAllowance, ...destituteSupport, 'MZ-DIS-LIV'] as const;

/**
 * The allowance of an orphan or of a child whom nobody looks after in fact, stacked in full on other basic living.
 *
 * The allowance is a ceiling: who draws other living benefits receives the difference alone. So two child allowances, or
 * destitute support beside that of an orphan, exclude each other, and anything else is judged by its sum. It arises when
 * an orphan's household goes on counting the child. At risk is what goes beyond the higher of the two sides.
 */
export const dupChildAllowance: Rule = {
  id: 'DUP-CHILD-ALLOWANCE',
  title: {
    en: 'Orphan / de facto unattended child allowance stacked in full on tekun, dibao or each other',
    zh: '孤儿、事实无人抚养儿童基本生活费与特困、低保等全额叠加',
  },
  kind: 'DUPLICATE',
  subject: 'PERSON',
  severity: 'HIGH',
  disposition: 'CONDITIONAL',
  needs: ['CIVIL_AFFAIRS'],
  programmes: childAllowances,
  arguesFromAbsence: false,
  latencyDays: 30,
  yieldsTo: ['DUP-DESTITUTE-DISABILITY'],
  legalBasis: [
    {
      ...excerpt(
        {
          en: 'Minfa [2016] No. 178, recognition of destitute people',
          zh: '民发〔2016〕178号',
        },
        '',
        '2016-10-10',
      ),
      until: destituteRecognition('').from,
    },
    excerpt(
      { en: 'Minfa [2019] No. 62, de facto unattended children', zh: '民发〔2019〕62号' },
      '',
      '2020-01-01',
    ),
    destituteRecognition(''),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'a top-up: allowance, disability subsidy and child allowance together are the standard',
        zh: '补差发放：低保、特困或残疾人生活补贴与儿童津贴合计等于标准',
      },
    },
    {
      letter: 'b',
      description: { en: 'the nursing subsidy for severe disability', zh: '重度残疾人护理补贴' },
    },
    {
      letter: 'c',
      description: {
        en: 'premium subsidy, medical, education or housing aid',
        zh: '资助参保、医疗、教育、住房救助',
      },
    },
    {
      letter: 'd',
      description: {
        en: 'an orphan over 18 who is still at school',
        zh: '年满18周岁仍全日制就读的孤儿',
      },
    },
    { letter: 'e', description: { en: 'a gradual exit', zh: '渐退期' } },
    {
      letter: 'f',
      description: {
        en: 'relatives on the allowance who do not count the child',
        zh: '亲属家庭享受低保但未计入该儿童',
      },
    },
  ],
  isVerified: false,
  check: (file) => file.personIds.flatMap((personId) => findingsOf(file, personId)),
};

/** What a child drew for a month: allowances for children, and other basic living. */
interface ChildMonth {
  readonly month: Month;
  readonly shares: readonly MonthShare[];
  readonly allowanceFen: Fen;
  readonly otherFen: Fen;
  /** What a child is to have in all: the standard, or the other benefits where they are higher. */
  readonly ceilingFen: Fen;
  readonly standardFen: Fen;
}

const variants = {
  'tekun-and-orphan': (entry: ChildMonth) => has(entry, 'MZ-ORPHAN') && has(entry, 'MZ-TEKUN'),
  'orphan-and-de-facto': (entry: ChildMonth) => childAllowances.every((code) => has(entry, code)),
  'over-standard': ({ month, allowanceFen, otherFen, standardFen }: ChildMonth) =>
    allowanceFen + otherFen >
    standardFen + parameter('child.toleranceFen', { area: provinceCode, month }),
} as const;
type Variant = keyof typeof variants;

function has({ shares }: ChildMonth, programme: string): boolean {
  return shares.some(({ award }) => award.programme.startsWith(programme));
}

function findingsOf(file: CaseFile, personId: string): readonly RuleFinding[] {
  const allowances = sharesOf(file, personId, childAllowances);
  const [first] = allowances;
  if (first === undefined) return [];
  const others = groupBy(sharesOf(file, personId, otherLiving), ({ month }) => month);
  const months = [...new Set(allowances.map(({ month }) => month))]
    .map((month) => {
      const own = allowances.filter((share) => share.month === month);
      return childMonth(month, own, others[month] ?? []);
    })
    .filter((entry) => !isInExit(entry));
  const at = { area: first.award.county, month: monthOf(file.asOf) };
  const minMonths = parameter('overlap.minMonths', at);
  for (const [variant, holdsIn] of Object.entries(variants)) {
    const stacked = months.filter(holdsIn);
    if (stacked.length >= minMonths) return [finding(personId, variant as Variant, stacked)];
  }
  return [];
}

function childMonth(
  month: Month,
  allowances: readonly MonthShare[],
  others: readonly MonthShare[],
): ChildMonth {
  const sumIn = (shares: readonly MonthShare[]) => shares.reduce((sum, { fen }) => sum + fen, 0);
  const isInInstitution = allowances.some(
    (share) => share.award.department === 'CIVIL_AFFAIRS' && share.award.form === 'INSTITUTION',
  );
  const standardFen = parameter(isInInstitution ? 'child.institutionFen' : 'child.scatteredFen', {
    area: allowances[0]?.award.county ?? provinceCode,
    month,
  });
  const otherFen = sumIn(others);
  return {
    month,
    shares: [...allowances, ...others],
    allowanceFen: sumIn(allowances),
    otherFen,
    standardFen,
    ceilingFen: Math.max(standardFen, otherFen),
  };
}

/** Whether a household that counts the child keeps its allowance for a while although its income has risen. */
function isInExit({ month, shares }: ChildMonth): boolean {
  return shares.some(
    ({ award }) =>
      award.department === 'CIVIL_AFFAIRS' &&
      award.gradualExitUntil !== null &&
      covers({ from: award.from, until: award.gradualExitUntil }, firstDayOf(month)),
  );
}

/** What of a month lies above the ceiling. */
function excessFen({ allowanceFen, otherFen, ceilingFen }: ChildMonth): Fen {
  return Math.max(0, allowanceFen + otherFen - ceilingFen);
}

function linesOf(stacked: readonly ChildMonth[]): readonly CalculationLine[] {
  return runsOf(
    stacked,
    (left, right) =>
      left.allowanceFen === right.allowanceFen &&
      left.otherFen === right.otherFen &&
      left.ceilingFen === right.ceilingFen,
  ).map((run) => {
    const [{ allowanceFen, otherFen, ceilingFen }] = run;
    const [allowance, other, ceiling] = [allowanceFen, otherFen, ceilingFen].map(formatYuan);
    const drawn = otherFen === 0 ? allowance : `${allowance} + ${other}`;
    return monthsLine({
      what: { en: 'above what the child is to have', zh: '超出应享合计' },
      term: excessFen(run[0]) === 0 ? '0.00' : `(${drawn} - ${ceiling})`,
      fen: excessFen(run[0]),
      months: run.map(({ month }) => month),
    });
  });
}

const what: Readonly<Record<Variant, Text>> = {
  'tekun-and-orphan': {
    en: 'destitute support and an orphan allowance were both paid for the child',
    zh: '该儿童同时领取特困供养和孤儿基本生活费',
  },
  'orphan-and-de-facto': {
    en: 'an orphan allowance and an allowance for a de facto unattended child were both paid',
    zh: '该儿童同时领取孤儿基本生活费和事实无人抚养儿童基本生活补贴',
  },
  'over-standard': {
    en: 'the child allowance and other basic living together went beyond the standard',
    zh: '儿童津贴与其他基本生活待遇合计超过标准',
  },
};

function finding(personId: string, variant: Variant, stacked: readonly ChildMonth[]): RuleFinding {
  const arithmetic = linesOf(stacked);
  const amountFen = sumOf(arithmetic);
  const period = periodOf(stacked.map(({ month }) => month));
  const span = periodText(period);
  return {
    variant,
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period,
    evidence: shareEvidence(stacked.flatMap(({ shares }) => shares)),
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: in ${count(stacked.length, 'month')} (${span.en}) ${what[variant].en}; ${formatYuan(amountFen)} yuan lie above what the child is to have in all. A top-up to the standard is lawful.`,
      zh: `疑点：${span.zh}期间有${stacked.length}个月，${what[variant].zh}，超出应享合计${formatYuan(amountFen)}元。补差至标准属合规情形。`,
    },
  };
}
