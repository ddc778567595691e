import {
  type Fen,
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  covers,
  formatDate,
  formatYuan,
  monthOf,
} from '@hub/assistance';
import { isCounted, supports } from '../questions/awards.ts';
import { monthsFrom, runsOf } from '../questions/calendar.ts';
import type { Award, CaseFile } from '../case-file.ts';
import type { Evidence, RuleFinding } from '../finding.ts';
import { daysOf, excerpt, interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import { hasApplied, householdIn, isDead, provenThrough } from '../questions/people.ts';
import type { CannotTell, Rule } from '../rule.ts';
import {
  awardEvidence,
  factEvidence,
  factor,
  grantedText,
  line,
  periodOf,
  periodText,
  sumOf,
} from '../wording.ts';

const needs = ['CIVIL_AFFAIRS', 'HOUSING'] as const;
const rental = ['ZJ-PRH-K', 'ZJ-PRH-S', 'ZJ-PRH-W'] as const;
/** Other ways in which a family is housed. */
const housedOtherwise: readonly string[] = ['RENTAL', 'LIVES_WITH_CHILD', 'RELOCATED'];

/**
 * An urban family on basic living that owns too little room and neither rents from the public, draws the rental
 * subsidy, nor waits for either.
 *
 * What is owned counts wherever it stands, town or village; a family without a dwelling on record owns nothing. Housing
 * aid is given on application, so the lead is to tell the family of it. What is owed is the subsidy for the room that is
 * missing, for a year at most.
 */
export const missHouseUrban: Rule = {
  id: 'MISS-HOUSE-URBAN',
  title: {
    en: 'Urban dibao household in housing difficulty without public rental or subsidy',
    zh: '城镇住房困难低保家庭未配租也未发补贴',
  },
  kind: 'MISSED',
  subject: 'HOUSEHOLD',
  severity: 'MEDIUM',
  disposition: 'ENTITLEMENT_GAP',
  needs,
  programmes: ['MZ-DIBAO-U', 'MZ-TEKUN-S'],
  arguesFromAbsence: true,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('arts. 37, 39-40'),
    socialAssistanceLaw('arts. 26, 39'),
    excerpt(
      {
        en: 'Measures for Public Rental Housing, Decree No. 11 of the Ministry of Housing',
        zh: '公共租赁住房管理办法（住房和城乡建设部令第11号）',
      },
      'art. 7',
      '2012-07-15',
    ),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: { en: 'on the waiting list, or with a subsidy', zh: '正在轮候或已领补贴' },
    },
    { letter: 'b', description: { en: 'declined an offer', zh: '已放弃配租' } },
    {
      letter: 'c',
      description: { en: "lives in a relative's home or rents", zh: '借住亲属住房或租住' },
    },
    { letter: 'd', description: { en: 'applied, or gave up in writing', zh: '已申请或书面放弃' } },
    { letter: 'e', description: { en: 'centralised destitute support', zh: '集中供养' } },
  ],
  isVerified: false,
  check: (file) => {
    const proven = provenThrough(file, needs);
    const people = householdIn(file).filter((personId) => !isDead(file, personId, proven));
    const claim = claimOf(file, people, proven);
    if (claim === null || isProvidedFor(file, people, { proven, since: claim.from })) return [];
    return resultsOf(file, people, { claim, proven });
  },
};

/** The earliest award of urban basic living that is in force and old enough. */
function claimOf(file: CaseFile, people: readonly string[], day: LocalDate): Award | null {
  const [alone, ...others] = people;
  const isUrbanAlone = others.length === 0 && isUrban(file, alone);
  const award = file.awards
    .filter(
      (known) =>
        known.programme === 'MZ-DIBAO-U' || (known.programme === 'MZ-TEKUN-S' && isUrbanAlone),
    )
    .filter((known) => people.some((personId) => supports(known, personId, day)))
    .toSorted((left, right) => left.from - right.from)[0];
  return award !== undefined && waitedUntil(award, day) <= day ? award : null;
}

function isUrban(file: CaseFile, personId: string | undefined): boolean {
  return file.facts.person.some((row) => row.personId === personId && row.hukou === 'URBAN');
}

function waitedUntil({ county, from }: Award, proven: LocalDate): LocalDate {
  return addDays(from, parameter('housing.waitDays', { area: county, month: monthOf(proven) }));
}

function isProvidedFor(
  file: CaseFile,
  people: readonly string[],
  { proven, since }: { readonly proven: LocalDate; readonly since: LocalDate },
): boolean {
  const isAided = file.awards.some((award) => {
    const own = people.filter((personId) => isCounted(award, personId));
    const isInForce = own.some((personId) => supports(award, personId, proven));
    if (award.programme === 'MZ-TEKUN-C') return isInForce;
    const hasDeclined =
      award.department === 'HOUSING' && award.offerDeclinedOn !== null && own.length > 0;
    return rental.some((code) => code === award.programme) && (isInForce || hasDeclined);
  });
  const isArranged = file.facts.housingArrangement.some(
    (row) =>
      people.includes(row.personId) && housedOtherwise.includes(row.kind) && covers(row, proven),
  );
  return isAided || isArranged || hasApplied(file, people, { codes: rental, since });
}

function resultsOf(
  file: CaseFile,
  people: readonly string[],
  { claim, proven }: { readonly claim: Award; readonly proven: LocalDate },
): readonly (RuleFinding | CannotTell)[] {
  const homes = file.facts.dwelling.filter(
    ({ personId, use, isHandoverPending }) =>
      use === 'HOME' && !isHandoverPending && people.includes(personId),
  );
  const at = { area: claim.county, month: monthOf(proven) };
  const areaM2 = homes.reduce((sum, { floorAreaM2 }) => sum + (floorAreaM2 ?? 0), 0);
  const missingM2 = parameter('housing.areaMinM2', at) * people.length - areaM2;
  if (missingM2 <= 0) return [];
  const unknown = homes.find(({ floorAreaM2 }) => floorAreaM2 === null);
  if (unknown !== undefined) return [cannotTell(unknown.personId)];
  const evidence = homes.map(({ id, floorAreaM2 }) =>
    factEvidence('dwelling', id, {
      en: `Home of ${floorAreaM2} square metres`,
      zh: `住房${floorAreaM2}平方米`,
    }),
  );
  return [finding(file, people, { claim, proven, areaM2, missingM2, evidence })];
}

function cannotTell(personId: string): CannotTell {
  return {
    personId,
    cannotTell: {
      en: 'Cannot tell: the floor area of a home of the household is not on record.',
      zh: '无法判断：该家庭住房面积未登记。',
    },
  };
}

interface Shortage {
  readonly claim: Award;
  readonly proven: LocalDate;
  readonly areaM2: number;
  readonly missingM2: number;
  readonly evidence: readonly Evidence[];
}

function finding(
  file: CaseFile,
  people: readonly string[],
  { claim, proven, areaM2, missingM2, evidence }: Shortage,
): RuleFinding {
  const months = owedMonths(claim, proven);
  const runs = runsOf(
    months.map((month) => ({ month, rateFen: rateOf(claim, month) })),
    (left, right) => left.rateFen === right.rateFen,
  );
  const arithmetic = runs.map((run) => {
    const span = periodText(periodOf(run.map(({ month }) => month)));
    return line({
      label: {
        en: `rental subsidy for ${missingM2} m², ${span.en}`,
        zh: `租赁补贴（${missingM2}平方米），${span.zh}`,
      },
      terms: [formatYuan(run[0].rateFen), ...factor(missingM2), ...factor(run.length)],
      resultFen: run[0].rateFen * missingM2 * run.length,
    });
  });
  const amountFen = sumOf(arithmetic);
  const since = formatDate(claim.from);
  return {
    subject: { kind: 'HOUSEHOLD', id: file.household?.id ?? claim.subjectId },
    personIds: people,
    period: months.length === 0 ? null : periodOf(months),
    ...(months.length === 0 ? { factDays: daysOf([claim.from, proven]) } : {}),
    evidence: [awardEvidence(claim, grantedText(claim)), ...evidence],
    arithmetic,
    amountFen,
    amountMeaning: 'ENTITLEMENT',
    explanation: {
      en: `Lead: the household of ${people.length} has drawn urban basic living since ${since}, owns ${areaM2} square metres, ${missingM2} less than the standard, and no public rental home, rental subsidy or place on the waiting list is on record; a subsidy of ${formatYuan(amountFen)} yuan is perhaps due. Tell the family how to apply.`,
      zh: `线索：该家庭${people.length}人，${since}起享受城镇基本生活救助，自有住房${areaM2}平方米，低于标准${missingM2}平方米，未见配租、租赁补贴或轮候记录，可能应补租赁补贴${formatYuan(amountFen)}元。请告知申请途径。`,
    },
  };
}

/** The months after the waiting time, the last ones at most. */
function owedMonths(claim: Award, proven: LocalDate): readonly Month[] {
  const last = monthOf(proven);
  const most = parameter('housing.owedMonths', { area: claim.county, month: last });
  return monthsFrom(addMonths(monthOf(waitedUntil(claim, proven)), 1), last).slice(-most);
}

function rateOf({ county }: Award, month: Month): Fen {
  return parameter('housing.subsidyRateFen', { area: county, month });
}
