import {
  type Fen,
  type LocalDate,
  type Month,
  addMonths,
  covers,
  formatDate,
  formatYuan,
  monthOf,
  parseDate,
} from '@hub/assistance';
import {
  type MonthShare,
  awardInForce,
  countedMembersOf,
  destituteSupport,
  grantSharesOf,
  grantsOf,
  subsistenceAllowance,
  supports,
} from '../questions/awards.ts';
import { monthsFrom, openSince } from '../questions/calendar.ts';
import type { Award, CaseFile, Facts } from '../case-file.ts';
import type { Evidence, RuleFinding } from '../finding.ts';
import { incomeFen } from '../questions/income.ts';
import { type Kin, kinEvidence, kinOf } from '../questions/kinship.ts';
import {
  daysOf,
  destituteRecognition,
  excerpt,
  interimMeasures,
  socialAssistanceLaw,
} from '../legal-basis.ts';
import type { ParameterName } from '../parameter-values/index.ts';
import { parameter } from '../parameters.ts';
import { birthdayOf, hasApplied, isDead, provenThrough } from '../questions/people.ts';
import type { CannotTell, Rule } from '../rule.ts';
import {
  awardEvidence,
  certificateEvidence,
  factEvidence,
  grantedText,
  line,
  paidText,
  sumOf,
} from '../wording.ts';

const needs = ['CIVIL_AFFAIRS'] as const;

/** Aid that a person draws instead of destitute support. */
const instead = [...destituteSupport, 'MZ-ORPHAN', 'MZ-DEFACTO'] as const;

/**
 * Somebody alone on the subsistence allowance who is old, a minor or severely disabled, and whom nobody can support.
 *
 * Such a person is owed destitute support, which is higher and includes care; counties have to include them without
 * being asked. Where the register of kin is empty or does not know about a relative, it cannot be told.
 */
export const missDestitute: Rule = {
  id: 'MISS-DESTITUTE',
  title: {
    en: 'Dibao recipient who meets the destitute test but is still on dibao',
    zh: '符合特困条件仍只享受低保（应养未养）',
  },
  kind: 'MISSED',
  subject: 'PERSON',
  severity: 'MEDIUM',
  disposition: 'ENTITLEMENT_GAP',
  needs,
  programmes: subsistenceAllowance,
  arguesFromAbsence: true,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('arts. 14, 17'),
    {
      ...excerpt(
        { en: 'Minfa [2016] No. 178, recognition of destitute people', zh: '民发〔2016〕178号' },
        '',
        '2016-10-10',
      ),
      // Its successor, the next text, takes its place.
      until: parseDate('2021-07-01'),
    },
    destituteRecognition('arts. 4-9'),
    socialAssistanceLaw('art. 16'),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'a register of kin that is empty or does not know: undecided, not missed',
        zh: '亲属信息缺失或不明：无法判断，不作应养未养',
      },
    },
    {
      letter: 'b',
      description: { en: 'refused in writing, or applied for', zh: '书面放弃，或已申请' },
    },
    { letter: 'c', description: { en: 'property over the limit', zh: '财产超过规定' } },
    {
      letter: 'd',
      description: {
        en: 'a relative abroad or out of contact who was not declared missing',
        zh: '义务人在境外或失联，未宣告失踪',
      },
    },
    {
      letter: 'e',
      description: {
        en: 'a minor who chose the allowance of an orphan or de facto unattended child',
        zh: '未成年人选择孤儿或事实无人抚养儿童待遇',
      },
    },
  ],
  isVerified: true,
  check: (file) => {
    const proven = provenThrough(file, needs);
    return grantsOf(file, subsistenceAllowance).flatMap(({ award }) => {
      const personId = aloneIn(award, proven);
      if (personId === null || isDead(file, personId, file.asOf)) return [];
      return judge(file, { award, personId, proven });
    });
  },
};

/** The only person who is counted in an allowance in force on a day. */
function aloneIn(award: Award, day: LocalDate): string | null {
  const counted = countedMembersOf(award).filter((id) => supports(award, id, day));
  const [personId] = counted;
  return counted.length === 1 && personId !== undefined ? personId : null;
}

/** Somebody alone on the allowance. */
interface Recipient {
  readonly award: Award;
  readonly personId: string;
  readonly proven: LocalDate;
}

function judge(file: CaseFile, recipient: Recipient): readonly (RuleFinding | CannotTell)[] {
  const { personId, proven } = recipient;
  const ground = groundOf(file, recipient);
  if (ground === null || isExcused(file, recipient)) return [];
  const gap = gapOf(file, recipient);
  if (gap.standardFen <= (gap.latest?.fen ?? 0)) return [];
  const kin = kinOf(file, personId, proven);
  if (kin.some(({ status }) => mightSupport.has(status))) return [];
  if (kin.length === 0 || kin.some(({ status }) => status === 'UNKNOWN')) {
    return [
      {
        personId,
        cannotTell: {
          en: 'Cannot tell: the register does not say whether a relative can support the person.',
          zh: '无法判断：亲属登记未载明是否有能履行义务的法定义务人。',
        },
      },
    ];
  }
  return [finding(recipient, { ground: ground(), kin, gap })];
}

/** Relatives who can support, or of whom nobody has found that they cannot. */
const mightSupport: ReadonlySet<string> = new Set(['ABLE', 'ABROAD', 'LOST_CONTACT']);

/** Why a person belongs to those who may be destitute: age, or a severe disability; null for any other. */
function groundOf(file: CaseFile, { award, personId, proven }: Recipient): (() => Evidence) | null {
  const at = { area: award.county, month: monthOf(proven) };
  const elderYears = parameter('destitute.elderYears', at);
  const elderOn = birthdayOf(file, personId, elderYears);
  if (elderOn !== null && elderOn <= proven)
    return () =>
      factEvidence('person', personId, {
        en: `${elderYears} years old on ${formatDate(elderOn)}`,
        zh: `${formatDate(elderOn)}年满${elderYears}周岁`,
        days: openSince(elderOn),
      });
  const minorYears = parameter('destitute.minorYears', at);
  const ofAgeOn = birthdayOf(file, personId, minorYears);
  if (ofAgeOn !== null && ofAgeOn > proven)
    return () =>
      factEvidence('person', personId, {
        en: `under ${minorYears} years of age`,
        zh: `未满${minorYears}周岁`,
      });
  const certificate = file.facts.disabilityCertificate.find(
    (row) => row.personId === personId && isSevere(row, at) && covers(row, proven),
  );
  return certificate === undefined ? null : () => certificateEvidence(certificate);
}

/** The mildest grade that counts, by the class of disability; no other class does. */
const mildestGrades: Readonly<Record<string, ParameterName>> = {
  INTELLECTUAL: 'destitute.mindGrade',
  MENTAL: 'destitute.mindGrade',
  PHYSICAL: 'destitute.physicalGrade',
  VISUAL: 'destitute.visualGrade',
};

function isSevere(
  { class: disability, grade }: Facts['disabilityCertificate'][number],
  at: { readonly area: string; readonly month: Month },
): boolean {
  const mildest = mildestGrades[disability ?? ''];
  return mildest !== undefined && grade <= parameter(mildest, at);
}

/** Whether means, an application or other aid explain why destitute support is not drawn. */
function isExcused(file: CaseFile, recipient: Recipient): boolean {
  const { award, personId, proven } = recipient;
  const assessment = file.facts.meansAssessment
    .filter((row) => row.personId === personId)
    .toSorted((left, right) => right.assessedOn - left.assessedOn)[0];
  return (
    assessment?.isPropertyWithinLimits === false ||
    awardInForce(file, [personId], { codes: instead, day: proven }) !== undefined ||
    hasApplied(file, [personId], { codes: destituteSupport, since: award.from }) ||
    earns(file, recipient)
  );
}

/** Whether the mean income of the last months reaches the standard of the allowance. */
function earns(file: CaseFile, recipient: Recipient): boolean {
  const { award, personId, proven } = recipient;
  const at = { area: award.county, month: monthOf(proven) };
  const months = parameter('destitute.incomeMonths', at);
  const income = monthsFrom(addMonths(at.month, 1 - months), at.month)
    .map((month) => incomeFen(file, personId, { month }))
    .reduce((sum, fen) => sum + fen, 0);
  const standard = isUrban(file, recipient)
    ? 'subsistence.urbanStandardFen'
    : 'subsistence.ruralStandardFen';
  return income >= parameter(standard, at) * months;
}

/** By the allowance; a single-person award goes by the hukou. */
function isUrban(file: CaseFile, { award, personId }: Recipient): boolean {
  if (award.programme !== 'MZ-DIBAO-SP') return award.programme === 'MZ-DIBAO-U';
  return file.facts.person.some((row) => row.personId === personId && row.hukou === 'URBAN');
}

/** A month of destitute support, and what was last paid of the allowance instead. */
interface Gap {
  readonly standardFen: Fen;
  readonly latest: MonthShare | undefined;
}

function gapOf(file: CaseFile, recipient: Recipient): Gap {
  const { award, personId, proven } = recipient;
  const at = { area: award.county, month: monthOf(proven) };
  const name = isUrban(file, recipient) ? 'destitute.urbanFen' : 'destitute.ruralFen';
  const shares = grantsOf(file, [award.programme])
    .filter((grant) => grant.award.id === award.id)
    .flatMap((grant) => grantSharesOf(grant, personId))
    .toSorted((left, right) => left.month - right.month);
  return { standardFen: parameter(name, at), latest: shares.at(-1) };
}

function finding(
  { award, personId, proven }: Recipient,
  {
    ground,
    kin,
    gap: { standardFen, latest },
  }: { readonly ground: Evidence; readonly kin: readonly Kin[]; readonly gap: Gap },
): RuleFinding {
  const arithmetic = [
    line({
      label: {
        en: 'destitute support less allowance, a month',
        zh: '特困供养标准减低保金（每月）',
      },
      terms: [
        latest === undefined
          ? formatYuan(standardFen)
          : `${formatYuan(standardFen)} - ${formatYuan(latest.fen)}`,
      ],
      resultFen: standardFen - (latest?.fen ?? 0),
    }),
  ];
  const amountFen = sumOf(arithmetic);
  const amount = formatYuan(amountFen);
  const detail = latest === undefined ? grantedText(award) : paidText([latest.month]);
  return {
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period: null,
    factDays: daysOf([proven]),
    evidence: [awardEvidence(award, detail), ground, ...kin.map(kinEvidence)],
    arithmetic,
    amountFen,
    amountMeaning: 'ENTITLEMENT',
    explanation: {
      en: `Lead: the person draws the subsistence allowance alone, may be destitute (${ground.statement.en}) and has no relative who is known to be able to support them. Destitute support would be ${amount} yuan a month higher.`,
      zh: `线索：该人单独享受低保，可能符合特困条件（${ground.statement.zh}），且未见有履行义务能力的法定义务人。转为特困供养每月可能增加${amount}元。`,
    },
  };
}
