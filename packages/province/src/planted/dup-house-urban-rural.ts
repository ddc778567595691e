import { type Fen, type LocalDate, addDays, monthOf, parseDate, yuan } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { monthIn, years } from '../calendar.ts';
import { type HomeClass, type Resident, type Wishes, survivorsOf } from '../home.ts';
import { type RenovationTerms, renovate, writeDwelling } from '../programmes/housing.ts';
import { marry, writeParent } from '../programmes/kinship.ts';
import { type LeaseTerms, lease, subsidiseRent } from '../programmes/rental.ts';
import { itemAt } from '../random.ts';
import { type PlantSite, type Planted, type Planting, sumOver } from './planting.ts';

const homes: readonly HomeClass[] = ['RURAL_DIBAO', 'RURAL'];

const couple = (nth: number): Wishes => ({
  members: [{ age: 'ADULT' }, { age: 'ADULT' }, { age: 'PRIMARY' }],
  isPoor: nth % 2 === 1,
  without: ['dwelling', 'rental', 'disaster'],
});

/** Who holds the flat in town, beside the subject, whose house is renovated. */
const tenants: readonly ((site: PlantSite) => readonly Resident[])[] = [
  ({ home }) => survivorsOf(home),
  (site) => [spouseOf(site)],
  ({ subject }) => [subject],
  ({ home }) => home.members.slice(2, 3),
];

/** The second grown-up, as the subject's spouse. */
function spouseOf({ world, home, subject }: PlantSite): Resident {
  const spouse = itemAt(home.members, 1);
  marry(world, subject, spouse);
  return spouse;
}

/** What the renovation of the case pays, in fen. */
function renovationFen(nth: number): Fen {
  return yuan(18_000 + (nth % 6) * 1000);
}

/** The subject's house in the village, renovated. */
function renovateHouse(
  { world, home, subject, nth }: PlantSite,
  terms: { readonly decidedOn: LocalDate } & Partial<RenovationTerms>,
): string {
  const gradedOn = addDays(terms.decidedOn, -200);
  return renovate(world, home, {
    programme: 'ZJ-RENO-D',
    dwellingId: writeDwelling(world, home, { grade: 'D', gradedOn, owner: subject }),
    gradedOn,
    completedOn: addDays(terms.decidedOn, 120),
    amountFen: renovationFen(nth),
    members: [subject],
    ...terms,
  }).id;
}

/** A day on which a renovation is decided, in two years. */
function decisionOf(nth: number): LocalDate {
  return addDays(parseDate('2017-09-04'), (nth * 37) % 540);
}

/** The family lived in a public flat when its house was renovated. */
function plantTenants(site: PlantSite): Planted {
  const { world, home, nth } = site;
  const decidedOn = decisionOf(nth);
  const members = itemAt(tenants, nth)(site);
  const { id } = lease(world, home, { keysOn: addDays(decidedOn, -300 - nth), members });
  const renovation = renovateHouse(site, { decidedOn });
  return {
    awardIds: [id, renovation],
    amountFen: renovationFen(nth),
    note: 'house renovated while the family rented a public flat',
  };
}

/** A rental subsidy, or a flat, within a year after the house was ready. */
function plantAfter(isSubsidy: boolean): (site: PlantSite) => Planted {
  return (site) => {
    const { world, home, nth } = site;
    const decidedOn = decisionOf(nth);
    const renovation = renovateHouse(site, { decidedOn });
    const members = itemAt(tenants, nth)(site);
    const note = 'public rental within a year of the renovation';
    if (!isSubsidy) {
      const { id } = lease(world, home, { keysOn: addDays(decidedOn, 210 + nth * 3), members });
      return { awardIds: [renovation, id], amountFen: 0, note };
    }
    const from = monthOf(addDays(decidedOn, 250));
    const amountFen = yuan(160 + (nth % 8) * 20);
    const subsidy = subsidiseRent(world, home, { from, until: null, amountFen, members });
    return {
      awardIds: [renovation, subsidy.awardId],
      amountFen: sumOver(from, monthIn(2020, 1), subsidy.paidIn),
      note,
    };
  };
}

/** A flat and a renovation that belong together lawfully. */
function plantLawful(
  site: PlantSite,
  terms: { readonly lease: Partial<LeaseTerms>; readonly renovation: Partial<RenovationTerms> },
  note: string,
): Planted {
  const { world, home, nth } = site;
  const decidedOn = decisionOf(nth);
  const keysOn = addDays(decidedOn, -420);
  const { id } = lease(world, home, { keysOn, ...terms.lease });
  return { awardIds: [id, renovateHouse(site, { decidedOn, ...terms.renovation })], note };
}

/** The old people's house in the village; their child rents in town. */
function plantParents(site: PlantSite): Planted {
  const { world, home, subject } = site;
  const parent = itemAt(home.members, 1);
  writeParent(world, subject, parent);
  const terms = { lease: { members: [subject] }, renovation: { members: [parent] } };
  return plantLawful(site, terms, "the parents' own house");
}

function plantEnded(site: PlantSite): Planted {
  const until = addDays(decisionOf(site.nth), -20 - (site.nth % 60));
  const note = 'moved out before the renovation was decided';
  return plantLawful(site, { lease: { until }, renovation: {} }, note);
}

function plantWorker(site: PlantSite): Planted {
  const tenantClass = itemAt(['NEW_EMPLOYED', 'MIGRANT_WORKER'] as const, site.nth);
  const terms = { lease: { tenantClass, members: [site.subject] }, renovation: {} };
  return plantLawful(site, terms, 'a flat for workers, the house is the only home they own');
}

function plantSeismic(site: PlantSite): Planted {
  const terms = { lease: {}, renovation: { isSeismic: true, programme: 'ZJ-RENO-C' as const } };
  return plantLawful(site, terms, 'works against earthquakes');
}

/** Public rental and a renovated house for one family; one renovation in a thousand. */
export const dupHouseUrbanRural: Planting = {
  ruleId: 'DUP-HOUSE-URBAN-RURAL',
  subjectKind: 'HOUSEHOLD',
  errorsInProvince: 0.001 * years.length * volumes['rural renovations / year'],
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    { letter: null, homes, weight: 2, wishes: couple, plant: plantTenants },
    { letter: null, homes, weight: 2, wishes: couple, plant: plantAfter(true) },
    { letter: null, homes, wishes: couple, plant: plantAfter(false) },
  ],
  lookAlikes: [
    {
      letter: 'a',
      homes,
      wishes: (nth) => ({ ...couple(nth), members: [{ age: 'ADULT' }, { age: 'ELDER' }] }),
      plant: plantParents,
    },
    { letter: 'b', homes, wishes: couple, plant: plantEnded },
    { letter: 'c', homes, wishes: couple, plant: plantWorker },
    { letter: 'd', homes, wishes: couple, plant: plantSeismic },
  ],
};
