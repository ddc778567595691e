import {
  type Fen,
  type LocalDate,
  addDays,
  covers,
  formatDate,
  formatYuan,
  monthOf,
  provinceCode,
} from '@hub/assistance';
import { grantsOf, membersOf, paidFen, renovation, supports } from '../questions/awards.ts';
import type { Award, CaseFile, Facts } from '../case-file.ts';
import type { Evidence, RuleFinding } from '../finding.ts';
import { daysOf, excerpt, interimMeasures, socialAssistanceLaw, text } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import { hasApplied, isDead, livingWith, provenThrough } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import { awardEvidence, factEvidence, line } from '../wording.ts';
import { singleDay } from '../questions/calendar.ts';

const needs = ['CIVIL_AFFAIRS', 'HOUSING', 'EMERGENCY_MANAGEMENT'] as const;
const disasterGrants = ['YJ-REBUILD', 'YJ-REPAIR'] as const;

/**
 * A home that a natural disaster destroyed or damaged, for which a household in difficulty got no grant, or one below
 * the floor of its class.
 *
 * The class is the assessor's; general households have no claim to a floor. Everything that went to the house counts
 * against the floor: grants, insurance, and any renovation since the disaster. A project that is not completed may
 * still be in its instalments, and nothing is said of it.
 */
export const missDisasterRebuild: Rule = {
  id: 'MISS-DISASTER-REBUILD',
  title: {
    en: 'Collapsed home without a rebuild grant, or grant below the floor',
    zh: '因灾倒损住房未获重建补助或低于2万元底线',
  },
  kind: 'MISSED',
  subject: 'DWELLING',
  severity: 'HIGH',
  disposition: 'ENTITLEMENT_GAP',
  needs,
  programmes: [],
  startsFrom: ['damage'],
  arguesFromAbsence: true,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('art. 25'),
    socialAssistanceLaw('art. 28'),
    text(
      {
        en: 'Regulations on Natural Disaster Relief, State Council Decree No. 577',
        zh: '自然灾害救助条例（国务院令第577号）',
      },
      'arts. 19-20',
      '2010-09-01',
    ),
    excerpt(
      {
        en: 'Rebuild plan of Hunan, 2016, floors of 20,000, 10,000 and 1,000 yuan',
        zh: '湖南省2016年因灾倒损民房恢复重建方案（底线2万元、1万元、1000元）',
      },
      '',
      '2016-01-01',
    ),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'kitchen, pigsty or shed; long unoccupied; one of several homes; rebuilt elsewhere before',
        zh: '厨房、猪圈、杂屋；长期无人居住；多处住房之一；此前已异地重建',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'relocation or centralised destitute support accepted',
        zh: '已接受搬迁安置或集中供养',
      },
    },
    {
      letter: 'c',
      description: {
        en: 'insurance or co-funding brings the total to the floor',
        zh: '保险理赔或统筹资金后合计达到底线',
      },
    },
    {
      letter: 'd',
      description: {
        en: 'fire or traffic, which is not a natural disaster',
        zh: '火灾、交通事故等非自然灾害',
      },
    },
    {
      letter: 'e',
      description: { en: 'a general household, which has no floor', zh: '一般户不适用底线标准' },
    },
    { letter: 'f', description: { en: 'first instalment stage', zh: '首期拨付阶段' } },
  ],
  isVerified: true,
  check: (file) => {
    const proven = provenThrough(file, needs);
    return file.facts.damage.flatMap((damage) => findingsOf(file, damage, proven));
  },
};

type Damage = Facts['damage'][number];

function findingsOf(file: CaseFile, damage: Damage, proven: LocalDate): readonly RuleFinding[] {
  const people = livingWith(file, damage.personId);
  if (!isOwed(damage, proven) || isProvidedFor(file, people, { damage, proven })) return [];
  const grants = grantsOf(file, [...disasterGrants, ...renovation]).filter(
    ({ award }) => award.status !== 'REVOKED' && isForDamage(award, damage, people),
  );
  if (grants.some(({ award }) => isUnfinished(award, file.asOf))) return [];
  const paid = grants.reduce((sum, grant) => sum + paidFen(grant), damage.insurancePaidFen);
  const floorFen = floorOf(damage);
  if (paid >= floorFen) return [];
  const awards = grants.map(({ award }) => award);
  return [finding({ damage, people, awards, floorFen, receivedFen: paid })];
}

/** A household in difficulty whose one home a natural disaster hit, and the waiting time is over. */
function isOwed(damage: Damage, proven: LocalDate): boolean {
  const at = { area: provinceCode, month: monthOf(proven) };
  return (
    damage.eventKind === 'NATURAL' &&
    damage.householdClass !== 'GENERAL' &&
    damage.use === 'HOME' &&
    damage.isOccupied &&
    damage.isSoleHome &&
    !damage.isRebuiltElsewhere &&
    addDays(damage.assessedOn, parameter('rebuild.waitDays', at)) <= proven
  );
}

function isProvidedFor(
  file: CaseFile,
  people: readonly string[],
  { damage, proven }: { readonly damage: Damage; readonly proven: LocalDate },
): boolean {
  const isRelocated = file.facts.housingArrangement.some(
    (row) => row.kind === 'RELOCATED' && people.includes(row.personId) && covers(row, proven),
  );
  const isInCare = file.awards.some(
    (award) => award.programme === 'MZ-TEKUN-C' && supports(award, damage.personId, proven),
  );
  return (
    isRelocated ||
    isInCare ||
    people.every((personId) => isDead(file, personId, file.asOf)) ||
    hasApplied(file, people, { codes: disasterGrants, since: damage.eventOn })
  );
}

/** By damage record; else by event for a disaster grant, by time for a renovation; always by house where both name one. */
function isForDamage(award: Award, damage: Damage, people: readonly string[]): boolean {
  if (award.department !== 'HOUSING' && award.department !== 'EMERGENCY_MANAGEMENT') return false;
  if (award.damageId !== null) return award.damageId === damage.id;
  const isSameEvent =
    award.department === 'EMERGENCY_MANAGEMENT'
      ? award.eventId === null || award.eventId === damage.eventId
      : award.decidedOn >= damage.eventOn;
  if (!isSameEvent) return false;
  if (award.dwellingId !== null && damage.dwellingId !== null) {
    return award.dwellingId === damage.dwellingId;
  }
  return membersOf(award).some((personId) => people.includes(personId));
}

function isUnfinished(award: Award, asOf: LocalDate): boolean {
  if (award.department !== 'HOUSING' && award.department !== 'EMERGENCY_MANAGEMENT') return false;
  return award.completedOn === null || award.completedOn > asOf;
}

function floorOf({ grade, householdClass, eventOn }: Damage): Fen {
  const at = { area: provinceCode, month: monthOf(eventOn) };
  if (grade === 'MODERATE') return parameter('rebuild.repairFloorFen', at);
  return parameter(householdClass === 'KEY' ? 'rebuild.keyFloorFen' : 'rebuild.otherFloorFen', at);
}

const gradeTexts = {
  COLLAPSED: { en: 'collapsed', zh: '倒塌' },
  SEVERE: { en: 'severely damaged', zh: '严重损坏' },
  MODERATE: { en: 'moderately damaged', zh: '一般损坏' },
} as const;

function finding({
  damage,
  people,
  awards,
  floorFen,
  receivedFen,
}: {
  readonly damage: Damage;
  readonly people: readonly string[];
  readonly awards: readonly Award[];
  readonly floorFen: Fen;
  readonly receivedFen: Fen;
}): RuleFinding {
  const grade = gradeTexts[damage.grade];
  const [event, assessed] = [formatDate(damage.eventOn), formatDate(damage.assessedOn)];
  const amountFen = floorFen - receivedFen;
  const [amount, floor, received] = [amountFen, floorFen, receivedFen].map(formatYuan);
  return {
    subject: { kind: 'DWELLING', id: damage.dwellingId ?? damage.id },
    personIds: people,
    period: null,
    factDays: daysOf([damage.eventOn, damage.assessedOn]),
    evidence: [
      factEvidence('damage', damage.id, {
        en: `Home ${grade.en} on ${event}, assessed on ${assessed}`,
        zh: `${event}住房${grade.zh}，${assessed}核定`,
        days: singleDay(damage.eventOn),
      }),
      ...awards.map(paidEvidence),
    ],
    arithmetic: [
      line({
        label: { en: 'floor less what was paid', zh: '底线标准减已发放' },
        terms: [`${floor} - ${received}`],
        resultFen: amountFen,
      }),
    ],
    amountFen,
    amountMeaning: 'ENTITLEMENT',
    explanation: {
      en: `Lead: a natural disaster hit the household's only home on ${event} (damage grade: ${grade.en}); ${received} of the least ${floor} yuan are on record, ${amount} yuan are perhaps due.`,
      zh: `线索：该家庭唯一住房${event}因灾${grade.zh}，最低补助${floor}元，已见${received}元，可能应补${amount}元。`,
    },
  };
}

function paidEvidence(award: Award): Evidence {
  const amountFen = paidFen(award);
  const paid = formatYuan(amountFen);
  return awardEvidence(award, { en: `${paid} yuan paid`, zh: `已发放${paid}元`, amountFen });
}
