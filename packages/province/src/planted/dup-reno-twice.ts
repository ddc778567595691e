import { type Fen, type LocalDate, addDays, parseDate, yuan } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { years } from '../calendar.ts';
import type { HomeClass, Resident, Wishes } from '../home.ts';
import { assessDamage, disasterEvents } from '../programmes/disaster-relief.ts';
import { type RenovationTerms, renovate, writeDwelling } from '../programmes/housing.ts';
import { marry } from '../programmes/kinship.ts';
import { itemAt } from '../random.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';

const homes: readonly HomeClass[] = ['RURAL', 'RURAL_DIBAO', 'RURAL'];

const family = (nth: number): Wishes => ({
  members: [{ age: 'ADULT' }, { age: 'ADULT' }],
  isPoor: nth % 3 === 0,
  without: ['dwelling', 'disaster'],
});

/** What a case says of a renovation; the subject's own, of a house of grade D, unless said otherwise. */
interface Works extends Partial<RenovationTerms> {
  readonly decidedOn: LocalDate;
  readonly amountFen: Fen;
}

function house({ world, home }: PlantSite, gradedOn: LocalDate, owner?: Resident): string {
  return writeDwelling(world, home, {
    grade: 'D',
    gradedOn,
    ...(owner === undefined ? {} : { owner }),
  });
}

function works({ world, home, subject }: PlantSite, dwellingId: string, terms: Works): string {
  const { decidedOn } = terms;
  return renovate(world, home, {
    programme: 'ZJ-RENO-D',
    dwellingId,
    completedOn: addDays(decidedOn, 110),
    members: [subject],
    ...terms,
  }).id;
}

/** Amounts of the two grants: the first house was repaired, the second time built anew. */
const firstFen = yuan(15_000);

function laterFen(nth: number): Fen {
  return yuan(22_000 + (nth % 9) * 1000);
}

function laterDay(nth: number): LocalDate {
  return addDays(parseDate('2017-03-06'), (nth * 41) % 860);
}

/** The same house twice, or two houses of one person, or of a married couple. */
function plantTwice(yearsApart: readonly number[]): (site: PlantSite) => Planted {
  return (site) => {
    const { nth } = site;
    const decidedOn = laterDay(nth);
    const earlierOn = addDays(decidedOn, -Math.round(itemAt(yearsApart, nth) * 365.25));
    const dwellingId = house(site, addDays(earlierOn, -150));
    const isSameHouse = nth % 3 === 0;
    const laterId = isSameHouse ? dwellingId : house(site, addDays(decidedOn, -150));
    const members = nth % 3 === 2 ? [spouseOf(site)] : [site.subject];
    const amountFen = laterFen(nth);
    const first = works(site, dwellingId, { decidedOn: earlierOn, amountFen: firstFen });
    const second = works(site, laterId, { decidedOn, amountFen, members });
    return {
      awardIds: [first, second],
      amountFen,
      subjectId: laterId,
      note: isSameHouse ? 'one house renovated twice' : 'two houses of one family renovated',
    };
  };
}

/** The second grown-up, as the subject's spouse. */
function spouseOf({ world, home, subject }: PlantSite): Resident {
  const spouse = itemAt(home.members, 1);
  marry(world, subject, spouse);
  return spouse;
}

/** Two grants for the subject's house that the law allows; the later one differs from case to case. */
function plantLawful(
  site: PlantSite,
  { gap, later }: { readonly gap: number; readonly later: (first: string) => Partial<Works> },
  note: string,
): Planted {
  const decidedOn = laterDay(site.nth);
  const earlierOn = addDays(decidedOn, -gap);
  const dwellingId = house(site, addDays(earlierOn, -150));
  const amountFen = gap < 365 ? yuan(12_000) : firstFen;
  const first = works(site, dwellingId, { decidedOn: earlierOn, amountFen });
  const terms = { decidedOn, amountFen: laterFen(site.nth), ...later(first) };
  const second = works(site, terms.dwellingId ?? dwellingId, terms);
  return { awardIds: [first, second], subjectId: dwellingId, note };
}

function plantInstalments(site: PlantSite): Planted {
  const later = (first: string) => ({ partOf: first, amountFen: yuan(8000) });
  return plantLawful(site, { gap: 45, later }, 'one project in instalments and two funding legs');
}

/** Repaired, then burnt down, as the assessor's record says. */
function plantDamaged(site: PlantSite): Planted {
  const { world, home, nth } = site;
  const event = itemAt(disasterEvents, nth);
  const decidedOn = addDays(event.on, 70);
  const earlierOn = addDays(event.on, -500);
  const dwellingId = house(site, addDays(earlierOn, -150));
  const repair = { programme: 'ZJ-RENO-C' as const, decidedOn: earlierOn, amountFen: yuan(8000) };
  const first = works(site, dwellingId, repair);
  const damage = { event, dwellingId, grade: 'COLLAPSED', eventKind: 'FIRE' } as const;
  const damageId = assessDamage(world, home, { ...damage, householdClass: 'KEY' });
  const second = works(site, dwellingId, { decidedOn, amountFen: laterFen(nth), damageId });
  return {
    awardIds: [first, second],
    subjectId: dwellingId,
    note: 'burnt down after the repair, as documented',
  };
}

function plantSupplement(site: PlantSite): Planted {
  const later = (first: string) => ({ refersTo: first, amountFen: yuan(6000 + site.nth * 100) });
  return plantLawful(site, { gap: 300, later }, 'a supplementary batch that raised the standard');
}

/** The grown-up son had been listed with his father's house, and now has one of his own. */
function plantDivided(site: PlantSite): Planted {
  const { home, nth } = site;
  const son = itemAt(home.members, 1);
  const decidedOn = laterDay(nth);
  const earlierOn = addDays(decidedOn, -1200);
  const dwellingId = house(site, addDays(earlierOn, -150));
  const ownId = house(site, addDays(decidedOn, -150), son);
  const members = [site.subject, son];
  const awardIds = [
    works(site, dwellingId, { decidedOn: earlierOn, amountFen: firstFen, members }),
    works(site, ownId, {
      decidedOn,
      amountFen: laterFen(nth),
      members: [son],
      isIndependentFamily: true,
    }),
  ];
  return {
    awardIds,
    subjectId: ownId,
    note: 'the son founded a household with a house of its own',
  };
}

function plantRelocated(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  world.books.fact('HOUSING', 'housingArrangement', {
    personId: subject.personId,
    kind: 'RELOCATED',
    from: addDays(laterDay(nth), -700),
    until: addDays(laterDay(nth), -60),
  });
  const later = () => ({});
  return plantLawful(site, { gap: 1500, later }, 'relocated in between, and back in the old house');
}

/** Two renovation grants for one house or family; 0.3 % of projects. */
export const dupRenoTwice: Planting = {
  ruleId: 'DUP-RENO-TWICE',
  subjectKind: 'DWELLING',
  errorsInProvince: 0.003 * years.length * volumes['rural renovations / year'],
  floor: 20,
  lookAlikesPerError: 5,
  errors: [
    {
      letter: null,
      homes,
      weight: 4,
      wishes: family,
      plant: plantTwice([0.8, 2.5, 4, 6.2, 8, 9.5]),
    },
    {
      letter: null,
      variant: 'long-ago',
      homes,
      wishes: family,
      plant: plantTwice([10.2, 10.8]),
    },
  ],
  lookAlikes: [
    { letter: 'a', homes, wishes: family, plant: plantInstalments },
    { letter: 'b', homes, wishes: family, plant: plantDamaged },
    { letter: 'c', homes, wishes: family, plant: plantSupplement },
    {
      letter: 'd',
      homes,
      wishes: (nth) => ({ ...family(nth), members: [{ age: 'ADULT' }, { age: 'YOUNG_ADULT' }] }),
      plant: plantDivided,
    },
    { letter: 'e', homes, wishes: family, plant: plantRelocated },
  ],
};
