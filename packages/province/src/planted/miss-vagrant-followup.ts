import { type LocalDate, addDays, parseDate } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { years } from '../calendar.ts';
import { farCountyOf } from '../geography.ts';
import type { HomeClass, MemberWish, Wishes } from '../home.ts';
import { type ShelterTerms, openVagrantCase, shelter } from '../programmes/vagrants.ts';
import { itemAt } from '../random.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';

const homes: readonly HomeClass[] = ['URBAN', 'RURAL'];

const oneOf =
  (...people: readonly MemberWish[]) =>
  (nth: number): Wishes => ({ members: [itemAt(people, nth)], without: ['events'] });

const anybody = oneOf({ age: 'ADULT', disabilityGrade: null }, { age: 'ELDER' });
/** Who needs help after the return: the old, children, people with a certificate. */
const helpless = oneOf(
  { age: 'ELDER' },
  { age: 'JUNIOR_SECONDARY' },
  { age: 'ADULT', disabilityGrade: 2, disabilityClass: 'MENTAL' },
);
const grownUp = oneOf({ age: 'ADULT', disabilityGrade: null });

/** A stay in another county of the province, of which nobody has found out who it is. */
function stayUnknown({ world, home, subject, nth }: PlantSite, from: LocalDate): string {
  return shelter(world, home, {
    resident: subject,
    from,
    until: nth % 3 === 0 ? addDays(from, 95 + (nth % 40)) : null,
    county: farCountyOf(home.county).code,
    isIdentified: false,
    ...(nth % 4 === 1 ? { hospital: '精神卫生中心' } : {}),
  }).id;
}

/** A short stay that ended with the way home. */
function returned({ world, home, subject, nth }: PlantSite, terms: Partial<ShelterTerms> = {}) {
  const from = addDays(parseDate('2018-03-12'), (nth * 29) % 520);
  const until = addDays(from, 3 + (nth % 12));
  const county = farCountyOf(home.county).code;
  const stay = { resident: subject, from, until, county, returnCounty: home.county };
  return { until, awardId: shelter(world, home, { ...stay, ...terms }).id };
}

function stayedSince(nth: number): LocalDate {
  return addDays(parseDate('2018-02-05'), (nth * 37) % 560);
}

function plantUnsettled(site: PlantSite): Planted {
  const awardId = stayUnknown(site, stayedSince(site.nth));
  return { awardIds: [awardId], amountFen: 0, note: 'unknown, and at the station for months' };
}

function plantReturned(site: PlantSite): Planted {
  const { awardId } = returned(site);
  return { awardIds: [awardId], amountFen: 0, note: 'brought home, and nothing since' };
}

/** Somebody looks for who it is, or for a place in the register. */
function plantSearched(site: PlantSite): Planted {
  const from = stayedSince(site.nth);
  const awardId = stayUnknown(site, from);
  const kind = itemAt(['POLICE', 'HOUSEHOLD_REGISTRATION'] as const, site.nth);
  openVagrantCase(site.world, site.subject, { kind, from: addDays(from, 40) });
  return { awardIds: [awardId], note: 'a case is open with the police or the register' };
}

function plantSupported(site: PlantSite): Planted {
  const { until, awardId } = returned(site);
  const kind = itemAt(['FAMILY_SUPPORT', 'ASSESSMENT'] as const, site.nth);
  openVagrantCase(site.world, site.subject, { kind, from: addDays(until, 15) });
  return { awardIds: [awardId], note: 'the family takes care, as the assessment says' };
}

/** Out of money on the way: helped to a ticket. */
function plantTransient(site: PlantSite): Planted {
  const { awardId } = returned(site, site.nth % 2 === 0 ? {} : { returnCounty: null });
  return { awardIds: [awardId], note: 'a traveller out of funds' };
}

/** Rescued people whom nobody looked after; one episode in a thousand. */
export const missVagrantFollowup: Planting = {
  ruleId: 'MISS-VAGRANT-FOLLOWUP',
  subjectKind: 'PERSON',
  errorsInProvince: 0.001 * years.length * volumes['vagrant episodes / year'],
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    { letter: null, variant: 'unsettled', homes, wishes: anybody, plant: plantUnsettled },
    { letter: null, variant: 'no-benefit', homes, wishes: helpless, plant: plantReturned },
  ],
  lookAlikes: [
    { letter: 'a', homes, wishes: anybody, plant: plantSearched },
    { letter: 'b', homes, wishes: helpless, plant: plantSupported },
    { letter: 'c', homes, wishes: grownUp, plant: plantTransient },
  ],
};
