import { type LocalDate, addDays, formatDate, formatYuan, monthOf } from '@hub/assistance';
import {
  type Grant,
  countedMembersOf,
  grantsOf,
  isInForce,
  membersOf,
  paidFen,
  renovation,
} from '../questions/awards.ts';
import { type Interval, sameDayMonthsLater, sharedDays, singleDay } from '../questions/calendar.ts';
import type { AwardOf, CaseFile } from '../case-file.ts';
import type { Evidence, RuleFinding } from '../finding.ts';
import { daysOf, excerpt, interimMeasures } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import { ageOfMajority, areSpouses, birthdayOf, householdIn } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import { publicRental } from '../questions/tenancies.ts';
import { awardEvidence, line, sumOf } from '../wording.ts';

/** Tenants whom work brought to the town, and whose rural house is the only home they own. */
const workTenants: readonly (string | null)[] = ['NEW_EMPLOYED', 'MIGRANT_WORKER'];

/**
 * A rural house renovated within a year of public rental housing in town, for one nuclear family.
 *
 * Both answer the same need, a family without a safe home, and a renovation is only for the sole home. The family is a
 * person, the spouse and their minor children; what is done for the parents of tenants is the parents' own. A lead to
 * ask about: which of the two the family lives in.
 */
export const dupHouseUrbanRural: Rule = {
  id: 'DUP-HOUSE-URBAN-RURAL',
  title: {
    en: 'Urban public rental housing and rural dilapidated-house renovation for one family',
    zh: '同一家庭同时享受公租房与农村危房改造',
  },
  kind: 'DUPLICATE',
  subject: 'HOUSEHOLD',
  severity: 'MEDIUM',
  disposition: 'SUSPICION',
  needs: ['CIVIL_AFFAIRS', 'HOUSING'],
  programmes: renovation,
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('art. 37'),
    excerpt(
      {
        en: 'Renovation policy: one house per household, and the sole home',
        zh: '农村危房改造政策（一户一宅且唯一住房）',
      },
      '',
      '2009-05-01',
    ),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: "the parents' house, renovated under the parents' own household",
        zh: '父母住房以父母自身家庭名义改造',
      },
    },
    {
      letter: 'b',
      description: { en: 'rental ended before the renovation', zh: '改造前已退出公租房' },
    },
    {
      letter: 'c',
      description: {
        en: 'rental for new employees or migrant workers whose only own home is rural',
        zh: '新就业、外来务工人员公租房，农村住房为唯一自有住房',
      },
    },
    { letter: 'd', description: { en: 'grant for seismic works', zh: '抗震改造补助' } },
  ],
  isVerified: true,
  check: (file) => {
    const rentals = rentalGrants(file);
    if (rentals.length === 0) return [];
    const pairs = renovationGrants(file).flatMap((project) =>
      rentals.filter((home) => isPair(file, project, home)).map((home) => ({ project, home })),
    );
    const [first, ...others] = pairs;
    return first === undefined ? [] : [finding(file, [first, ...others])];
  },
};

type Renovation = Grant & {
  readonly award: AwardOf<'HOUSING'> & { readonly completedOn: LocalDate };
};
type Rental = Grant & { readonly award: AwardOf<'HOUSING'>; readonly days: Interval };

/** A finished renovation and the rental home or subsidy of the same family beside it. */
interface Pair {
  readonly project: Renovation;
  readonly home: Rental;
}

function renovationGrants(file: CaseFile): readonly Renovation[] {
  return grantsOf(file, renovation).filter(
    (grant): grant is Renovation =>
      grant.award.department === 'HOUSING' &&
      grant.award.completedOn !== null &&
      !grant.award.isSeismic &&
      isInForce(grant.award),
  );
}

/** Homes from the day of their keys, and subsidies. */
function rentalGrants(file: CaseFile): readonly Rental[] {
  return grantsOf(file, publicRental).flatMap(({ award, payments }): readonly Rental[] => {
    if (award.department !== 'HOUSING' || !isInForce(award)) return [];
    if (workTenants.includes(award.tenantClass)) return [];
    const from = award.programme === 'ZJ-PRH-K' ? award.keysOn : award.from;
    return from === null ? [] : [{ award, payments, days: { from, until: award.until } }];
  });
}

function isPair(file: CaseFile, { award: project }: Renovation, home: Rental): boolean {
  const { completedOn, county, decidedOn } = project;
  if (home.days.until !== null && home.days.until <= decidedOn) return false;
  const months = parameter('housing.urbanRuralMonths', {
    area: county,
    month: monthOf(file.asOf),
  });
  const around = {
    from: sameDayMonthsLater(completedOn, -months),
    until: sameDayMonthsLater(completedOn, months),
  };
  if (sharedDays(home.days, around) === 0) return false;
  const owners = countedMembersOf(project);
  const tenants = countedMembersOf(home.award);
  return (
    !isOfParents(file, { owners, tenants, day: completedOn }) &&
    owners.some((owner) =>
      tenants.some((tenant) => isNuclearFamily(file, [owner, tenant], completedOn)),
    )
  );
}

/** Everybody whose house was renovated is a parent of a grown-up tenant, and none of them a tenant. */
function isOfParents(
  file: CaseFile,
  {
    owners,
    tenants,
    day,
  }: {
    readonly owners: readonly string[];
    readonly tenants: readonly string[];
    readonly day: LocalDate;
  },
): boolean {
  return owners.every(
    (owner) =>
      !tenants.includes(owner) &&
      tenants.some(
        (tenant) => !isMinor(file, tenant, day) && parentsOf(file, tenant).includes(owner),
      ),
  );
}

function isNuclearFamily(
  file: CaseFile,
  [left, right]: readonly [string, string],
  day: LocalDate,
): boolean {
  return (
    left === right ||
    areSpouses(file, [left, right], day) ||
    isMinorChild(file, [left, right], day) ||
    isMinorChild(file, [right, left], day)
  );
}

/** A minor of the household; nobody's but the parents' where it is known who they are. */
function isMinorChild(
  file: CaseFile,
  [child, parent]: readonly [string, string],
  day: LocalDate,
): boolean {
  const household = householdIn(file);
  if (!household.includes(child) || !household.includes(parent)) return false;
  const parents = parentsOf(file, child);
  return isMinor(file, child, day) && (parents.length === 0 || parents.includes(parent));
}

function isMinor(file: CaseFile, personId: string, day: LocalDate): boolean {
  const majority = birthdayOf(file, personId, ageOfMajority);
  return majority !== null && day < majority;
}

/** The parents of a person as either side is registered. */
function parentsOf(file: CaseFile, childId: string): readonly string[] {
  return file.facts.kinship.flatMap(({ personId, relation, relativeId }) => {
    if (relation === 'CHILD' && relativeId === childId) return [personId];
    return relation === 'PARENT' && personId === childId && relativeId !== null ? [relativeId] : [];
  });
}

function finding(file: CaseFile, pairs: readonly [Pair, ...Pair[]]): RuleFinding {
  const awards = [...new Set(pairs.flatMap(({ project, home }) => [project, home]))];
  const arithmetic = [...new Set(pairs.map(laterOf))].map((grant) => {
    const day = formatDate(grant.award.decidedOn);
    const fen = grant.award.programme === 'ZJ-PRH-K' ? 0 : paidFen(grant);
    return line({
      label: { en: `the later aid, granted on ${day}`, zh: `较后批准的一项，${day}批准` },
      terms: [formatYuan(fen)],
      resultFen: fen,
    });
  });
  const amountFen = sumOf(arithmetic);
  const [{ project }] = pairs;
  const day = formatDate(project.award.completedOn);
  const people = awards.flatMap(({ award }) => membersOf(award));
  return {
    subject: { kind: 'HOUSEHOLD', id: file.household?.id ?? project.award.subjectId },
    personIds: [...new Set([...householdIn(file), ...people])],
    period: null,
    factDays: daysOf(
      awards.flatMap(({ award }) => [award.decidedOn, award.completedOn ?? award.decidedOn]),
    ),
    evidence: awards.map(grantEvidence),
    arithmetic,
    amountFen,
    amountMeaning: 'EXPOSURE',
    explanation: {
      en: `Lead: public rental housing in town and the renovation of a rural house, completed on ${day}, fall within a year of each other for one family; the later aid paid ${formatYuan(amountFen)} yuan. Ask which of the two is the family's only home.`,
      zh: `疑点：同一家庭享受城镇公租房与农村危房改造（${day}竣工）相隔不足一年，较后一项已发放${formatYuan(amountFen)}元。请核实唯一住房情况。`,
    },
  };
}

function laterOf({ project, home }: Pair): Grant {
  return home.award.decidedOn > project.award.decidedOn ? home : project;
}

function grantEvidence({ award }: Renovation | Rental): Evidence {
  const day = formatDate(award.decidedOn);
  const en = [`granted on ${day}`];
  const zh = [`${day}批准`];
  if (award.completedOn !== null) {
    const completed = formatDate(award.completedOn);
    en.push(`completed on ${completed}`);
    zh.push(`${completed}竣工`);
  }
  if (award.keysOn !== null) {
    const keys = formatDate(award.keysOn);
    en.push(`keys on ${keys}`);
    zh.push(`${keys}交房`);
  }
  return awardEvidence(award, { en: en.join(', '), zh: zh.join('，'), days: daysOfHome(award) });
}

/** The days of the works on a home, or of living in it. */
function daysOfHome({ decidedOn, completedOn, keysOn, until }: AwardOf<'HOUSING'>): Interval {
  if (keysOn !== null) return { from: keysOn, until };
  if (completedOn === null || completedOn < decidedOn) return singleDay(decidedOn);
  return { from: decidedOn, until: addDays(completedOn, 1) };
}
