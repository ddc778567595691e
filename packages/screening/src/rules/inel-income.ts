import {
  type LocalDate,
  type Month,
  addMonths,
  covers,
  firstDayOf,
  formatDate,
  formatMonth,
  formatYuan,
  monthOf,
  programmes,
  provinceCode,
} from '@hub/assistance';
import {
  type Grant,
  type MonthShare,
  countedIn,
  countedMembersOf,
  grantsOf,
  isCounted,
  lookBack,
  subsistenceAllowance,
  undividedShares,
} from '../questions/awards.ts';
import type { AwardOf, CaseFile, Facts } from '../case-file.ts';
import type { Evidence, RuleFinding, Text } from '../finding.ts';
import {
  interimMeasures,
  onlyFor,
  provincialReport,
  socialAssistanceLaw,
  text,
} from '../legal-basis.ts';
import { countedSourcesIn, incomeEvidence } from '../questions/means.ts';
import { type OverLine, runsOverLine } from '../questions/over-line.ts';
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
import { singleDay } from '../questions/calendar.ts';

/**
 * A subsistence allowance still paid although registers show an income above the standard, month after month, and the
 * gradual exit is over; or after three unjustified refusals of work, the variant `three-refusals`.
 *
 * Income comes from registers and not from the family, so the recipient is to be heard. Only what counts is added: not
 * preferential pensions, aid of any kind, rewards, bases that people choose themselves, or what came once.
 */
export const inelIncome: Rule = {
  id: 'INEL-INCOME',
  title: {
    en: 'Allowance paid on above the line after gradual exit, or after work was refused three times',
    zh: '收入超过低保标准且渐退期满，或三次拒绝工作，仍享受低保',
  },
  kind: 'INELIGIBLE',
  subject: 'HOUSEHOLD',
  severity: 'HIGH',
  disposition: 'CONDITIONAL',
  needs: ['CIVIL_AFFAIRS', 'HUMAN_RESOURCES'],
  programmes: subsistenceAllowance,
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('arts. 9, 13, 45'),
    onlyFor(
      ['MZ-DIBAO-U'],
      text(
        {
          en: 'Regulations on the urban subsistence allowance, State Council Decree No. 271',
          zh: '城市居民最低生活保障条例（国务院令第271号）',
        },
        'art. 2',
        '1999-10-01',
      ),
    ),
    provincialReport({ en: 'gradual exit', zh: '（渐退机制）' }),
    socialAssistanceLaw('arts. 27(2), 46-48'),
  ],
  lookAlikes: [
    { letter: 'a', description: { en: 'gradual exit running', zh: '渐退期内' } },
    {
      letter: 'b',
      description: {
        en: 'income that does not count: preferential pensions, subsidies, aid, scholarships, rewards',
        zh: '不计入的收入：优抚金、补贴、救助金、奖助学金、奖励金',
      },
    },
    {
      letter: 'c',
      description: {
        en: 'insurance base of people in flexible employment',
        zh: '灵活就业人员缴费基数',
      },
    },
    {
      letter: 'd',
      description: { en: 'allowance of the expenditure type', zh: '支出型贫困纳入低保' },
    },
    {
      letter: 'e',
      description: {
        en: 'single-person award: only own income counts',
        zh: '单人户只计本人收入',
      },
    },
    {
      letter: 'f',
      description: {
        en: 'income of an adult child who lives elsewhere',
        zh: '不共同生活的成年子女收入',
      },
    },
    { letter: 'g', description: { en: 'receipts that came once', zh: '一次性收入' } },
  ],
  isVerified: false,
  check: (file) => {
    const { verifiedIncome, jobRefusal } = file.facts;
    if (verifiedIncome.length === 0 && jobRefusal.length === 0) return [];
    const grants = grantsOf(file, subsistenceAllowance).map((grant) => allowanceOf(file, grant));
    const subjects = [...new Set(grants.map(({ award }) => award.subjectId))];
    return subjects.flatMap((subjectId) => {
      const own = grants.filter(({ award }) => award.subjectId === subjectId);
      const above = own.flatMap((allowance) => aboveLine(file, allowance));
      const leads = above.length > 0 ? above : own.flatMap((one) => afterRefusals(file, one));
      return leads.length === 0 ? [] : [finding(subjectId, leads)];
    });
  },
};

/** An allowance and what it paid in the months looked at. */
interface Allowance {
  readonly award: AwardOf<'CIVIL_AFFAIRS'>;
  readonly paid: readonly MonthShare[];
}

function allowanceOf(file: CaseFile, grant: Grant): Allowance {
  const at = { area: provinceCode, month: monthOf(file.asOf) };
  const since = lookBack(file, parameter('income.lookbackMonths', at));
  const award = grant.award as AwardOf<'CIVIL_AFFAIRS'>;
  return { award, paid: undividedShares(grant).filter(({ month }) => month >= since) };
}

/** Months of an allowance that are a lead, why, and what shows it. */
interface Lead {
  readonly variant?: 'three-refusals';
  readonly award: Allowance['award'];
  readonly shares: readonly MonthShare[];
  readonly why: Text;
  readonly evidence: readonly Evidence[];
}

/** Paid in a month that ends a run above the line, after the gradual exit. */
function aboveLine(file: CaseFile, { award, paid }: Allowance): readonly Lead[] {
  const first = paid[0];
  if (first === undefined || !hasIncome(file, award)) return [];
  const at = { area: award.county, month: monthOf(file.asOf) };
  const grace = parameter('income.graceMonths', at);
  const sustained = parameter('income.sustainedMonths', at);
  // What lies further back than the grace cannot matter to the first month looked at.
  const start = Math.max(monthOf(award.from), first.month - grace) as Month;
  const runs = runsOverLine(file, award, { from: start, until: at.month });
  const shares = paid.filter(({ month }) => {
    const run = runs.get(month);
    if (run?.[0] === undefined || run.length < sustained) return false;
    const graceEnd = award.gradualExitUntil ?? firstDayOf(addMonths(run[0].month, grace));
    return graceEnd <= firstDayOf(month);
  });
  const latest = shares.at(-1);
  const over = latest === undefined ? undefined : runs.get(latest.month)?.at(-1);
  if (over === undefined) return [];
  const evidence = incomesOf(file, award, shares);
  return [{ award, shares, why: overText(over, award), evidence }];
}

function hasIncome(file: CaseFile, award: Lead['award']): boolean {
  return file.facts.verifiedIncome.some((row) => isCounted(award, row.personId));
}

function overText(
  { month, incomeFen, standardFen: standard }: OverLine,
  award: Lead['award'],
): Text {
  const at = { area: award.county, month };
  const isMargin =
    parameter('margin.isRecognised', at) === 1 &&
    incomeFen <= parameter('margin.multiple', at) * standard;
  const [income, line] = [incomeFen, standard].map(formatYuan);
  const last = formatMonth(month);
  return {
    en: `registers show an income of ${income} yuan per person in ${last}, above the standard of ${line} yuan for months, and the gradual exit is over${isMargin ? '; the household may be one in the margin' : ''}`,
    zh: `核对显示${last}人均收入${income}元，连续多月高于低保标准${line}元，渐退期已满${isMargin ? '，可考虑认定为低保边缘家庭' : ''}`,
  };
}

/** What counted, of members who counted, in the months of a lead. */
function incomesOf(
  file: CaseFile,
  award: Lead['award'],
  shares: readonly MonthShare[],
): readonly Evidence[] {
  const rows = file.facts.verifiedIncome.filter((row) =>
    shares.some(
      ({ month }) =>
        row.firstMonth <= month &&
        month <= row.lastMonth &&
        countedSourcesIn({ area: award.county, month }).includes(row.source) &&
        countedIn(award, month).includes(row.personId),
    ),
  );
  return rows.map(incomeEvidence);
}

/** Paid on unchanged after one member had refused suitable work without reason too often. */
function afterRefusals(file: CaseFile, { award, paid }: Allowance): readonly Lead[] {
  const at = { area: award.county, month: monthOf(file.asOf) };
  const number = parameter('income.refusals', at);
  for (const personId of countedMembersOf(award)) {
    const refusals = file.facts.jobRefusal
      .filter((row) => row.personId === personId && !row.isJustified && award.from < row.refusedOn)
      .filter((row) => isCountedOn(award, personId, row.refusedOn))
      .toSorted((left, right) => left.refusedOn - right.refusedOn);
    const last = refusals[number - 1];
    if (last === undefined) continue;
    const refusedIn = monthOf(last.refusedOn);
    const before = paid.find(({ month }) => month === refusedIn)?.paidFen ?? 0;
    const shares = paid.filter(({ month, paidFen }) => month > refusedIn + 1 && paidFen >= before);
    if (shares.length === 0) continue;
    const day = formatDate(last.refusedOn);
    const why = {
      en: `a member refused suitable work ${number} times without reason, the last time on ${day}, and the allowance was paid on`,
      zh: `成员于${day}第${number}次无正当理由拒绝适当工作，低保仍照发`,
    };
    const evidence = refusals.slice(0, number).map(refusalEvidence);
    return [{ variant: 'three-refusals', award, shares, why, evidence }];
  }
  return [];
}

function isCountedOn(award: Lead['award'], personId: string, day: LocalDate): boolean {
  return (
    award.members.length === 0 ||
    award.members.some(
      (member) => member.personId === personId && member.isCounted && covers(member, day),
    )
  );
}

function refusalEvidence({ id, refusedOn }: Facts['jobRefusal'][number]): Evidence {
  const day = formatDate(refusedOn);
  return factEvidence('jobRefusal', id, {
    en: `Suitable work refused on ${day}, no reason on record`,
    zh: `${day}拒绝适当工作，无正当理由记录`,
    days: singleDay(refusedOn),
  });
}

function finding(subjectId: string, leads: readonly Lead[]): RuleFinding {
  const shares = leads.flatMap((lead) => lead.shares);
  const arithmetic = shareLines(shares);
  const amountFen = sumOf(arithmetic);
  const amount = formatYuan(amountFen);
  const period = periodOf(shares.map(({ month }) => month));
  const span = periodText(period);
  const months = new Set(shares.map(({ month }) => month)).size;
  const [first] = leads;
  const isPersonal = leads.every(({ award }) => programmes[award.programme].unit === 'PERSON');
  const why = leads.map((lead) => lead.why);
  return {
    ...(first?.variant === undefined ? {} : { variant: first.variant }),
    subject: { kind: isPersonal ? 'PERSON' : 'HOUSEHOLD', id: subjectId },
    personIds: [...new Set(leads.flatMap(({ award }) => countedMembersOf(award)))],
    period,
    evidence: [...shareEvidence(shares), ...leads.flatMap(({ evidence }) => evidence)],
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: ${why.map(({ en }) => en).join('; ')}. In ${count(months, 'month')} (${span.en}) ${amount} yuan of allowance were paid. The family is to be heard first.`,
      zh: `疑点：${why.map(({ zh }) => zh).join('；')}。${span.zh}共${months}个月发放低保金${amount}元。应先听取家庭意见。`,
    },
  };
}
