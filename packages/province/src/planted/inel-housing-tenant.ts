import {
  type Fen,
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  counties,
  monthOf,
  parseDate,
  yuan,
} from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { dayIn, monthIn } from '../calendar.ts';
import type { HomeClass, Wishes } from '../home.ts';
import { writeDwelling } from '../programmes/housing.ts';
import { type LeaseTerms, lease, subsidiseRent } from '../programmes/rental.ts';
import { itemAt } from '../random.ts';
import { endOfBooks, payAllowance } from './allowances.ts';
import { type PlantSite, type Planted, type Planting, sumOver } from './planting.ts';

const homes: readonly HomeClass[] = ['URBAN', 'URBAN_DIBAO', 'URBAN'];
const ordinary: readonly HomeClass[] = ['URBAN'];

const couple = (): Wishes => ({
  members: [{ age: 'ADULT' }, { age: 'ADULT' }],
  without: ['rental', 'dwelling'],
});

/** When somebody died in whose name a flat is let. */
function diedOn(nth: number): LocalDate {
  return addDays(parseDate('2018-02-06'), (nth * 47) % 500);
}

/** A tenancy, and what the family saves by it from a month on to the end of the books. */
function rent({ world, home, nth }: PlantSite, terms: Partial<LeaseTerms> = {}) {
  const keysOn = addDays(parseDate('2014-03-08'), (nth * 61) % 900);
  const tenancy = lease(world, home, { keysOn, ...terms });
  return {
    awardId: tenancy.id,
    savedSince: (first: Month) => tenancy.savedFen * (endOfBooks - first),
  };
}

/** A rental subsidy since a month; its rent is higher unless the case says otherwise. */
function subsidise(
  { world, home, nth }: PlantSite,
  terms: { readonly from: Month; readonly rentFen?: Fen },
) {
  const amountFen = yuan(200 + (nth % 9) * 20);
  return subsidiseRent(world, home, { ...terms, until: null, amountFen });
}

/** Months that a family has to move out, and after which the rent class is looked at. */
const grace = { moving: 6, rentClass: 12, death: 2 };

/** Another district or county of the same city, always the same one for a county. */
function neighbourOf(code: string): string {
  const own = counties.find((county) => county.code === code);
  const others = counties.filter(({ prefecture }) => prefecture === own?.prefecture);
  return itemAt(others, others.findIndex((county) => county.code === code) + 1).code;
}

/** The family bought a flat in the city. */
function buy({ world, home, nth }: PlantSite, isHandoverPending = false): Month {
  const bought = addMonths(monthIn(2018, 3), (nth * 3) % 13);
  writeDwelling(world, home, {
    grade: 'A',
    gradedOn: dayIn(bought, 20),
    owner: itemAt(home.members, nth % 2),
    county: nth % 3 === 0 ? neighbourOf(home.county) : home.county,
    floorAreaM2: 70 + (nth % 40),
    acquiredOn: dayIn(bought, 4 + (nth % 15)),
    isHandoverPending,
  });
  return bought;
}

function plantOtherHome(site: PlantSite): Planted {
  const late = addMonths(buy(site), grace.moving + 1);
  const note = 'bought a flat in the city and kept the public one';
  if (site.nth % 2 === 0) {
    const { awardId, savedSince } = rent(site);
    return { awardIds: [awardId], amountFen: savedSince(late), note };
  }
  const { awardId, paidIn } = subsidise(site, { from: monthIn(2017, 10) });
  return { awardIds: [awardId], amountFen: sumOver(late, endOfBooks, paidIn), note };
}

/** The allowance ended long ago, and the rent is still that of families who hold it. */
function endAllowance(site: PlantSite): { readonly end: Month; readonly awardId: string } {
  const end = addMonths(monthIn(2017, 6), (site.nth * 5) % 14);
  const spells = payAllowance(site, { from: monthIn(2014, 3), until: end });
  return { end, awardId: itemAt(spells, 0).awardId };
}

function plantRentClass(site: PlantSite): Planted {
  const { end, awardId } = endAllowance(site);
  const tenancy = rent(site, { rentClass: 'DIFFERENTIATED' });
  // What lies more than two years back is not looked at.
  const first = Math.max(end + grace.rentClass + 1, monthIn(2018, 1)) as Month;
  return {
    awardIds: [awardId, tenancy.awardId],
    amountFen: tenancy.savedSince(first),
    note: 'the rent class of the allowance, more than a year after it ended',
  };
}

function plantDead(site: PlantSite): Planted {
  const { home, subject } = site;
  const { awardId, savedSince } = rent(site, { members: home.members });
  const death = monthOf(subject.diedOn ?? parseDate('2018-02-06'));
  return {
    awardIds: [awardId],
    amountFen: savedSince(addMonths(death, grace.death + 1)),
    note: 'the only tenant died, the flat is still let to them',
  };
}

/** Nobody has used water or power since. */
function leaveEmpty(
  { world, subject, nth }: PlantSite,
  reason: 'HOSPITAL' | 'NURSING_HOME' | null,
) {
  const from = addDays(parseDate('2018-03-12'), (nth * 33) % 440);
  world.books.fact('HOUSING', 'unitVacancy', { personId: subject.personId, from, reason });
  return from;
}

function plantIdle(site: PlantSite): Planted {
  const from = leaveEmpty(site, null);
  const { awardId, savedSince } = rent(site);
  return {
    awardIds: [awardId],
    amountFen: savedSince(addMonths(monthOf(from), 1)),
    note: 'no water or power used in the flat',
  };
}

function plantAboveRent(site: PlantSite): Planted {
  const rentFen = yuan(110 + (site.nth % 5) * 10);
  const from = addMonths(monthIn(2018, 1), site.nth % 8);
  const { awardId, paidIn } = subsidise(site, { from, rentFen });
  return {
    awardIds: [awardId],
    amountFen: sumOver(from, endOfBooks, (month) => Math.max(0, paidIn(month) - rentFen)),
    note: 'a subsidy higher than the rent',
  };
}

function plantPending(site: PlantSite): Planted {
  buy(site, true);
  return { awardIds: [rent(site).awardId], note: 'bought, and not handed over yet' };
}

function plantMarketRent(site: PlantSite): Planted {
  buy(site);
  const { awardId } = rent(site, { rentClass: 'MARKET' });
  return { awardIds: [awardId], note: 'pays the rent of the market until they move' };
}

function plantSurvived(site: PlantSite): Planted {
  const { awardId } = rent(site, { members: site.home.members });
  return { awardIds: [awardId], note: 'the tenant died, the family lives on in the flat' };
}

function plantInHospital(site: PlantSite): Planted {
  leaveEmpty(site, itemAt(['HOSPITAL', 'NURSING_HOME'] as const, site.nth));
  return { awardIds: [rent(site).awardId], note: 'in hospital or a nursing home' };
}

function plantClassChanged(site: PlantSite): Planted {
  const { awardId } = endAllowance(site);
  const tenancy = rent(site, { rentClass: 'STANDARD' });
  return {
    awardIds: [awardId, tenancy.awardId],
    note: 'left the allowance, and pays the ordinary rent since',
  };
}

const formerly = (): Wishes => ({ ...couple(), without: ['rental', 'dwelling', 'basic-living'] });

/** Tenants and subsidised families who no longer qualify; 0.1 % of tenants. */
export const inelHousingTenant: Planting = {
  ruleId: 'INEL-HOUSING-TENANT',
  subjectKind: 'HOUSEHOLD',
  errorsInProvince: 0.001 * volumes['in-kind public rental, cumulative'],
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    { letter: null, variant: 'other-home', homes, wishes: couple, plant: plantOtherHome },
    {
      letter: null,
      variant: 'rent-class',
      homes: ordinary,
      wishes: formerly,
      plant: plantRentClass,
    },
    {
      letter: null,
      variant: 'tenant-dead',
      homes: ordinary,
      wishes: (nth) => ({
        ...couple(),
        members: [{ age: 'ELDER', diedOn: diedOn(nth) }],
        isAlone: true,
      }),
      plant: plantDead,
    },
    { letter: null, variant: 'idle', homes, wishes: couple, plant: plantIdle },
    { letter: null, variant: 'above-rent', homes, wishes: couple, plant: plantAboveRent },
  ],
  lookAlikes: [
    { letter: 'a', homes, wishes: couple, plant: plantPending },
    { letter: 'b', homes, wishes: couple, plant: plantMarketRent },
    {
      letter: 'c',
      homes: ordinary,
      wishes: (nth) => ({
        ...couple(),
        members: [{ age: 'ELDER', diedOn: diedOn(nth) }, { age: 'ADULT' }],
      }),
      plant: plantSurvived,
    },
    { letter: 'd', homes, wishes: couple, plant: plantInHospital },
    { letter: 'e', homes: ordinary, wishes: formerly, plant: plantClassChanged },
  ],
};
