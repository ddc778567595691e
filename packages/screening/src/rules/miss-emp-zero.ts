import {
  type LocalDate,
  type ProgrammeCode,
  addDays,
  covers,
  formatDate,
  monthOf,
  nationCode,
} from '@hub/assistance';
import { awardInForce, isCounted, subsistenceAllowance } from '../questions/awards.ts';
import { sameDayMonthsLater } from '../questions/calendar.ts';
import type { CaseFile, Facts } from '../case-file.ts';
import { employmentPromotionLaw } from '../questions/employment-aid.ts';
import type { Evidence, RuleFinding, Text } from '../finding.ts';
import { daysOf, interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import { birthdayOf, hasApplied, householdIn, isDead, provenThrough } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import { awardEvidence, count, daysText, factEvidence, grantedText } from '../wording.ts';

const needs = ['CIVIL_AFFAIRS', 'EDUCATION', 'HUMAN_RESOURCES'] as const;

/** Aid that has reached a household without work: a post, insurance, training, a loan, an employer. */
const employmentAid: readonly ProgrammeCode[] = [
  'RS-PWP',
  'RS-SI-E',
  'RS-SI-F',
  'RS-TRAIN',
  'RS-LOAN',
  'RS-POST',
  'RS-JOBSEEK',
];

/**
 * A household in which everybody who could work is registered unemployed, and whom employment aid has not reached.
 *
 * A town household, one on the subsistence allowance, or one recognised as without employment is owed work for at least
 * one of its members. Those who study, are severely disabled, care for others or are away are not asked to work;
 * a household that farms, trades, works informally or turned work down is not called missed.
 */
export const missEmpZero: Rule = {
  id: 'MISS-EMP-ZERO',
  title: {
    en: 'Zero-employment household without employment assistance',
    zh: '零就业家庭未获就业援助',
  },
  kind: 'MISSED',
  subject: 'HOUSEHOLD',
  severity: 'HIGH',
  disposition: 'ENTITLEMENT_GAP',
  needs,
  programmes: [],
  startsFrom: ['unemploymentSpell'],
  arguesFromAbsence: true,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('art. 43'),
    employmentPromotionLaw('art. 56'),
    socialAssistanceLaw('art. 27'),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'members who study, are disabled without capacity, or care for infants or the severely ill',
        zh: '成员在校就读、残疾无劳动能力，或独自照料婴幼儿、重病人员',
      },
    },
    {
      letter: 'b',
      description: { en: 'a business or farm land', zh: '从事经营或承包土地' },
    },
    {
      letter: 'c',
      description: { en: 'suitable work turned down three times', zh: '三次拒绝适当工作' },
    },
    {
      letter: 'd',
      description: { en: 'informal work found by a survey', zh: '调查发现灵活务工' },
    },
  ],
  isVerified: false,
  check: (file) => {
    const proven = provenThrough(file, needs);
    const { household, facts } = file;
    if (household === null || !facts.unemploymentSpell.some((row) => covers(row, proven)))
      return [];
    const members = householdIn(file).filter((id) => !isDead(file, id, file.asOf));
    const spells = joblessSpells(file, members, proven);
    const claim = spells.length === 0 ? null : claimOf(file, members, proven);
    if (claim === null || isHelped(file, members, proven)) return [];
    return [finding(household.id, { members, spells, claim, proven })];
  },
};

type Spell = Facts['unemploymentSpell'][number];

/** The spells of all who could work; none where somebody is not known, not registered, or not for long enough. */
function joblessSpells(
  file: CaseFile,
  members: readonly string[],
  proven: LocalDate,
): readonly Spell[] {
  const at = { area: nationCode, month: monthOf(proven) };
  const waitDays = parameter('zeroEmployment.waitDays', at);
  const spells: Spell[] = [];
  for (const personId of members) {
    const canWork = isOfWorkingAge(file, personId, proven);
    if (canWork === null) return [];
    if (!canWork || isExempt(file, personId, proven)) continue;
    const spell = file.facts.unemploymentSpell.find(
      (row) => row.personId === personId && covers(row, proven),
    );
    if (spell === undefined || addDays(spell.from, waitDays) >= proven) return [];
    spells.push(spell);
  }
  return spells;
}

/** Null for somebody whose age the register does not know. A person whose sex it does not know retires early. */
function isOfWorkingAge(file: CaseFile, personId: string, day: LocalDate): boolean | null {
  const at = { area: nationCode, month: monthOf(day) };
  const isMan = file.facts.person.some((row) => row.personId === personId && row.sex === 'MALE');
  const lastYears = parameter(isMan ? 'retirement.menYears' : 'retirement.womenYears', at);
  const from = birthdayOf(file, personId, parameter('work.fromYears', at));
  const until = birthdayOf(file, personId, lastYears);
  return from === null || until === null ? null : covers({ from, until }, day);
}

/** Whether nobody would ask a person to work on a day. */
function isExempt({ facts }: CaseFile, personId: string, day: LocalDate): boolean {
  const severe = parameter('disability.severeGrade', { area: nationCode, month: monthOf(day) });
  const isNow = (row: PersonalDays) => row.personId === personId && covers(row, day);
  return (
    facts.enrolment.some(isNow) ||
    facts.disabilityCertificate.some((row) => row.grade <= severe && isNow(row)) ||
    facts.custodyOrService.some(isNow) ||
    facts.recognition.some((row) => row.kind === 'SOLE_CARER' && isNow(row))
  );
}

interface PersonalDays {
  readonly personId: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** Why a household without work is owed help. */
interface Claim {
  readonly why: Text;
  readonly evidence: readonly Evidence[];
}

function claimOf(file: CaseFile, members: readonly string[], proven: LocalDate): Claim | null {
  const recognised =
    awardInForce(file, members, { codes: ['RS-ZERO'], day: proven }) ??
    awardInForce(file, members, { codes: subsistenceAllowance, day: proven });
  if (recognised !== undefined) {
    const isZero = recognised.programme === 'RS-ZERO';
    return {
      why: isZero
        ? { en: 'is recognised as without employment', zh: '该家庭已认定为零就业家庭' }
        : { en: 'is on the subsistence allowance', zh: '该家庭享受低保' },
      evidence: [awardEvidence(recognised, grantedText(recognised))],
    };
  }
  const registered = file.facts.person.filter(({ personId }) => members.includes(personId));
  if (registered.length < members.length || registered.some(({ hukou }) => hukou !== 'URBAN'))
    return null;
  return {
    why: { en: 'is a town household', zh: '该家庭为城镇居民家庭' },
    evidence: registered.map(({ personId }) =>
      factEvidence('person', personId, { en: 'Urban hukou', zh: '城镇户籍' }),
    ),
  };
}

/** Whether aid or work has reached anybody of the household, or it has been offered. */
function isHelped(file: CaseFile, members: readonly string[], proven: LocalDate): boolean {
  const { facts } = file;
  const at = { area: nationCode, month: monthOf(proven) };
  const since = sameDayMonthsLater(proven, -parameter('zeroEmployment.aidMonths', at));
  const refusals = parameter('zeroEmployment.refusals', at);
  const isNow = (row: PersonalDays) => members.includes(row.personId) && covers(row, proven);
  return (
    awardInForce(file, members, { codes: employmentAid, day: proven }) !== undefined ||
    file.awards.some(
      (award) =>
        employmentAid.includes(award.programme) &&
        award.decidedOn >= since &&
        members.some((id) => isCounted(award, id)),
    ) ||
    facts.insuredEmployment.some(isNow) ||
    facts.property.some((row) => ['BUSINESS', 'FARM_LAND'].includes(row.kind) && isNow(row)) ||
    facts.recognition.some((row) => row.kind === 'INFORMAL_WORK' && isNow(row)) ||
    members.some((id) => refusalsOf(file, id) >= refusals) ||
    hasApplied(file, members, { codes: [...employmentAid, 'RS-ZERO'], since })
  );
}

/** How often a person turned suitable work down without a reason. */
function refusalsOf(file: CaseFile, personId: string): number {
  return file.facts.jobRefusal.filter((row) => row.personId === personId && !row.isJustified)
    .length;
}

function finding(
  householdId: string,
  {
    members,
    spells,
    claim,
    proven,
  }: {
    readonly members: readonly string[];
    readonly spells: readonly Spell[];
    readonly claim: Claim;
    readonly proven: LocalDate;
  },
): RuleFinding {
  const latest = spells
    .map(({ from }) => from)
    .reduce((left, right) => (left > right ? left : right));
  const day = formatDate(latest);
  return {
    subject: { kind: 'HOUSEHOLD', id: householdId },
    personIds: members,
    period: null,
    factDays: daysOf([proven]),
    evidence: [
      ...claim.evidence,
      ...spells.map(({ id, from, until }) => {
        const days = daysText({ from, until });
        return factEvidence('unemploymentSpell', id, {
          ...days,
          en: `Registered unemployed, ${days.en}`,
          zh: `登记失业，${days.zh}`,
        });
      }),
    ],
    arithmetic: [],
    amountFen: 0,
    amountMeaning: 'ENTITLEMENT',
    explanation: {
      en: `Lead: the household ${claim.why.en}; ${count(spells.length, 'member')} who could work, all that there are, have been registered unemployed since ${day} at the latest, and no employment aid is known. Work for at least one of them is perhaps owed.`,
      zh: `线索：${claim.why.zh}，有劳动能力的${spells.length}名成员最晚自${day}起均登记失业，未见就业援助记录，可能应为其中至少一人落实就业。`,
    },
  };
}
