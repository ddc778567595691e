import {
  type LocalDate,
  addDays,
  covers,
  formatDate,
  formatYuan,
  monthOf,
  nationCode,
  provinceCode,
} from '@hub/assistance';
import {
  isCounted,
  membersOf,
  renovation,
  subsistenceAllowance,
  supports,
} from '../questions/awards.ts';
import { openSince, sameDayMonthsLater } from '../questions/calendar.ts';
import type { CaseFile, Facts } from '../case-file.ts';
import type { Evidence, RuleFinding, Text } from '../finding.ts';
import { daysOf, interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import { hasApplied, householdIn, isDead, provenThrough } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import { awardEvidence, factEvidence, grantedText, line, recognitionEvidence } from '../wording.ts';

const needs = ['CIVIL_AFFAIRS', 'HOUSING', 'EMERGENCY_MANAGEMENT'] as const;
const rebuilding = ['YJ-REBUILD', 'YJ-REPAIR'] as const;
const rental = ['ZJ-PRH-K', 'ZJ-PRH-S'] as const;
const keyGroups = [...subsistenceAllowance, 'MZ-TEKUN-S'] as const;
const laterGroups = ['MZ-MARGIN', 'MZ-RIGID'] as const;

/**
 * An assisted rural household whose only home is dangerous, or who has none, and for whom nothing is under way.
 *
 * A disability certificate alone does not make a household poor, so poor disabled people are met through the other
 * groups. The home must be the one occupied home of the household; a household that was renovated within the last ten
 * years is silent whatever its house is graded since. What is owed is the lower end of the grant.
 */
export const missHouseRural: Rule = {
  id: 'MISS-HOUSE-RURAL',
  title: {
    en: 'Assisted rural household in a C/D-grade house without renovation',
    zh: '农村低保、分散特困等住C/D级危房未纳入改造',
  },
  kind: 'MISSED',
  subject: 'HOUSEHOLD',
  severity: 'HIGH',
  disposition: 'ENTITLEMENT_GAP',
  needs,
  programmes: [],
  // Without a graded house and without an arrangement nothing can be known to be missing.
  startsFrom: ['dwelling', 'housingArrangement'],
  arguesFromAbsence: true,
  latencyDays: 30,
  legalBasis: [interimMeasures('arts. 37-38'), socialAssistanceLaw('art. 26')],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'a second safe house, or living with a child in one',
        zh: '另有安全住房，或与子女同住安全住房',
      },
    },
    { letter: 'b', description: { en: 'centralised destitute support', zh: '集中供养' } },
    {
      letter: 'c',
      description: { en: 'relocated, the old house awaits demolition', zh: '已易地搬迁，旧房待拆' },
    },
    {
      letter: 'd',
      description: { en: 'already in the disaster rebuild scheme', zh: '已纳入灾后重建' },
    },
    { letter: 'e', description: { en: 'refusal or absence in writing', zh: '书面放弃或长期外出' } },
    {
      letter: 'f',
      description: { en: "listed in the coming year's plan", zh: '已列入下年度改造计划' },
    },
    {
      letter: 'g',
      description: {
        en: 'auxiliary building, or a house long unoccupied',
        zh: '附属用房或长期无人居住的房屋',
      },
    },
  ],
  isVerified: true,
  check: (file) => {
    const proven = provenThrough(file, needs);
    const people = householdIn(file).filter((personId) => !isDead(file, personId, file.asOf));
    const need = needOf(file, people, proven);
    if (need === null || isProvidedFor(file, people, { proven, since: need.since })) return [];
    const claim = claimOf(file, people, proven);
    return claim === null ? [] : [finding(file, need, claim)];
  },
};

/** A dangerous home, or none, and since when the books say so. */
interface Need {
  readonly personId: string;
  readonly since: LocalDate;
  readonly amount: 'renovation.gradeCFen' | 'renovation.gradeDFen';
  readonly evidence: Evidence;
  readonly what: Text;
}

function needOf(file: CaseFile, people: readonly string[], proven: LocalDate): Need | null {
  const need = dangerousHome(file, people) ?? noHome(file, people, proven);
  if (need === null || isInCare(file, need.personId, proven)) return null;
  const at = { area: nationCode, month: monthOf(proven) };
  return addDays(need.since, parameter('renovation.waitDays', at)) <= proven ? need : null;
}

/** The one occupied home of the household, when it is rural and dangerous and no other home is safe. */
function dangerousHome(file: CaseFile, people: readonly string[]): Need | null {
  const homes = file.facts.dwelling.filter(
    ({ personId, use }) => use === 'HOME' && people.includes(personId),
  );
  if (homes.some(({ grade }) => grade === 'A' || grade === 'B')) return null;
  const [home, ...others] = homes.filter(({ isOccupied }) => isOccupied);
  if (home === undefined || others.length > 0 || !home.isRural) return null;
  const { id, personId, grade, gradedOn } = home;
  const day = formatDate(gradedOn);
  return {
    personId,
    since: gradedOn,
    amount: grade === 'C' ? 'renovation.gradeCFen' : 'renovation.gradeDFen',
    evidence: factEvidence('dwelling', id, {
      en: `Sole home of grade ${grade}, graded on ${day}`,
      zh: `唯一住房鉴定为${grade}级，鉴定日期${day}`,
      days: openSince(gradedOn),
    }),
    what: { en: `lives in a grade-${grade} house`, zh: `居住${grade}级危房` },
  };
}

/** A rural member who is registered as having no home, in a household that has none. */
function noHome(file: CaseFile, people: readonly string[], proven: LocalDate): Need | null {
  const hasHome = file.facts.dwelling.some(
    ({ personId, use }) => use === 'HOME' && people.includes(personId),
  );
  if (hasHome) return null;
  const arrangement = arrangementsOf(file, people, proven).find(
    ({ kind, personId }) => kind === 'NO_HOME' && isRural(file, personId),
  );
  if (arrangement === undefined) return null;
  const { id, personId, from } = arrangement;
  const day = formatDate(from);
  return {
    personId,
    since: from,
    amount: 'renovation.gradeDFen',
    evidence: factEvidence('housingArrangement', id, {
      en: `No home since ${day}`,
      zh: `${day}起无房`,
      days: openSince(from),
    }),
    what: { en: 'has no home', zh: '无房' },
  };
}

function isRural(file: CaseFile, personId: string): boolean {
  return file.facts.person.some((row) => row.personId === personId && row.hukou === 'RURAL');
}

function arrangementsOf(
  file: CaseFile,
  people: readonly string[],
  day: LocalDate,
): Facts['housingArrangement'] {
  return file.facts.housingArrangement.filter(
    (row) => people.includes(row.personId) && covers(row, day),
  );
}

function isInCare(file: CaseFile, personId: string, day: LocalDate): boolean {
  return file.awards.some(
    (award) => award.programme === 'MZ-TEKUN-C' && supports(award, personId, day),
  );
}

function isProvidedFor(
  file: CaseFile,
  people: readonly string[],
  { proven, since }: { readonly proven: LocalDate; readonly since: LocalDate },
): boolean {
  const isArranged = arrangementsOf(file, people, proven).some(({ kind }) => kind !== 'NO_HOME');
  return (
    isArranged ||
    hasProject(file, people, proven) ||
    hasApplied(file, people, { codes: renovation, since })
  );
}

/** A renovation in the last years, a disaster grant, or a public rental home or subsidy that runs. */
function hasProject(file: CaseFile, people: readonly string[], proven: LocalDate): boolean {
  const at = { area: provinceCode, month: monthOf(proven) };
  const renovatedSince = sameDayMonthsLater(proven, -12 * parameter('renovation.repeatYears', at));
  return file.awards.some((award) => {
    if (award.status === 'REVOKED') return false;
    if (!membersOf(award).some((personId) => people.includes(personId))) return false;
    const isOneOf = (codes: readonly string[]) => codes.includes(award.programme);
    return (
      (isOneOf(renovation) && award.decidedOn >= renovatedSince) ||
      isOneOf(rebuilding) ||
      (isOneOf(rental) && covers(award, proven))
    );
  });
}

/** The status of a living member that gives the household its claim. */
function claimOf(file: CaseFile, people: readonly string[], day: LocalDate): Evidence | null {
  const at = { area: provinceCode, month: monthOf(day) };
  const groups: readonly string[] =
    parameter('marginHousehold.counts', at) === 1 ? [...keyGroups, ...laterGroups] : keyGroups;
  const award = file.awards.find(
    (known) =>
      groups.includes(known.programme) &&
      people.some((personId) => isCounted(known, personId) && supports(known, personId, day)),
  );
  if (award !== undefined) return awardEvidence(award, grantedText(award));
  if (parameter('registeredPoor.counts', at) !== 1) return null;
  const poor = file.facts.recognition.find(
    (row) => row.kind === 'REGISTERED_POOR' && people.includes(row.personId) && covers(row, day),
  );
  if (poor === undefined) return null;
  return recognitionEvidence(poor, { en: 'Registered poor', zh: '建档立卡贫困人口' });
}

function finding(file: CaseFile, need: Need, claim: Evidence): RuleFinding {
  const at = { area: provinceCode, month: monthOf(file.asOf) };
  const amountFen = parameter(need.amount, at);
  const amount = formatYuan(amountFen);
  return {
    subject: { kind: 'HOUSEHOLD', id: file.household?.id ?? need.personId },
    personIds: householdIn(file),
    period: null,
    factDays: daysOf([need.since, provenThrough(file, needs)]),
    evidence: [need.evidence, claim],
    arithmetic: [
      line({
        label: { en: 'least renovation grant', zh: '危房改造最低补助' },
        terms: [amount],
        resultFen: amountFen,
      }),
    ],
    amountFen,
    amountMeaning: 'ENTITLEMENT',
    explanation: {
      en: `Lead: the household belongs to a key group and ${need.what.en}, and no renovation, rebuild grant, relocation or rental home is on record; at least ${amount} yuan are perhaps due.`,
      zh: `线索：该家庭属于重点对象，${need.what.zh}，未见危房改造、灾后重建、搬迁或租住安排，可能应补不低于${amount}元。`,
    },
  };
}
