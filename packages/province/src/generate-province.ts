import { areaChain, currentAreaCode, provinceCode } from '@hub/assistance';
import { Books } from './books.ts';
import { CaseQueue } from './case-queue.ts';
import { composeHome } from './composition.ts';
import { Headcount } from './headcount.ts';
import { type Home, type HomeClass, type Resident, type World, homeClasses } from './home.ts';
import { ResidentNumbers } from './identity.ts';
import { type CountyPlan, countHomes, planCounties } from './plan.ts';
import { type PlannedCase, planCases } from './plantings.ts';
import type { Planted } from './planted/planting.ts';
import type { PlantedCase, ProvinceOptions, ProvincePart, RegisteredPerson } from './province.ts';
import { Quotas } from './quotas.ts';
import { Random, itemAt } from './random.ts';
import { Townships } from './townships.ts';
import { writeHome } from './write-home.ts';

/** Homes per part: enough for one batch of inserts, few enough that memory does not grow with the province. */
const homesPerPart = 250;

/**
 * Makes the province part by part, county after county.
 *
 * Each part is complete in itself and may be forgotten before the next is asked for. The options alone decide what
 * comes: no clock, no environment.
 */
export function* generateProvince(options: ProvinceOptions): Generator<ProvincePart, void> {
  const { scale, seed, personKey, area = provinceCode } = options;
  const random = new Random(seed);
  const planned = planCases(scale);
  const homes = countHomes(scale, planned);
  const books = new Books();
  const quotas = new Quotas(books, random, { scale, homes });
  const world: World = {
    random,
    books,
    quotas,
    personKey,
    numbers: new ResidentNumbers(),
    sharedAccounts: new Map(),
  };
  const cases = new CaseQueue(random, planned, homes);
  const headcount = new Headcount(scale, homes);
  const townships = new Townships(seed);
  let written: WrittenHome[] = [];
  const plans = planCounties(homes).filter(({ county }) =>
    areaChain(county.code).includes(currentAreaCode(area)),
  );
  for (const place of placesOf(plans, random)) {
    if (written.length === homesPerPart) {
      yield partOf(written, { books, townships });
      written = [];
    }
    const own = cases.next(place.homeClass);
    written.push(settleHome(world, { ...place, headcount, townships, planned: own }));
  }
  if (written.length > 0)
    yield { ...partOf(written, { books, townships }), countyTruth: townships.truth() };
}

interface Place {
  readonly id: string;
  readonly county: string;
  readonly homeClass: HomeClass;
}

/** Every home of the province with its class, the classes mixed within each county. */
function* placesOf(plans: readonly CountyPlan[], random: Random): Generator<Place> {
  let issued = 0;
  for (const { county, homes } of plans) {
    const remaining = { ...homes };
    let total = homeClasses.reduce((sum, homeClass) => sum + remaining[homeClass], 0);
    for (; total > 0; total -= 1) {
      const homeClass = drawClass(random.integer(1, total), remaining);
      remaining[homeClass] -= 1;
      issued += 1;
      yield { id: `hh-${issued.toString(36)}`, county: county.code, homeClass };
    }
  }
}

function drawClass(draw: number, remaining: Readonly<Record<HomeClass, number>>): HomeClass {
  let passed = 0;
  for (const homeClass of homeClasses) {
    passed += remaining[homeClass];
    if (draw <= passed) return homeClass;
  }
  throw new RangeError('no home left to draw');
}

interface WrittenHome {
  readonly home: Home;
  readonly township: string;
  readonly truth: PlantedCase | null;
}

/** Fills one home with people and the books with what is known of them. */
function settleHome(
  world: World,
  place: Place & {
    readonly headcount: Headcount;
    readonly townships: Townships;
    readonly planned: PlannedCase | null;
  },
): WrittenHome {
  const { id, homeClass, headcount, townships, planned } = place;
  const wishes = planned?.kind.wishes(planned.nth) ?? null;
  const size = headcount.sizeOf(world.random, homeClass);
  world.quotas.pass(homeClass);
  const county = wishes?.county ?? place.county;
  const home = composeHome(world, { id, homeClass, county, size, wishes });
  headcount.add(home);
  let truth: PlantedCase | null = null;
  writeHome(world, home, {
    isOrdinary: planned === null,
    without: wishes?.without ?? [],
    write: () => {
      if (planned !== null) truth = plantCase(world, home, planned);
    },
  });
  return { home, township: townships.settle(home), truth };
}

function plantCase(world: World, home: Home, planned: PlannedCase): PlantedCase | null {
  const { kind, nth } = planned;
  const planted = kind.plant({ world, home, subject: itemAt(home.members, 0), nth });
  return planted === null ? null : truthOf(planned, planted, planted.about ?? home);
}

function truthOf({ planting, kind }: PlannedCase, planted: Planted, about: Home): PlantedCase {
  const { awardIds, note, amountFen, subjectId, alsoFinds } = planted;
  const { personId } = itemAt(about.members, 0);
  const ownIds = {
    PERSON: personId,
    HOUSEHOLD: about.id,
    DWELLING: subjectId ?? '',
    EMPLOYER: subjectId ?? '',
  };
  const subjectKind = kind.subjectKind ?? planting.subjectKind;
  const expected = kind.expected ?? (kind.letter === null ? 'FINDING' : 'SILENT');
  return {
    ruleId: planting.ruleId,
    ...(kind.variant === undefined ? {} : { variant: kind.variant }),
    personId,
    householdId: about.id,
    subjectKind,
    subjectId: ownIds[subjectKind],
    expected,
    lookAlike: kind.letter,
    amountFen: expected === 'FINDING' ? (amountFen ?? null) : null,
    awardIds,
    alsoFinds: alsoFinds ?? [],
    note,
  };
}

function partOf(
  written: readonly WrittenHome[],
  { books, townships }: { readonly books: Books; readonly townships: Townships },
): ProvincePart {
  return {
    people: written.flatMap(({ home }) => home.members.map(registered)),
    households: written.map(({ home: { id, county, kind }, township }) => ({
      householdId: id,
      county,
      township,
      kind,
    })),
    townships: townships.take(),
    rows: books.take(),
    truth: written.flatMap(({ truth }) => truth ?? []),
    countyTruth: [],
  };
}

function registered(resident: Resident): RegisteredPerson {
  const { personId, residentNumber, name, sex, bornOn, county, hukou } = resident;
  return { personId, residentNumber, name, sex, bornOn, county, hukou };
}
