import { type LocalDate, addDays, monthOf, parseDate } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { years } from '../calendar.ts';
import { codeAsOf, farCountyOf } from '../geography.ts';
import type { HomeClass, Spell, Wishes } from '../home.ts';
import { shelter } from '../programmes/vagrants.ts';
import { type PlantSite, type Planted, type Planting, spellOf } from './planting.ts';

const registered: readonly HomeClass[] = ['RURAL_DIBAO', 'TEKUN_SCATTERED', 'URBAN_DIBAO'];
const inCare: readonly HomeClass[] = ['TEKUN_CENTRALISED'];

const elder = (): Wishes => ({ members: [{ age: 'ELDER' }], without: ['events'] });
const resident = (): Wishes => ({ ...elder(), isAlone: true });

/** A stay far from home of somebody whose name is known. */
function stay(
  { world, home, subject }: PlantSite,
  days: { readonly from: LocalDate; readonly days: number },
): string {
  const until = addDays(days.from, days.days);
  const county = farCountyOf(home.county).code;
  const terms = { resident: subject, from: days.from, until, county };
  return shelter(world, home, { ...terms, returnCounty: codeAsOf(home.county, until) }).id;
}

function benefitOf(site: PlantSite): Spell {
  return spellOf(site, site.home.homeClass.startsWith('TEKUN') ? 'TEKUN' : 'DIBAO');
}

/** A day after which a long stay still ends within the books. */
function someDay(nth: number): LocalDate {
  return addDays(parseDate('2018-10-08'), (nth * 43) % 330);
}

/** Days of the way between institution and station, in which both are booked. */
const transitDays = 3;

/** The care home was paid for a bed that stood empty. */
function plantBedDays(site: PlantSite): Planted {
  const { nth } = site;
  const from = someDay(nth);
  const days = 5 + (nth % 26);
  const { awardId, shareIn } = benefitOf(site);
  return {
    awardIds: [awardId, stay(site, { from, days })],
    amountFen: (days - transitDays) * Math.floor(shareIn(monthOf(from)) / 30),
    note: `${days} days at the station beside a bed in a care home`,
  };
}

/** Somebody drew the allowance in cash at home while its owner was at a station. */
function plantDrawn(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const from = someDay(nth);
  const stayId = stay(site, { from, days: 35 + (nth % 30) });
  const withdrawnOn = addDays(from, 10 + (nth % 15));
  world.books.fact('CIVIL_AFFAIRS', 'cashWithdrawal', {
    personId: subject.personId,
    county: codeAsOf(home.county, withdrawnOn),
    withdrawnOn,
  });
  const note = 'benefit drawn in cash at home during a long stay';
  return { awardIds: [benefitOf(site).awardId, stayId], amountFen: 0, note };
}

function plantRepeated(site: PlantSite): Planted {
  const { nth } = site;
  const from = addDays(parseDate('2018-09-03'), (nth * 17) % 120);
  const stays = Array.from({ length: 3 + (nth % 2) }, (_, turn) =>
    stay(site, { from: addDays(from, turn * 70), days: 3 + (nth % 6) }),
  );
  const note = `${stays.length} stays within a year`;
  return { awardIds: [benefitOf(site).awardId, ...stays], amountFen: 0, note };
}

/** Shelter is for anybody in need, registered or not. */
function plantOnce(site: PlantSite): Planted {
  const from = someDay(site.nth);
  const stays = [stay(site, { from, days: 2 + (site.nth % 9) })];
  if (site.nth % 2 === 1) stays.push(stay(site, { from: addDays(from, 60), days: 4 }));
  return { awardIds: [benefitOf(site).awardId, ...stays], note: 'a short stay or two' };
}

/** An old person who got lost and could not say where home is: a long stay, and nobody touched the account. */
function plantLost(site: PlantSite): Planted {
  const stayId = stay(site, { from: someDay(site.nth), days: 40 + (site.nth % 30) });
  const note = 'lost for weeks, the benefit untouched';
  return { awardIds: [benefitOf(site).awardId, stayId], note };
}

function plantTransit(site: PlantSite): Planted {
  const { nth } = site;
  const stayId = stay(site, { from: someDay(nth), days: 1 + (nth % transitDays) });
  return { awardIds: [benefitOf(site).awardId, stayId], note: 'on the way back to the care home' };
}

/** Recipients who turn up at rescue stations in a way that asks for a look; one episode in a thousand. */
export const anomVagrantRegistered: Planting = {
  ruleId: 'ANOM-VAGRANT-REGISTERED',
  subjectKind: 'PERSON',
  errorsInProvince: 0.001 * years.length * volumes['vagrant episodes / year'],
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    { letter: null, variant: 'bed-days', homes: inCare, wishes: resident, plant: plantBedDays },
    {
      letter: null,
      variant: 'benefit-drawn',
      homes: registered,
      wishes: elder,
      plant: plantDrawn,
    },
    { letter: null, variant: 'repeated', homes: registered, wishes: elder, plant: plantRepeated },
  ],
  // The card names its exceptions without letters: they are counted in its order.
  lookAlikes: [
    { letter: 'a', homes: registered, wishes: elder, plant: plantOnce },
    { letter: 'b', homes: registered, wishes: elder, plant: plantLost },
    { letter: 'c', homes: inCare, wishes: resident, plant: plantTransit },
  ],
};
