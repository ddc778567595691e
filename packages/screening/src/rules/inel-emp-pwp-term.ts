import { type Month, formatDate, formatYuan, monthOf } from '@hub/assistance';
import { type MonthShare, sharesOf } from '../questions/awards.ts';
import type { AwardOf, CaseFile } from '../case-file.ts';
import { employmentFunds, employmentPromotionLaw } from '../questions/employment-aid.ts';
import type { Evidence, RuleFinding, Text } from '../finding.ts';
import { excerpt, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import { birthdayOf } from '../questions/people.ts';
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
import { openSince } from '../questions/calendar.ts';

/**
 * A public-welfare post subsidised for longer than its term, after retirement age, or for a second term.
 *
 * The term is three years of paid months over all posts; it goes on until retirement for those who were near it when
 * their first post began, and for whom an extension was approved. Village posts have rules of their own.
 */
export const inelEmpPwpTerm: Rule = {
  id: 'INEL-EMP-PWP-TERM',
  title: {
    en: 'Public-welfare post beyond the permitted term or age',
    zh: '公益性岗位补贴超期、超龄或期满再享受',
  },
  kind: 'INELIGIBLE',
  subject: 'PERSON',
  severity: 'MEDIUM',
  disposition: 'EXCLUSIVE',
  needs: ['CIVIL_AFFAIRS', 'HUMAN_RESOURCES'],
  programmes: ['RS-PWP'],
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    employmentPromotionLaw('art. 53'),
    ...employmentFunds({ en: 'on the term of public-welfare posts', zh: '公益性岗位补贴期限' }),
    excerpt(
      {
        en: 'Gradual rise of the statutory retirement age, decision of 2024',
        zh: '关于实施渐进式延迟法定退休年龄的决定（2024年）',
      },
      '',
      '2025-01-01',
    ),
    socialAssistanceLaw('art. 27'),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'five years or less before retirement when the first post began',
        zh: '初次上岗时距法定退休年龄不足五年',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'an approved extension (zero-employment household, severe disability)',
        zh: '经批准延长（零就业家庭、重度残疾）',
      },
    },
    { letter: 'c', description: { en: 'a village post', zh: '乡村公益性岗位' } },
  ],
  isVerified: true,
  check: (file) => file.personIds.flatMap((personId) => findingsOf(file, personId)),
};

/** A month paid for a post in a town. */
interface PaidMonth extends MonthShare {
  readonly award: AwardOf<'HUMAN_RESOURCES'>;
}

interface Variant {
  readonly name: string;
  readonly what: Text;
  readonly beyondOf: typeof afterRetirement;
}

const variants: readonly Variant[] = [
  {
    name: 'over-age',
    what: { en: 'after the person had reached retirement age', zh: '达到法定退休年龄之后' },
    beyondOf: afterRetirement,
  },
  {
    name: 'second-term',
    what: { en: 'for a new post after a full term', zh: '期满后再次上岗' },
    beyondOf: (file, personId, paid) =>
      isWithoutTerm(file, personId, paid) ? [] : secondTerm(paid),
  },
  {
    name: 'over-term',
    what: { en: 'beyond the longest term', zh: '超过最长期限' },
    beyondOf: (file, personId, paid) =>
      isWithoutTerm(file, personId, paid) ? [] : afterTerm(paid),
  },
];

function findingsOf(file: CaseFile, personId: string): readonly RuleFinding[] {
  const paid = sharesOf(file, personId, ['RS-PWP']).filter(isInTown);
  if (paid.length === 0) return [];
  for (const variant of variants) {
    const beyond = variant.beyondOf(file, personId, paid);
    if (beyond.length === 0) continue;
    const ages = variant.name === 'over-age' ? ageEvidence(file, personId, beyond) : [];
    return [
      finding(personId, variant, { beyond, evidence: [...shareEvidence(paid), ...ages], paid }),
    ];
  }
  return [];
}

function isInTown(share: MonthShare): share is PaidMonth {
  return share.award.department === 'HUMAN_RESOURCES' && !share.award.isRural;
}

/** What was paid after retirement age; a person whose sex is not known retires as late as a man. */
function afterRetirement(
  file: CaseFile,
  personId: string,
  paid: readonly PaidMonth[],
): readonly PaidMonth[] {
  const isWoman = sexOf(file, personId) === 'FEMALE';
  return paid.filter((share) => {
    const retiredOn = birthdayOf(file, personId, retirementYears(share, isWoman));
    return retiredOn !== null && share.month > monthOf(retiredOn);
  });
}

function retirementYears({ month, award }: PaidMonth, isWoman: boolean): number {
  const name = isWoman ? 'retirement.womenYears' : 'retirement.menYears';
  return parameter(name, { area: award.county, month });
}

/** The birthday after which the first of some months was paid. */
function ageEvidence(
  file: CaseFile,
  personId: string,
  [first]: readonly PaidMonth[],
): readonly Evidence[] {
  if (first === undefined) return [];
  const years = retirementYears(first, sexOf(file, personId) === 'FEMALE');
  const retiredOn = birthdayOf(file, personId, years);
  if (retiredOn === null) return [];
  const day = formatDate(retiredOn);
  return [
    factEvidence('person', personId, {
      en: `${years} years old on ${day}`,
      zh: `${day}年满${years}周岁`,
      days: openSince(retiredOn),
    }),
  ];
}

function sexOf(file: CaseFile, personId: string): 'FEMALE' | 'MALE' | null {
  return file.facts.person.find((row) => row.personId === personId)?.sex ?? null;
}

/** Whether a post may go on until retirement; of somebody whose age is not known, nothing is said. */
function isWithoutTerm(file: CaseFile, personId: string, paid: readonly PaidMonth[]): boolean {
  const awards = paid.map(({ award }) => award);
  const [first] = awards.toSorted((left, right) => left.from - right.from);
  if (first === undefined || awards.some(({ isExtended }) => isExtended)) return true;
  const at = { area: first.county, month: monthOf(first.from) };
  const isMan = sexOf(file, personId) === 'MALE';
  const years = parameter(isMan ? 'retirement.menYears' : 'retirement.earliestYears', at);
  const near = parameter('publicPost.nearRetirementYears', at);
  const nearOn = birthdayOf(file, personId, years - near);
  return nearOn === null || nearOn <= first.from;
}

/** What was paid for posts that began after one that had been paid for its whole term; a prolonged post is no new one. */
function secondTerm(paid: readonly PaidMonth[]): readonly PaidMonth[] {
  const full = [...new Set(paid.map(({ award }) => award))]
    .map((award) => ({ award, months: monthsOf(paid.filter((share) => share.award === award)) }))
    .filter(({ award, months }) => months.length >= termOf(award));
  return paid.filter(({ award }) =>
    full.some(
      (earlier) =>
        award.refersTo !== earlier.award.id &&
        monthOf(award.from) > (earlier.months.at(-1) ?? Infinity),
    ),
  );
}

/** What was paid for the months after the last one of the term, over all posts. */
function afterTerm(paid: readonly PaidMonth[]): readonly PaidMonth[] {
  const months = monthsOf(paid);
  return paid.filter(({ month, award }) => months.indexOf(month) >= termOf(award));
}

function monthsOf(paid: readonly PaidMonth[]): readonly Month[] {
  return [...new Set(paid.map(({ month }) => month))].toSorted((left, right) => left - right);
}

/** Months of the term, as the rules stood when the post began. */
function termOf({ county, from }: PaidMonth['award']): number {
  return parameter('publicPost.maxMonths', { area: county, month: monthOf(from) });
}

function finding(
  personId: string,
  { name, what }: Variant,
  {
    beyond,
    evidence,
    paid,
  }: {
    readonly beyond: readonly PaidMonth[];
    readonly evidence: readonly Evidence[];
    readonly paid: readonly PaidMonth[];
  },
): RuleFinding {
  const arithmetic = shareLines(beyond);
  const amountFen = sumOf(arithmetic);
  const months = monthsOf(beyond);
  const period = periodOf(months);
  const span = periodText(period);
  const all = monthsOf(paid).length;
  const amount = formatYuan(amountFen);
  return {
    variant: name,
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period,
    evidence,
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: a public-welfare post was subsidised in ${count(all, 'month')}, ${months.length} of them (${span.en}) ${what.en}. The subsidy of these comes to ${amount} yuan.`,
      zh: `疑点：公益性岗位补贴共发放${all}个月，其中${months.length}个月（${span.zh}）属${what.zh}，涉及${amount}元。`,
    },
  };
}
