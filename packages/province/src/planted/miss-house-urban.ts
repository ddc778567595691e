import {
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  firstDayOf,
  monthOf,
  parseDate,
  yuan,
} from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import { volumes } from '../calibration.ts';
import { lastMonth, monthIn } from '../calendar.ts';
import type { HomeClass, MemberWish, Wishes } from '../home.ts';
import { writeDwelling } from '../programmes/housing.ts';
import { queue, subsidiseRent, writeFlat } from '../programmes/rental.ts';
import { itemAt } from '../random.ts';
import { payAllowance } from './allowances.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';

type ArrangementKind = RowsOf<'HOUSING'>['housingArrangement'][number]['kind'];

const homes: readonly HomeClass[] = ['URBAN_DIBAO'];

const people: readonly MemberWish[] = [
  { age: 'ADULT' },
  { age: 'ELDER' },
  { age: 'PRIMARY' },
  { age: 'JUNIOR_SECONDARY' },
];

/** A family of two to four, all of them on the allowance. */
const family = (nth: number): Wishes => ({
  members: people.slice(0, 2 + (nth % 3)),
  isAlone: true,
  without: ['basic-living', 'dwelling', 'rental'],
});

/** What a square metre is subsidised with, up to so many for each member, and how long an amount runs back. */
const terms = { rateFen: yuan(8), areaMinM2: 15, waitDays: 90, months: 12 };

/** A flat that is too small, or none. */
function areaOf(nth: number): number {
  return itemAt([0, 9, 12, 0, 7, 14], nth);
}

/** Since when the family is on the allowance: mostly for years, sometimes for some months. */
function sinceOf(nth: number): Month {
  return nth % 3 === 2 ? addMonths(monthIn(2019, 1), nth % 7) : monthIn(2016, 5);
}

function support(site: PlantSite) {
  return itemAt(payAllowance(site, { from: sinceOf(site.nth) }), 0).awardId;
}

/** The homes of people in difficulty, without anything that is done about it. */
function crowd({ world, home, nth }: PlantSite): void {
  if (areaOf(nth) > 0) writeFlat(world, home, areaOf(nth));
}

function plantMissed(site: PlantSite): Planted {
  const { home, nth } = site;
  const awardId = support(site);
  crowd(site);
  const eligible = monthOf(addDays(firstDayOf(sinceOf(nth)), terms.waitDays));
  const months = Math.min(terms.months, lastMonth - eligible);
  const lackingM2 = home.members.length * (terms.areaMinM2 - areaOf(nth));
  return {
    awardIds: [awardId],
    amountFen: terms.rateFen * lackingM2 * months,
    note: `in ${areaOf(nth)} square metres each, without public rental`,
  };
}

/** In difficulty too, but something is being done, or was refused. */
function plantHoused(note: string, house: (site: PlantSite) => string | null) {
  return (site: PlantSite): Planted => {
    const awardId = support(site);
    crowd(site);
    const other = house(site);
    return { awardIds: other === null ? [awardId] : [awardId, other], note };
  };
}

/** On the waiting list, with the subsidy that goes with it in every second case. */
function wait({ world, home, nth }: PlantSite): string {
  const queuedOn = addDays(parseDate('2018-09-03'), nth % 200);
  if (nth % 2 === 1)
    return subsidiseRent(world, home, {
      from: monthOf(addDays(queuedOn, 60)),
      until: null,
      amountFen: yuan(240),
    }).awardId;
  return queue(world, home, { queuedOn, until: null }).id;
}

function decline({ world, home, nth }: PlantSite): string {
  const queuedOn = addDays(parseDate('2018-03-05'), nth % 200);
  const offerDeclinedOn = addDays(queuedOn, 300);
  return queue(world, home, { queuedOn, until: offerDeclinedOn, offerDeclinedOn }).id;
}

function arrange(
  { world, subject }: PlantSite,
  kind: ArrangementKind,
  from: LocalDate = parseDate('2017-02-01'),
): null {
  world.books.fact('HOUSING', 'housingArrangement', { personId: subject.personId, kind, from });
  return null;
}

/** In the flat of relatives, of which nobody knows the size. */
function plantKinsFlat(site: PlantSite): Planted {
  const { world, home } = site;
  const awardId = support(site);
  const gradedOn = parseDate('2015-03-02');
  writeDwelling(world, home, { grade: 'A', gradedOn, floorAreaM2: null });
  return { awardIds: [awardId], note: 'floor area not on record' };
}

function apply({ world, subject, nth }: PlantSite): null {
  const state = itemAt(['OPEN', 'DECLINED', 'REJECTED'] as const, nth);
  world.books.fact('HOUSING', 'application', {
    personId: subject.personId,
    programme: nth % 2 === 0 ? 'ZJ-PRH-S' : 'ZJ-PRH-K',
    appliedOn: parseDate('2019-10-14'),
    state,
    decidedOn: state === 'OPEN' ? null : parseDate('2019-11-25'),
  });
  return null;
}

/** Urban homes on the allowance in housing difficulty; 1 % of them. */
export const missHouseUrban: Planting = {
  ruleId: 'MISS-HOUSE-URBAN',
  subjectKind: 'HOUSEHOLD',
  errorsInProvince: 0.01 * volumes['urban dibao households'],
  floor: 20,
  lookAlikesPerError: 3,
  errors: [{ letter: null, homes, wishes: family, plant: plantMissed }],
  lookAlikes: [
    { letter: 'a', homes, wishes: family, plant: plantHoused('on the waiting list', wait) },
    { letter: 'b', homes, wishes: family, plant: plantHoused('turned an offer down', decline) },
    {
      letter: 'c',
      homes,
      wishes: family,
      plant: plantHoused('lives with kin, or rents', (site) =>
        arrange(site, itemAt(['LIVES_WITH_CHILD', 'RENTAL'], site.nth)),
      ),
    },
    { letter: 'c', expected: 'CANNOT_TELL', homes, wishes: family, plant: plantKinsFlat },
    { letter: 'd', homes, wishes: family, plant: plantHoused('has applied, or gave it up', apply) },
    {
      letter: 'e',
      homes: ['TEKUN_CENTRALISED'],
      wishes: () => ({
        members: [{ age: 'ELDER' }],
        isAlone: true,
        without: ['dwelling', 'rental'],
      }),
      plant: ({ home }) => ({
        awardIds: home.spells.map(({ awardId }) => awardId),
        note: 'lives in a care home',
      }),
    },
  ],
};
