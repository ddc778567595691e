import {
  type Fen,
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  formatYuan,
  monthOf,
  provinceCode,
} from '@hub/assistance';
import {
  awardInForce,
  destituteSupport,
  sharesOf,
  subsistenceAllowance,
} from '../questions/awards.ts';
import { monthsFrom, runsOf, sameDayMonthsLater } from '../questions/calendar.ts';
import type { CaseFile } from '../case-file.ts';
import type { RuleFinding } from '../finding.ts';
import { type Kin, kinEvidence, kinOf } from '../questions/kinship.ts';
import { excerpt, interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import {
  ageOfMajority,
  birthdayOf,
  countyOf,
  hasApplied,
  isDead,
  provenThrough,
} from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import { monthsLine, periodOf, periodText, shareEvidence, sumOf } from '../wording.ts';

const needs = ['CIVIL_AFFAIRS'] as const;
const childAllowances = ['MZ-ORPHAN', 'MZ-DEFACTO'] as const;

/** What a child's allowance is reduced by. */
const otherLiving = [
  ...subsistenceAllowance,
  ...destituteSupport,
  ...childAllowances,
  'MZ-DIS-LIV',
] as const;

/**
 * A child whose parents are dead or cannot care, without the allowance of an orphan or a de facto unattended child.
 *
 * Every parent whom the register names has to be gone or unable; where it names fewer than two, nothing is said. What is
 * owed is the allowance less other living benefits, for a year at most.
 */
export const missChild: Rule = {
  id: 'MISS-CHILD',
  title: {
    en: 'Orphan or de facto unattended child without allowance',
    zh: '孤儿、事实无人抚养儿童应保未保',
  },
  kind: 'MISSED',
  subject: 'PERSON',
  severity: 'HIGH',
  disposition: 'ENTITLEMENT_GAP',
  needs,
  programmes: [],
  startsFrom: ['kinship'],
  arguesFromAbsence: true,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('art. 15(3)'),
    excerpt(
      {
        en: 'Minfa [2019] No. 62, de facto unattended children',
        zh: '民发〔2019〕62号（事实无人抚养儿童保障）',
      },
      '',
      '2020-01-01',
    ),
    socialAssistanceLaw('art. 16'),
  ],
  lookAlikes: [
    { letter: 'a', description: { en: 'adopted', zh: '已被收养' } },
    {
      letter: 'b',
      description: { en: 'destitute support by choice', zh: '自愿选择特困供养' },
    },
    {
      letter: 'c',
      description: {
        en: 'a parent who returned or can be reached again',
        zh: '父母返回或恢复联系',
      },
    },
    { letter: 'd', description: { en: 'custody disputed', zh: '抚养权有争议' } },
  ],
  isVerified: true,
  check: (file) => {
    if (!file.facts.kinship.some(({ relation }) => relation === 'PARENT')) return [];
    return file.personIds.flatMap((personId) => findingsOf(file, personId));
  },
};

/** Why a parent does not care for a child, as far as the law counts it. */
const goneStatuses: ReadonlySet<string> = new Set(['DEAD', 'DECLARED_MISSING']);
const unableStatuses: ReadonlySet<string> = new Set([
  'SEVERELY_DISABLED',
  'SEVERELY_ILL',
  'IN_PRISON',
  'COMPULSORY_REHABILITATION',
  'DETAINED',
  'LOST_CONTACT',
]);

/** A child without parents who care, since a day. */
interface Plight {
  readonly variant: 'orphan' | 'de-facto';
  readonly parents: readonly Kin[];
  readonly since: LocalDate;
}

function findingsOf(file: CaseFile, personId: string): readonly RuleFinding[] {
  const proven = provenThrough(file, needs);
  const ofAgeOn = birthdayOf(file, personId, ageOfMajority);
  if (ofAgeOn === null || ofAgeOn <= proven || isDead(file, personId, file.asOf)) return [];
  const kin = kinOf(file, personId, proven);
  const plight = plightOf(kin, proven);
  if (plight === null || isExcused(file, personId, { kin, plight, proven })) return [];
  const area = countyOf(file, personId, proven) ?? provinceCode;
  const waitedOn = addDays(proven, -parameter('child.waitDays', { area, month: monthOf(proven) }));
  if (plight.since > waitedOn || !isAided(plight, area, monthOf(waitedOn))) return [];
  const owed = owedMonths(file, personId, { plight, area, until: monthOf(proven) });
  return owed.length === 0 ? [] : [finding(file, personId, { plight, owed })];
}

/** What became of all parents together; null where one may care, or fewer than two are known. */
function plightOf(kin: readonly Kin[], day: LocalDate): Plight | null {
  const parents = kin.filter(({ relation }) => relation === 'PARENT');
  // Of a parent nobody knows, every row is a parent of its own.
  const known = new Set(parents.map(({ id, relativeId }) => relativeId ?? `row ${id}`));
  const isOrphan = parents.every(({ status }) => goneStatuses.has(status));
  if (known.size < 2 || !(isOrphan || parents.every((parent) => cannotCare(parent, day))))
    return null;
  return {
    variant: isOrphan ? 'orphan' : 'de-facto',
    parents,
    since: Math.max(...parents.map(({ from }) => from)) as LocalDate,
  };
}

/** A term in prison counts once it is known or has turned out to be long. */
function cannotCare({ status, from, until }: Kin, day: LocalDate): boolean {
  if (goneStatuses.has(status)) return true;
  const months = parameter('child.prisonMonths', { area: provinceCode, month: monthOf(day) });
  const isShort =
    status === 'IN_PRISON' && until !== null && until < sameDayMonthsLater(from, months);
  return unableStatuses.has(status) && !isShort;
}

/** Whether somebody else cares, custody is open, or aid was given, applied for or given up. */
function isExcused(
  file: CaseFile,
  personId: string,
  {
    kin,
    plight,
    proven,
  }: { readonly kin: readonly Kin[]; readonly plight: Plight; readonly proven: LocalDate },
): boolean {
  const codes = [...childAllowances, ...destituteSupport];
  return (
    kin.some(
      ({ relation, status }) =>
        status === 'CUSTODY_DISPUTED' || (relation === 'ADOPTER' && status === 'ABLE'),
    ) ||
    awardInForce(file, [personId], { codes, day: proven }) !== undefined ||
    hasApplied(file, [personId], { codes, since: plight.since })
  );
}

/** Whether there was an allowance for such a child in a month. */
function isAided({ variant }: Plight, area: string, month: Month): boolean {
  return variant === 'orphan' || parameter('child.isDeFactoAided', { area, month }) === 1;
}

/** A month of the allowance, and what was given of it in other forms. */
interface OwedMonth {
  readonly month: Month;
  readonly standardFen: Fen;
  readonly receivedFen: Fen;
}

function owedMonths(
  file: CaseFile,
  personId: string,
  {
    plight,
    area,
    until,
  }: { readonly plight: Plight; readonly area: string; readonly until: Month },
): readonly OwedMonth[] {
  const shares = sharesOf(file, personId, otherLiving);
  return monthsFrom(addMonths(monthOf(plight.since), 1), until)
    .filter((month) => isAided(plight, area, month))
    .slice(-parameter('entitlement.owedMonths', { area, month: until }))
    .map((month) => ({
      month,
      standardFen: parameter('child.scatteredFen', { area, month }),
      receivedFen: shares
        .filter((share) => share.month === month)
        .reduce((sum, { fen }) => sum + fen, 0),
    }))
    .filter(({ standardFen, receivedFen }) => receivedFen < standardFen);
}

const allowanceNames = {
  orphan: { en: 'Basic allowance of an orphan', zh: '孤儿基本生活费' },
  'de-facto': {
    en: 'Basic allowance of a de facto unattended child',
    zh: '事实无人抚养儿童基本生活补贴',
  },
} as const;

function finding(
  file: CaseFile,
  personId: string,
  { plight, owed }: { readonly plight: Plight; readonly owed: readonly OwedMonth[] },
): RuleFinding {
  const what = allowanceNames[plight.variant];
  const runs = runsOf(
    owed,
    (left, right) =>
      left.standardFen === right.standardFen && left.receivedFen === right.receivedFen,
  );
  const arithmetic = runs.map(([first, ...rest]) =>
    monthsLine({
      what,
      term: monthTerm(first, rest.length === 0),
      fen: first.standardFen - first.receivedFen,
      months: [first, ...rest].map(({ month }) => month),
    }),
  );
  const amountFen = sumOf(arithmetic);
  const period = periodOf(owed.map(({ month }) => month));
  const span = periodText(period);
  const months = new Set(owed.map(({ month }) => month));
  const others = sharesOf(file, personId, otherLiving).filter(({ month }) => months.has(month));
  const amount = formatYuan(amountFen);
  return {
    variant: plight.variant,
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period,
    evidence: [...plight.parents.map(kinEvidence), ...shareEvidence(others)],
    arithmetic,
    amountFen,
    amountMeaning: 'ENTITLEMENT',
    explanation: {
      en: `Lead: as far as the register of kin says, ${plight.variant === 'orphan' ? 'both parents of the child are dead or missing' : 'neither parent of the child can care for it'}, and no allowance for such a child is known; ${amount} yuan are perhaps due for ${span.en}.`,
      zh: `线索：据亲属登记，该儿童${plight.variant === 'orphan' ? '父母均已死亡或失踪' : '父母均无法履行抚养义务'}，未见相应基本生活保障；${span.zh}可能应补${amount}元。`,
    },
  };
}

/** `950.00 - 216.00`, in brackets where it is taken several times. */
function monthTerm({ standardFen, receivedFen }: OwedMonth, isAlone: boolean): string {
  const standard = formatYuan(standardFen);
  if (receivedFen === 0) return standard;
  const rest = `${standard} - ${formatYuan(receivedFen)}`;
  return isAlone ? rest : `(${rest})`;
}
