import { type LocalDate, formatDate, monthOf } from '@hub/assistance';
import { type Share, likenessOf, pooledShare } from '../questions/dispersion.ts';
import type { RuleFinding, Text } from '../finding.ts';
import { daysOf, excerpt, interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import { areaText, count, recordEvidence } from '../wording.ts';

/**
 * Townships of one county that all have the same coverage of the rural subsistence allowance, as if by quota.
 *
 * Need differs from township to township; coverage that does not follow it, but keeps to two per cent or to the mean
 * of the county, or differs less than chance alone would have it, suggests that places were handed out by share. It is
 * shown, and says nothing of any family.
 */
export const anomCoverageQuota: Rule = {
  id: 'ANOM-COVERAGE-QUOTA',
  title: { en: 'Coverage pinned to a quota', zh: '低保覆盖面按比例（如2%）“一刀切”' },
  kind: 'ANOMALY',
  subject: 'JURISDICTION',
  severity: 'INFO',
  disposition: 'SUSPICION',
  needs: ['CIVIL_AFFAIRS'],
  programmes: ['MZ-DIBAO-R'],
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('arts. 66(1), 66(2)'),
    excerpt(
      {
        en: 'Provincial report 2019, part II(1), coverage by share',
        zh: '2019年省级报告第二部分（一）（按比例确定低保覆盖面）',
      },
      '',
      '2019-01-01',
    ),
    socialAssistanceLaw('arts. 70(1), 70(2)'),
  ],
  lookAlikes: [
    { letter: 'a', description: { en: 'small townships', zh: '人口较少的乡镇' } },
    { letter: 'b', description: { en: 'newly merged townships', zh: '新合并的乡镇' } },
    {
      letter: 'c',
      description: { en: 'shares that were rounded to be published', zh: '公布数据经四舍五入' },
    },
  ],
  isVerified: true,
  check: null,
};

/** A township, by counts of its rural residents on the day of the survey. */
export interface TownshipCoverage {
  /** Code of nine digits, or whatever the register goes by. */
  readonly code: string;
  readonly name: string;
  readonly residents: number;
  /** Residents counted in a rural subsistence allowance in force. */
  readonly recipients: number;
  /** Residents with a mark of hardship that does not depend on the allowance: a severe disability, a long illness. */
  readonly inHardship: number;
  /** Merged within the last year: then one of its parts may still be counted elsewhere. */
  readonly isNewlyMerged: boolean;
}

/** All townships of a county. */
export interface CoverageSurvey {
  readonly asOf: LocalDate;
  /** GB/T 2260 code. */
  readonly county: string;
  readonly townships: readonly TownshipCoverage[];
  /** The counts were reckoned back from published shares; those are rounded, and look alike for that reason. */
  readonly isRounded: boolean;
}

/** Whether the townships of a county look as if places had been handed out by quota: one finding or none. Pure. */
export function coverageFindings({
  asOf,
  county,
  townships,
  isRounded,
}: CoverageSurvey): readonly RuleFinding[] {
  const at = { area: county, month: monthOf(asOf) };
  const minResidents = parameter('coverage.minResidents', at);
  const compared = townships.filter(
    ({ residents, isNewlyMerged }) => residents >= minResidents && !isNewlyMerged,
  );
  if (isRounded || compared.length < parameter('coverage.minTownships', at)) return [];
  const significance = parameter('coverage.significance', at);
  const need = compared.map(({ inHardship, residents }) => ({ count: inHardship, of: residents }));
  // Where need itself does not differ, nor has coverage to.
  if (likenessOf(need) <= 1 - significance) return [];
  const covered = compared.map(({ recipients, residents }) => ({
    count: recipients,
    of: residents,
  }));
  const pattern = patternOf(covered, {
    target: parameter('coverage.target', at),
    band: parameter('coverage.band', at),
    pinnedShare: parameter('coverage.pinnedShare', at),
    significance,
  });
  return pattern === null ? [] : [finding({ asOf, county, compared, pattern })];
}

/** How the coverage of townships goes together. */
interface Pattern {
  readonly variant: 'pinned-to-target' | 'pinned-to-mean' | 'too-alike';
  readonly what: Text;
}

function patternOf(
  covered: readonly Share[],
  {
    target,
    band,
    pinnedShare,
    significance,
  }: {
    readonly target: number;
    readonly band: number;
    readonly pinnedShare: number;
    readonly significance: number;
  },
): Pattern | null {
  const mean = pooledShare(covered);
  if (mean === 0) return null;
  const values = [
    { variant: 'pinned-to-target', value: target },
    { variant: 'pinned-to-mean', value: mean },
  ] as const;
  for (const { variant, value } of values) {
    const pinned = covered.filter((township) => isNear(township, value, band)).length;
    if (pinned > pinnedShare * covered.length) {
      const percent = percentText(value);
      return {
        variant,
        what: {
          en: `${pinned} of ${covered.length} townships lie within ${percentText(band)} of ${percent}`,
          zh: `${covered.length}个乡镇中有${pinned}个与${percent}相差不超过${percentText(band)}`,
        },
      };
    }
  }
  if (likenessOf(covered) >= significance) return null;
  return {
    variant: 'too-alike',
    what: {
      en: `the ${covered.length} townships differ less than chance alone would have it`,
      zh: `${covered.length}个乡镇之间的差异小于随机波动`,
    },
  };
}

/** Compared in people and not in shares, so that a township on the edge of the band is in it. */
function isNear({ count: recipients, of: residents }: Share, value: number, band: number): boolean {
  const roundingOfNumbers = 1e-6;
  return Math.abs(recipients - residents * value) <= residents * band + roundingOfNumbers;
}

function percentText(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

function finding({
  asOf,
  county,
  compared,
  pattern: { variant, what },
}: {
  readonly asOf: LocalDate;
  readonly county: string;
  readonly compared: readonly TownshipCoverage[];
  readonly pattern: Pattern;
}): RuleFinding {
  const missed = missedPeople(compared);
  const area = areaText(county);
  const day = formatDate(asOf);
  return {
    variant,
    subject: { kind: 'JURISDICTION', id: county },
    personIds: [],
    period: null,
    factDays: daysOf([asOf]),
    evidence: compared.map(({ code, name, recipients, residents }) => {
      const percent = percentText(recipients / residents);
      return recordEvidence('CIVIL_AFFAIRS', code, {
        en: `${name}: ${recipients} of ${residents} residents on the rural allowance (${percent})`,
        zh: `${name}：${residents}名居民中${recipients}人享受农村低保（${percent}）`,
      });
    }),
    arithmetic: [],
    // What is exposed are people who may have been left out; nobody has reckoned what each of them is owed.
    amountFen: 0,
    amountMeaning: 'EXPOSURE',
    explanation: {
      en: `Lead: coverage of the rural subsistence allowance in ${area.en} on ${day} looks as if it were set by quota: ${what.en}, while signs of hardship differ. If coverage followed these, about ${count(missed, 'resident')} more would be covered in the townships that fall short.`,
      zh: `疑点：${area.zh}${day}农村低保覆盖面疑似按比例确定：${what.zh}，而困难程度指标存在差异。按困难程度估算，覆盖不足的乡镇约少保${missed}人。`,
    },
  };
}

/** People short of what a township would have if coverage followed hardship, over those that fall short; rounded down. */
function missedPeople(townships: readonly TownshipCoverage[]): number {
  const recipients = townships.reduce((sum, township) => sum + township.recipients, 0);
  const inHardship = townships.reduce((sum, township) => sum + township.inHardship, 0);
  const missed = townships.map((township) => {
    const predicted = (recipients * township.inHardship) / inHardship;
    return Math.max(0, predicted - township.recipients);
  });
  return Math.floor(missed.reduce((sum, people) => sum + people, 0));
}
