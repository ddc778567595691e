import { type Month, formatYuan, monthOf } from '@hub/assistance';
import { type MonthShare, sharesOf } from '../questions/awards.ts';
import { coversMonth } from '../questions/calendar.ts';
import type { CaseFile } from '../case-file.ts';
import {
  employmentEvidence,
  employmentFunds,
  employmentPromotionLaw,
  isInsuredByEmployer,
  isSameEmployer,
} from '../questions/employment-aid.ts';
import type { Evidence, RuleFinding, Text } from '../finding.ts';
import { socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import {
  count,
  daysText,
  factEvidence,
  periodOf,
  periodText,
  shareEvidence,
  shareLines,
  sumOf,
} from '../wording.ts';

/**
 * A public-welfare post subsidised in months in which the person had other work or was paid for having none.
 *
 * Posts are for people who find no work: an employer of their own, a business, a second post, unemployment insurance or
 * the subsidy for flexible work say otherwise. What is compared are months that were paid; the unit of the post and the
 * company that employs for it are no other employer.
 */
export const dupEmpPwpFormal: Rule = {
  id: 'DUP-EMP-PWP-FORMAL',
  title: {
    en: 'Public-welfare post together with other employment or unemployment benefit',
    zh: '公益性岗位与其他就业/失业保险/灵活就业社保补贴同时享受',
  },
  kind: 'DUPLICATE',
  subject: 'PERSON',
  severity: 'HIGH',
  disposition: 'CONDITIONAL',
  needs: ['CIVIL_AFFAIRS', 'HUMAN_RESOURCES'],
  programmes: ['RS-PWP'],
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    employmentPromotionLaw('arts. 52-53'),
    ...employmentFunds({ en: 'on public-welfare posts', zh: '公益性岗位补贴' }),
    socialAssistanceLaw('art. 27'),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'insurance by the unit of the post or by its dispatch company',
        zh: '由用人单位或该岗位的劳务派遣公司参保',
      },
    },
    {
      letter: 'b',
      description: { en: 'a part-time post with casual work', zh: '非全日制岗位兼零工' },
    },
    {
      letter: 'c',
      description: { en: 'subsistence allowance in the same months', zh: '同期领取低保金' },
    },
    {
      letter: 'd',
      description: {
        en: 'a cancelled or dormant business licence, a share of a cooperative',
        zh: '已注销或停业的营业执照、合作社股份',
      },
    },
  ],
  isVerified: false,
  check: (file) => file.personIds.flatMap((personId) => findingsOf(file, personId)),
};

/** Months of a post in which something else stands beside it. */
interface Beside {
  /** What was paid for the post in those months. */
  readonly shares: readonly MonthShare[];
  readonly evidence: readonly Evidence[];
}

interface Variant {
  readonly name: string;
  readonly what: Text;
  readonly besideOf: (file: CaseFile, personId: string, posts: readonly MonthShare[]) => Beside;
}

const variants: readonly Variant[] = [
  {
    name: 'formal-job',
    what: { en: 'employee insurance by another employer', zh: '其他单位职工参保' },
    besideOf: (file, personId, posts) =>
      besideFacts(
        posts,
        file.facts.insuredEmployment.filter(
          (row) => row.personId === personId && !row.isPartTime && isInsuredByEmployer(row),
        ),
        {
          isBeside: (row, { month, award }) => coversMonth(row, month) && !isOfPost(row, award),
          evidenceOf: employmentEvidence,
        },
      ),
  },
  {
    name: 'business',
    what: { en: 'a business with turnover', zh: '有经营流水的工商登记' },
    besideOf: (file, personId, posts) =>
      besideFacts(
        posts,
        file.facts.property.filter(
          (row) =>
            row.personId === personId &&
            row.kind === 'BUSINESS' &&
            row.circumstance === null &&
            (row.valueFen ?? 0) > 0,
        ),
        {
          isBeside: (row, { month }) => coversMonth(row, month),
          evidenceOf: ({ id, from, until }) => {
            const days = daysText({ from, until });
            return factEvidence('property', id, {
              ...days,
              en: `Business with turnover, ${days.en}`,
              zh: `工商登记（有流水），${days.zh}`,
            });
          },
        },
      ),
  },
  {
    name: 'second-post',
    what: { en: 'a second public-welfare post', zh: '另一公益性岗位' },
    besideOf: (_file, _personId, posts) => secondPosts(posts),
  },
  {
    name: 'unemployment-benefit',
    what: { en: 'unemployment insurance', zh: '失业保险金' },
    besideOf: (file, personId, posts) =>
      besideFacts(
        posts,
        file.facts.insuranceBenefit.filter(
          (row) => row.personId === personId && row.kind === 'UNEMPLOYMENT',
        ),
        {
          isBeside: (row, { month }) => row.firstMonth <= month && month <= row.lastMonth,
          evidenceOf: ({ id, firstMonth, lastMonth }) => {
            const span = periodText({ from: firstMonth, until: lastMonth });
            return factEvidence('insuranceBenefit', id, {
              ...span,
              en: `Unemployment insurance, ${span.en}`,
              zh: `失业保险金，${span.zh}`,
            });
          },
        },
      ),
  },
  {
    name: 'flexible-insurance',
    what: {
      en: 'the social-insurance subsidy for flexible employment',
      zh: '灵活就业社保补贴',
    },
    besideOf: (file, personId, posts) => {
      const subsidies = sharesOf(file, personId, ['RS-SI-F']);
      const months = new Set(subsidies.map(({ month }) => month));
      const shares = posts.filter(({ month }) => months.has(month));
      const shared = new Set(shares.map(({ month }) => month));
      return { shares, evidence: shareEvidence(subsidies.filter((row) => shared.has(row.month))) };
    },
  },
];

/** The months that stand beside some facts, and those of the facts that say so. */
function besideFacts<Row>(
  posts: readonly MonthShare[],
  rows: readonly Row[],
  {
    isBeside,
    evidenceOf,
  }: {
    readonly isBeside: (row: Row, post: MonthShare) => boolean;
    readonly evidenceOf: (row: Row) => Evidence;
  },
): Beside {
  return {
    shares: posts.filter((post) => rows.some((row) => isBeside(row, post))),
    evidence: rows
      .filter((row) => posts.some((post) => isBeside(row, post)))
      .map((row) => evidenceOf(row)),
  };
}

/** Whether the insurance is that of the post: by its unit, under whatever name, or by the company that employs for it. */
function isOfPost(
  row: CaseFile['facts']['insuredEmployment'][number],
  award: MonthShare['award'],
): boolean {
  if (award.department !== 'HUMAN_RESOURCES') return false;
  return isSameEmployer(row, award) || row.employerId === award.dispatchCompanyId;
}

/** Months paid for two posts that are not parts of one, by what the post that began later paid. */
function secondPosts(posts: readonly MonthShare[]): Beside {
  const byMonth = new Map<Month, readonly MonthShare[]>();
  for (const post of posts) byMonth.set(post.month, [...(byMonth.get(post.month) ?? []), post]);
  const pairs = [...byMonth.values()].flatMap(
    (paid): readonly (readonly [MonthShare, MonthShare])[] => {
      const [first, ...others] = paid.toSorted((left, right) => left.award.from - right.award.from);
      const second = others.find((other) => first !== undefined && !isLinked(first, other));
      return first === undefined || second === undefined ? [] : [[first, second]];
    },
  );
  return {
    shares: pairs.map(([, second]) => second),
    evidence: shareEvidence(pairs.map(([first]) => first)),
  };
}

function isLinked({ award: left }: MonthShare, { award: right }: MonthShare): boolean {
  return (
    [left.partOf, left.refersTo].includes(right.id) ||
    [right.partOf, right.refersTo].includes(left.id)
  );
}

function findingsOf(file: CaseFile, personId: string): readonly RuleFinding[] {
  const posts = sharesOf(file, personId, ['RS-PWP']);
  const [latest] = posts.slice(-1);
  if (latest === undefined) return [];
  const at = { area: latest.award.county, month: monthOf(file.asOf) };
  const minMonths = parameter('publicPost.minMonths', at);
  for (const variant of variants) {
    const beside = variant.besideOf(file, personId, posts);
    const months = new Set(beside.shares.map(({ month }) => month));
    if (months.size >= minMonths) return [finding(personId, variant, beside)];
  }
  return [];
}

function finding(
  personId: string,
  { name, what }: Variant,
  { shares, evidence }: Beside,
): RuleFinding {
  const arithmetic = shareLines(shares);
  const amountFen = sumOf(arithmetic);
  const months = new Set(shares.map(({ month }) => month));
  const period = periodOf([...months]);
  const span = periodText(period);
  const amount = formatYuan(amountFen);
  return {
    variant: name,
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period,
    evidence: [...shareEvidence(shares), ...evidence],
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: a public-welfare post was subsidised in ${count(months.size, 'month')} (${span.en}) beside ${what.en}. The subsidy of those months comes to ${amount} yuan.`,
      zh: `疑点：该人公益性岗位补贴与${what.zh}在${months.size}个月内（${span.zh}）同时存在，涉及岗位补贴${amount}元。`,
    },
  };
}
