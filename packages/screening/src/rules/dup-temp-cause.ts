import { currentAreaCode, formatDate, formatYuan, monthOf, provinceCode } from '@hub/assistance';
import { countedMembersOf, grantsOf, paidFen } from '../questions/awards.ts';
import type { Award, CaseFile } from '../case-file.ts';
import type { Evidence, RuleFinding, Text } from '../finding.ts';
import { daysOf, excerpt, interimMeasures } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import { householdIn } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import {
  type Decision,
  type Stage,
  type Temporary,
  decisionsIn,
  hasOneCause,
  isWithin,
  temporaryAssistance,
} from '../questions/temporary-assistance.ts';
import { awardEvidence, grantedText, line, sumOf } from '../wording.ts';
import { singleDay } from '../questions/calendar.ts';

const causes: Readonly<Record<NonNullable<Temporary['causeClass']>, Text>> = {
  ILLNESS: { en: 'illness', zh: '疾病' },
  INFECTIOUS_DISEASE: { en: 'infectious disease', zh: '传染病' },
  ACCIDENT: { en: 'accident', zh: '意外事故' },
  FIRE: { en: 'fire', zh: '火灾' },
  EDUCATION: { en: 'education', zh: '教育' },
  NATURAL_DISASTER: { en: 'natural disaster', zh: '自然灾害' },
  OTHER: { en: 'other cause', zh: '其他事由' },
};

/**
 * Temporary assistance decided again for the cause that a household was already helped with.
 *
 * Again by the same county or by another within the window, beside disaster living aid for the same event, or more often
 * than the yearly number whatever the causes. Awards that refer to one another are stages of one decision, and so is a
 * small sum paid at once before the formal decision. Several decisions may each be right: a lead to ask about.
 */
export const dupTempCause: Rule = {
  id: 'DUP-TEMP-CAUSE',
  title: {
    en: 'Temporary assistance repeated for one cause, or more often than the yearly number',
    zh: '同一事由12个月内重复临时救助（含与受灾救助同因），或超过年度次数',
  },
  kind: 'DUPLICATE',
  subject: 'HOUSEHOLD',
  severity: 'MEDIUM',
  disposition: 'SUSPICION',
  needs: ['CIVIL_AFFAIRS', 'EMERGENCY_MANAGEMENT'],
  programmes: temporaryAssistance,
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('arts. 47-49'),
    excerpt(
      { en: 'Guofa [2014] No. 47, temporary assistance', zh: '国发〔2014〕47号（临时救助制度）' },
      '',
      '2014-10-01',
    ),
    excerpt(
      {
        en: 'Minfa [2018] No. 23, types of temporary assistance',
        zh: '民发〔2018〕23号（临时救助类型）',
      },
      '',
      '2018-01-01',
    ),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: { en: 'stages of one decision', zh: '同一救助决定分阶段发放' },
    },
    {
      letter: 'b',
      description: {
        en: 'a small sum at once, then the formal decision',
        zh: '先行小额救助，后补办审批',
      },
    },
    {
      letter: 'c',
      description: {
        en: 'infectious disease, or admissions that are needed again',
        zh: '传染病或确需反复住院',
      },
    },
    {
      letter: 'd',
      description: { en: 'different members, different events', zh: '不同成员、不同事件' },
    },
    {
      letter: 'e',
      description: { en: 'approved case by case', zh: '“一事一议”审批' },
    },
    {
      letter: 'f',
      description: {
        en: 'township reserve netted into the formal award',
        zh: '乡镇备用金并入正式救助',
      },
    },
  ],
  isVerified: false,
  check: (file) => {
    const decisions = decisionsIn(file);
    if (decisions.length === 0) return [];
    const found = repeated(decisions) ?? afterDisaster(file, decisions) ?? tooMany(file, decisions);
    return found === null ? [] : [finding(file, found)];
  },
};

/** Why decisions are a lead: those that came later, those they came after, and the aid beside them. */
interface Found {
  readonly variant: string;
  readonly why: Text;
  readonly before: readonly Decision[];
  readonly later: readonly [Decision, ...Decision[]];
  readonly beside: readonly Award[];
}

/** Decisions for the cause of an earlier one: of another county if there are any, else of the same. */
function repeated(decisions: readonly Decision[]): Found | null {
  const pairs = decisions.flatMap((later, index) =>
    decisions
      .slice(0, index)
      .filter((earlier) => isRepeat(earlier.first, later.first))
      .map((earlier) => ({ earlier, later })),
  );
  const apart = pairs.filter(
    ({ earlier, later }) =>
      currentAreaCode(earlier.first.county) !== currentAreaCode(later.first.county),
  );
  const own = apart.length > 0 ? apart : pairs;
  const [first, ...others] = unique(own.map(({ later }) => later));
  if (first === undefined) return null;
  return {
    variant: apart.length > 0 ? 'two-counties' : 'same-cause',
    why:
      apart.length > 0
        ? { en: 'helped by two counties for one cause', zh: '两地就同一事由先后救助' }
        : { en: 'helped again for the same cause', zh: '就同一事由重复救助' },
    before: unique(own.map(({ earlier }) => earlier)),
    later: [first, ...others],
    beside: [],
  };
}

/** A school year is no event: it is one cause only for one person. */
function isRepeat(earlier: Temporary, later: Temporary): boolean {
  const isSame =
    later.causeClass !== null && later.causeRef !== null && hasOneCause(earlier, later);
  if (!isSame || !isWithin(earlier, later)) return false;
  const others = countedMembersOf(earlier);
  return (
    later.causeClass !== 'EDUCATION' ||
    countedMembersOf(later).some((personId) => others.includes(personId))
  );
}

/** Decisions for an event for which a member drew living aid as well. */
function afterDisaster(file: CaseFile, decisions: readonly Decision[]): Found | null {
  const people = householdIn(file);
  const aid = grantsOf(file, ['YJ-LIVING']).flatMap((grant) => {
    const { award } = grant;
    const isOwn = countedMembersOf(award).some((personId) => people.includes(personId));
    return award.department === 'EMERGENCY_MANAGEMENT' && isOwn && paidFen(grant) > 0
      ? [award]
      : [];
  });
  const [first, ...others] = decisions.filter(
    ({ first: { causeClass, causeRef } }) =>
      causeClass === 'NATURAL_DISASTER' &&
      causeRef !== null &&
      aid.some(({ eventId }) => eventId === causeRef),
  );
  if (first === undefined) return null;
  const later = [first, ...others] as const;
  return {
    variant: 'disaster',
    why: {
      en: 'helped for a disaster for which living aid was given too',
      zh: '就已发放受灾生活救助的同一灾害再予临时救助',
    },
    before: [],
    later,
    beside: aid.filter(({ eventId }) =>
      later.some((decision) => decision.first.causeRef === eventId),
    ),
  };
}

/** Decisions that come after as many within the window as need no asking. */
function tooMany(file: CaseFile, decisions: readonly Decision[]): Found | null {
  const allowed = parameter('temporary.perYear', {
    area: provinceCode,
    month: monthOf(file.asOf),
  });
  const [first, ...others] = decisions.filter((decision, index) => {
    const earlier = decisions[index - allowed];
    return earlier !== undefined && isWithin(earlier.first, decision.first);
  });
  if (first === undefined) return null;
  const later = [first, ...others] as const;
  return {
    variant: 'too-many',
    why: {
      en: `helped more than ${allowed} times within the window`,
      zh: `期限内救助超过${allowed}次`,
    },
    before: decisions.filter(
      (decision) =>
        !later.includes(decision) &&
        later.some(
          (one) =>
            decision.first.decidedOn <= one.first.decidedOn && isWithin(decision.first, one.first),
        ),
    ),
    later,
    beside: [],
  };
}

function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

function finding(file: CaseFile, { variant, why, before, later, beside }: Found): RuleFinding {
  const decisions = unique([...before, ...later]);
  const days = decisions.map(({ first }) => first.decidedOn).toSorted((one, two) => one - two);
  const dates = days.map(formatDate);
  const arithmetic = later.map(({ first, fen }) => {
    const day = formatDate(first.decidedOn);
    return line({
      label: { en: `decision of ${day}`, zh: `${day}的救助决定` },
      terms: [formatYuan(fen)],
      resultFen: fen,
    });
  });
  const amountFen = sumOf(arithmetic);
  return {
    variant,
    subject: { kind: 'HOUSEHOLD', id: file.household?.id ?? later[0].first.subjectId },
    personIds: householdIn(file),
    period: null,
    factDays: daysOf(days),
    evidence: [
      ...decisions.flatMap(({ stages }) => stages.map(stageEvidence)),
      ...beside.map((award) => awardEvidence(award, grantedText(award))),
    ],
    arithmetic,
    amountFen,
    amountMeaning: 'EXPOSURE',
    explanation: {
      en: `Lead: the household was ${why.en} with temporary assistance (${dates.join(', ')}); the decisions concerned paid ${formatYuan(amountFen)} yuan. Each may have its reason.`,
      zh: `疑点：该家庭临时救助存在${why.zh}的情况（${dates.join('、')}），相关决定发放${formatYuan(amountFen)}元，请核实理由。`,
    },
  };
}

function stageEvidence({ award, fen }: Stage): Evidence {
  const { causeClass, causeRef } = award;
  const day = formatDate(award.decidedOn);
  const paid = formatYuan(fen);
  const en = [`granted on ${day}`, `${paid} yuan`];
  const zh = [`${day}批准`, `${paid}元`];
  if (causeClass !== null) {
    const cause = causes[causeClass];
    en.push(causeRef === null ? cause.en : `${cause.en} ${causeRef}`);
    zh.push(causeRef === null ? cause.zh : `${cause.zh}${causeRef}`);
  }
  return awardEvidence(award, {
    en: en.join(', '),
    zh: zh.join('，'),
    days: singleDay(award.decidedOn),
    amountFen: fen,
  });
}
