import { type Fen, type LocalDate, addDays, parseDate, yuan } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { years } from '../calendar.ts';
import { farCountyOf } from '../geography.ts';
import type { HomeClass, Resident, Wishes } from '../home.ts';
import { writeEvent } from '../programmes/civil-events.ts';
import { disasterEvents, relieve } from '../programmes/disaster-relief.ts';
import { itemAt } from '../random.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';

const homes: readonly HomeClass[] = ['RURAL_DIBAO', 'RURAL', 'URBAN_DIBAO', 'URBAN'];
const family = (): Wishes => ({
  members: [{ age: 'ADULT' }, { age: 'ELDER' }],
  without: ['events', 'disaster'],
});

type EventTerms = Parameters<typeof writeEvent>[2];

/** A decision on temporary assistance for the subject, or for whom the case says. */
function help(
  { world, home, subject }: PlantSite,
  terms: Pick<EventTerms, 'decidedOn' | 'amountFen'> &
    Partial<EventTerms> & { readonly resident?: Resident },
): string {
  return writeEvent(world, home, { programme: 'MZ-TEMP-EMERG', resident: subject, ...terms }).id;
}

const causeClasses = ['ILLNESS', 'ACCIDENT', 'EDUCATION', 'FIRE', 'OTHER'] as const;

/** The event that the subject's family asks help for. */
function causeOf({ home, nth }: PlantSite, turn = 0) {
  const causeClass = itemAt(causeClasses, nth + turn);
  return { causeClass, causeRef: `${causeClass.toLowerCase()}-${home.id}-${turn + 1}` };
}

/** A day in the last two years on which the first decision falls. */
function firstDay(nth: number): LocalDate {
  return addDays(parseDate('2018-02-12'), (nth * 31) % 330);
}

/** Around the average of the decisions of 2019. */
function someFen(nth: number): Fen {
  return yuan(700 + (nth % 13) * 50);
}

/** Twice for one cause within a year: in one county, or in two. */
function plantAgain(isElsewhere: boolean): (site: PlantSite) => Planted {
  return (site) => {
    const { home, nth } = site;
    const decidedOn = firstDay(nth);
    const cause = causeOf(site);
    const amountFen = someFen(nth);
    const first = help(site, { ...cause, decidedOn, amountFen: yuan(900) });
    const again = {
      ...cause,
      amountFen,
      decidedOn: addDays(decidedOn, 40 + ((nth * 23) % 300)),
      programme: nth % 3 === 0 ? ('MZ-TEMP-EXPEND' as const) : ('MZ-TEMP-EMERG' as const),
    };
    const place = isElsewhere ? { county: farCountyOf(home.county).code } : {};
    return {
      awardIds: [first, help(site, { ...again, ...place })],
      amountFen,
      note: isElsewhere ? 'helped by two counties for one cause' : 'helped twice for one cause',
    };
  };
}

/** Disaster relief and temporary assistance for one flood. */
function plantFlood(site: PlantSite): Planted {
  const { world, home, nth } = site;
  const event = itemAt(disasterEvents.slice(2), nth);
  const relief = relieve(world, home, { programme: 'YJ-LIVING', event, amountFen: yuan(1100) });
  const amountFen = someFen(nth);
  const cause = { causeClass: 'NATURAL_DISASTER' as const, causeRef: event.id };
  const temporary = help(site, { ...cause, amountFen, decidedOn: addDays(event.on, 20 + nth) });
  return {
    awardIds: [relief.id, temporary],
    amountFen,
    note: 'temporary assistance for a flood beside disaster relief',
  };
}

/** Three or four decisions within a year, each for a cause of its own. */
function plantTooMany(site: PlantSite): Planted {
  const { nth } = site;
  const count = 3 + (nth % 2);
  const amounts = Array.from({ length: count }, (_, turn) => someFen(nth + turn * 3));
  const awardIds = amounts.map((amountFen, turn) => {
    const decidedOn = addDays(firstDay(nth), turn * 80);
    return help(site, { ...causeOf(site, turn), decidedOn, amountFen });
  });
  return {
    awardIds,
    amountFen: amounts.slice(2).reduce((sum, amountFen) => sum + amountFen, 0),
    note: `${count} decisions within a year`,
  };
}

/** Two decisions for one cause that are one, or that the law allows. */
function plantLawful(
  site: PlantSite,
  {
    first = {},
    second = () => ({}),
    gap = 60,
  }: {
    readonly first?: Partial<EventTerms>;
    readonly second?: (firstId: string) => Partial<EventTerms>;
    readonly gap?: number;
  },
  note: string,
): Planted {
  const { nth } = site;
  const decidedOn = firstDay(nth);
  const cause = causeOf(site);
  const firstId = help(site, { ...cause, decidedOn, amountFen: yuan(800), ...first });
  const terms = { ...cause, decidedOn: addDays(decidedOn, gap), amountFen: someFen(nth) };
  return { awardIds: [firstId, help(site, { ...terms, ...second(firstId) })], note };
}

/** One decision, paid in stages: each further stage is booked as a part of it. */
function plantStaged(site: PlantSite): Planted {
  const second = (firstId: string) => ({ partOf: firstId });
  return plantLawful(site, { gap: 45, second }, 'stages of one decision');
}

/** Help at once (先行救助), the formal decision afterwards. */
function plantSmallFirst(site: PlantSite): Planted {
  const first = { isSmallAmount: true, amountFen: yuan(500) };
  return plantLawful(site, { first, gap: 18 }, 'a small amount at once, then the formal decision');
}

/** Three stays for one infectious disease. */
function plantInfectious(site: PlantSite): Planted {
  const { home, nth } = site;
  const cause = { causeClass: 'INFECTIOUS_DISEASE' as const, causeRef: `infection-${home.id}` };
  const awardIds = [0, 1, 2].map((turn) => {
    const decidedOn = addDays(firstDay(nth), turn * 90);
    return help(site, { ...cause, decidedOn, amountFen: someFen(nth + turn) });
  });
  return { awardIds, note: 'three grants for an infectious disease' };
}

function plantOtherEvent(site: PlantSite): Planted {
  const resident = itemAt(site.home.members, 1);
  const second = () => ({ ...causeOf(site, 1), resident });
  return plantLawful(site, { gap: 120, second }, 'another member, another event');
}

function plantSpecial(site: PlantSite): Planted {
  const second = () => ({ isSpecialCase: true });
  return plantLawful(site, { gap: 150, second }, 'the second was approved case by case');
}

/** The township's reserve is taken off what the county grants. */
function plantNetted(site: PlantSite): Planted {
  const first = { programme: 'MZ-TEMP-RESERVE' as const, amountFen: yuan(600) };
  const second = (firstId: string) => ({ refersTo: firstId });
  return plantLawful(
    site,
    { first, gap: 25, second },
    'reserve money netted into the formal award',
  );
}

/** Temporary assistance again for the same need; two decisions in ten thousand. */
export const dupTempCause: Planting = {
  ruleId: 'DUP-TEMP-CAUSE',
  subjectKind: 'HOUSEHOLD',
  errorsInProvince: 0.0002 * years.length * volumes['temporary assistance / year'],
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    { letter: null, variant: 'same-cause', homes, wishes: family, plant: plantAgain(false) },
    { letter: null, variant: 'two-counties', homes, wishes: family, plant: plantAgain(true) },
    { letter: null, variant: 'disaster', homes, wishes: family, plant: plantFlood },
    { letter: null, variant: 'too-many', homes, wishes: family, plant: plantTooMany },
  ],
  lookAlikes: [
    { letter: 'a', homes, wishes: family, plant: plantStaged },
    { letter: 'b', homes, wishes: family, plant: plantSmallFirst },
    { letter: 'c', homes, wishes: family, plant: plantInfectious },
    { letter: 'd', homes, wishes: family, plant: plantOtherEvent },
    { letter: 'e', homes, wishes: family, plant: plantSpecial },
    { letter: 'f', homes, wishes: family, plant: plantNetted },
  ],
};
