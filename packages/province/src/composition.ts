import { type LocalDate, addDays, parseDate } from '@hub/assistance';
import type { Age, Home, HomeClass, MemberWish, Resident, Wishes, World } from './home.ts';
import { birthCountyOf, nameOf } from './identity.ts';
import type { Random } from './random.ts';
import type { Residence } from './standards.ts';

/** What is known of a home before its people are. */
export interface Site {
  readonly id: string;
  readonly homeClass: HomeClass;
  readonly county: string;
  /** Members drawn into the subsistence allowance; elsewhere all who live there. */
  readonly size: number;
  readonly wishes: Wishes | null;
}

interface Slot extends MemberWish {
  readonly isCounted: boolean;
}

/** Ages are counted on the last day of the period, stages at the start of the school year 2018/19. */
const ageYears: Readonly<Record<Age, readonly [least: number, most: number]>> = {
  ELDER: [62, 88],
  ADULT: [30, 58],
  YOUNG_ADULT: [23, 29],
  CHILD: [4, 17],
  PRESCHOOL: [3, 4],
  PRIMARY: [6, 11],
  JUNIOR_SECONDARY: [12, 14],
  UPPER_SECONDARY: [15, 17],
  HIGHER: [18, 20],
};

/** Ordinary homes with somebody over 60, in which deaths are sought. */
const elderHomeShare = 0.45;

const lastBirthday = parseDate('2019-11-30');

/** Fills a home with people: those whom a planted case asks for first, then as many as the home holds. */
export function composeHome(world: World, site: Site): Home {
  const kind = residenceOf(world.random, site.homeClass);
  const slots = slotsOf(world, site);
  return {
    id: site.id,
    homeClass: site.homeClass,
    kind,
    county: site.county,
    villageGroup: `${site.county}-${world.random.integer(1, 400)}-${site.id}`,
    isPoor: site.wishes?.isPoor ?? isPoorHomeDue(world, site, slots.length),
    members: slots.map((slot) => bornInto(world, site, { ...slot, kind })),
    spells: [],
  };
}

/** Ordinary rural homes are registered as poor until there are as many premium subsidies as there should be. */
function isPoorHomeDue({ quotas }: World, site: Site, memberCount: number): boolean {
  if (site.wishes !== null) return false;
  return quotas.isDue('registeredPoor', site.homeClass, memberCount);
}

/** Where each class of homes is; four in five of those without a kind of their own are in the country. */
const residences: Readonly<Partial<Record<HomeClass, Residence>>> = {
  URBAN: 'URBAN',
  URBAN_DIBAO: 'URBAN',
  RURAL: 'RURAL',
  RURAL_DIBAO: 'RURAL',
  TEKUN_SCATTERED: 'RURAL',
};

function residenceOf(random: Random, homeClass: HomeClass): Residence {
  return residences[homeClass] ?? (random.chance(0.2) ? 'URBAN' : 'RURAL');
}

function slotsOf(world: World, site: Site): Slot[] {
  const wished = (site.wishes?.members ?? []).map((wish) => ({ ...wish, isCounted: true }));
  if (site.wishes?.isAlone === true) return wished;
  const slots: Slot[] = [...wished];
  const alive = () => slots.filter(({ diedOn }) => diedOn === undefined).length;
  while (alive() < site.size) slots.push(nextSlot(world.random, site.homeClass, slots.length));
  if (wished.length > 0) return slots;
  return [...slots.map(fatedBy(world, site, slots)), ...othersIn(world, site)];
}

function nextSlot(random: Random, homeClass: HomeClass, index: number): Slot {
  return { age: nextAge(random, homeClass, index), isCounted: true };
}

const isOrdinary = (homeClass: HomeClass) => homeClass === 'URBAN' || homeClass === 'RURAL';

/** Old people are more often poor, and children live with somebody. */
function nextAge(random: Random, homeClass: HomeClass, index: number): Age {
  if (homeClass.startsWith('TEKUN')) return 'ELDER';
  if (homeClass === 'ORPHAN' || homeClass === 'DEFACTO') return index === 0 ? 'CHILD' : 'ELDER';
  if (index === 0) return random.chance(isOrdinary(homeClass) ? 0.25 : 0.4) ? 'ELDER' : 'ADULT';
  if (!isOrdinary(homeClass)) return random.pick(['CHILD', 'CHILD', 'ADULT', 'ELDER', 'HIGHER']);
  if (index === 1) return 'ADULT';
  return random.pick(['CHILD', 'CHILD', 'CHILD', 'HIGHER', 'YOUNG_ADULT', 'ELDER']);
}

/** Deaths and disability certificates of those whom no planted case speaks about. */
function fatedBy(
  { random, quotas }: World,
  { homeClass }: Site,
  slots: readonly Slot[],
): (slot: Slot) => Slot {
  const hasElder = slots.some(({ age }) => age === 'ELDER');
  let certificates = quotas.due('disability', homeClass);
  let deaths = hasElder && quotas.isDue('deaths', homeClass, elderHomeShare) ? 1 : 0;
  return (slot) => {
    if (slot.age === 'ELDER' && deaths > 0) {
      deaths -= 1;
      return { ...slot, disabilityGrade: null, diedOn: someDeath(random) };
    }
    if (homeClass === 'TEKUN_DECEASED') {
      return { ...slot, disabilityGrade: null, diedOn: someDeath(random) };
    }
    if (slot.age === 'ELDER' || slot.age === 'ADULT') {
      if (!isOrdinary(homeClass)) return { ...slot, disabilityGrade: someGrade(random, 0.24) };
      if (certificates > 0) {
        certificates -= 1;
        return { ...slot, disabilityGrade: someGrade(random, 1) };
      }
    }
    return { ...slot, disabilityGrade: null };
  };
}

/** In allowance homes some died meanwhile, and some live there who are not counted because they earn. */
function othersIn({ random }: World, { homeClass }: Site): Slot[] {
  if (homeClass !== 'URBAN_DIBAO' && homeClass !== 'RURAL_DIBAO') return [];
  const others: Slot[] = [];
  if (random.chance(0.1)) {
    others.push({
      age: 'ELDER',
      diedOn: someDeath(random),
      disabilityGrade: null,
      isCounted: true,
    });
  }
  if (random.chance(0.2))
    others.push({ age: 'YOUNG_ADULT', disabilityGrade: null, isCounted: false });
  return others;
}

/** A day early enough that the death was reported before the period ends. */
function someDeath(random: Random): LocalDate {
  return addDays(parseDate('2017-01-05'), random.integer(0, 1030));
}

/** Nearly half of all certificates are of the two severe grades. */
function someGrade(random: Random, share: number): number | null {
  return random.chance(share) ? random.pick([1, 2, 2, 2, 3, 3, 4, 4, 4]) : null;
}

/** Somebody who lives in an allowance home and is not counted, because they have work. */
function isEarner(slot: Slot): boolean {
  return slot.age === 'YOUNG_ADULT' && !slot.isCounted;
}

function bornInto(world: World, site: Site, slot: Slot & { readonly kind: Residence }): Resident {
  const { random, numbers } = world;
  const sex = slot.sex ?? (random.chance(0.5) ? 'FEMALE' : 'MALE');
  const bornOn = slot.bornOn ?? birthdayOf(random, slot.age);
  const residentNumber = numbers.issue(birthCountyOf(random, site.county), bornOn, sex);
  const fate = { diedOn: null, disabilityGrade: null, disabilityClass: null, ...slot };
  return {
    personId: world.personKey(residentNumber),
    account: world.personKey(`account of ${residentNumber}`).slice(2),
    residentNumber,
    name: nameOf(random, sex),
    sex,
    bornOn,
    county: site.county,
    hukou: slot.hukou ?? slot.kind,
    age: slot.age,
    diedOn: fate.diedOn,
    disabilityGrade: fate.disabilityGrade,
    disabilityClass: fate.disabilityClass,
    isBoarding: slot.isBoarding ?? random.chance(0.45),
    isVocational: slot.isVocational ?? random.chance(0.3),
    goesToUniversity: slot.age === 'HIGHER' || random.chance(0.4),
    isInsuredAtWork: isEarner(slot) || (slot.age === 'ADULT' && random.chance(0.04)),
    isCounted: slot.isCounted,
  };
}

function birthdayOf(random: Random, age: Age): LocalDate {
  const [least, most] = ageYears[age];
  const turned = random.integer(least, most);
  const from = dayYearsBefore(age, turned);
  return Math.min(addDays(from, -random.integer(0, 364)), lastBirthday) as LocalDate;
}

/** Pupils' ages are counted when the school year begins, so that their stage is certain. */
function dayYearsBefore(age: Age, count: number): LocalDate {
  const isPupil = age !== 'CHILD' && ageYears[age][1] < 22;
  return isPupil ? parseDate(`${2018 - count}-09-01`) : parseDate(`${2019 - count}-12-31`);
}
