import { type Fen, type Month, formatYuan, monthOf } from '@hub/assistance';
import { type MonthShare, sharesOf } from '../questions/awards.ts';
import { runsOf } from '../questions/calendar.ts';
import type { CaseFile } from '../case-file.ts';
import type { RuleFinding } from '../finding.ts';
import { interimMeasures, text } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import {
  areasText,
  count,
  monthsLine,
  periodOf,
  periodText,
  shareEvidence,
  sumOf,
} from '../wording.ts';

const schemes = ['MZ-DIBAO-U', 'MZ-DIBAO-R'] as const;

/**
 * The urban and the rural subsistence allowance for one person in the same months.
 *
 * It arises when a hukou turns from rural to urban and the family applies anew under the other scheme, or when two
 * offices keep a book each. A household of mixed hukou in one award is lawful, each member by their own standard.
 * Where a county has one standard for both, the scheme is only a name in the books.
 */
export const dupSubsistUrbanRural: Rule = {
  id: 'DUP-SUBSIST-URBAN-RURAL',
  title: {
    en: 'Urban and rural subsistence allowance to the same person',
    zh: '同一人同时享受城市低保和农村低保',
  },
  kind: 'DUPLICATE',
  subject: 'PERSON',
  severity: 'HIGH',
  disposition: 'EXCLUSIVE',
  needs: ['CIVIL_AFFAIRS'],
  programmes: schemes,
  arguesFromAbsence: false,
  latencyDays: 30,
  yieldsTo: ['DUP-SUBSIST-COUNTY'],
  legalBasis: [
    interimMeasures('arts. 9, 11'),
    text(
      {
        en: 'Regulations on the urban subsistence allowance, State Council Decree No. 271',
        zh: '城市居民最低生活保障条例（国务院令第271号）',
      },
      'art. 2',
      '1999-10-01',
    ),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'one household of urban and rural hukou in one award, each by their own standard',
        zh: '城乡混合户籍家庭在同一低保中分别按城乡标准核算',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'the month in which a village becomes an urban community',
        zh: '村改居当月',
      },
    },
    {
      letter: 'c',
      description: {
        en: 'a county with one standard for town and country',
        zh: '城乡低保标准统一的县（市、区）',
      },
    },
    { letter: 'd', description: { en: 'payments taken back', zh: '已冲回的发放' } },
  ],
  isVerified: true,
  check: (file) => {
    const hasBoth = schemes.every((code) => file.awards.some((award) => award.programme === code));
    return hasBoth ? file.personIds.flatMap((personId) => findingsOf(file, personId)) : [];
  },
};

/** A month paid under both schemes. */
interface DoubledMonth {
  readonly month: Month;
  readonly shares: readonly MonthShare[];
  readonly urbanFen: Fen;
  readonly ruralFen: Fen;
}

function findingsOf(file: CaseFile, personId: string): readonly RuleFinding[] {
  const [urban = [], rural = []] = schemes.map((code) =>
    sharesOf(file, personId, [code]).filter((share) => !isUnified(share)),
  );
  const [first] = urban;
  if (first === undefined || rural.length === 0) return [];
  const doubled = doubledMonths(urban, rural);
  const at = { area: first.award.county, month: monthOf(file.asOf) };
  return doubled.length < parameter('overlap.minMonths', at) ? [] : [finding(personId, doubled)];
}

function isUnified({ award, month }: MonthShare): boolean {
  return parameter('subsistence.isUnified', { area: award.county, month }) === 1;
}

function doubledMonths(
  urban: readonly MonthShare[],
  rural: readonly MonthShare[],
): readonly DoubledMonth[] {
  const sumIn = (shares: readonly MonthShare[]) => shares.reduce((sum, { fen }) => sum + fen, 0);
  return [...new Set(urban.map(({ month }) => month))].flatMap((month) => {
    const [inUrban = [], inRural = []] = [urban, rural].map((shares) =>
      shares.filter((share) => share.month === month),
    );
    if (inRural.length === 0) return [];
    return [
      {
        month,
        shares: [...inUrban, ...inRural],
        urbanFen: sumIn(inUrban),
        ruralFen: sumIn(inRural),
      },
    ];
  });
}

function finding(personId: string, doubled: readonly DoubledMonth[]): RuleFinding {
  const runs = runsOf(
    doubled,
    (left, right) => left.urbanFen === right.urbanFen && left.ruralFen === right.ruralFen,
  );
  const arithmetic = runs.map((run) =>
    monthsLine({
      what: { en: 'lower share', zh: '较低份额' },
      term: `min(${formatYuan(run[0].urbanFen)}, ${formatYuan(run[0].ruralFen)})`,
      fen: Math.min(run[0].urbanFen, run[0].ruralFen),
      months: run.map(({ month }) => month),
    }),
  );
  const amountFen = sumOf(arithmetic);
  const shares = doubled.flatMap((entry) => entry.shares);
  const period = periodOf(doubled.map(({ month }) => month));
  const span = periodText(period);
  const areas = areasText(shares.map(({ award }) => award.county));
  return {
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period,
    evidence: shareEvidence(shares),
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: the person was counted in a paid urban and in a paid rural subsistence allowance (${areas.en}) for ${count(doubled.length, 'month')} (${span.en}); the lower shares come to ${formatYuan(amountFen)} yuan. A person belongs to one of the two schemes.`,
      zh: `疑点：${span.zh}期间有${doubled.length}个月，该人同时计入已发放的城市低保和农村低保（${areas.zh}），按较低份额计${formatYuan(amountFen)}元。同一人只能适用其中一种低保。`,
    },
  };
}
