import {
  type Fen,
  type LocalDate,
  addDays,
  addMonths,
  monthOf,
  parseDate,
  yuan,
} from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import { volumes } from '../calibration.ts';
import { dayIn, firstMonth, monthIn } from '../calendar.ts';
import type { HomeClass, Resident, Spell, Wishes } from '../home.ts';
import { writeDwelling } from '../programmes/housing.ts';
import { writeSinglePerson } from '../programmes/margin.ts';
import { writeDestitute } from '../programmes/personal-living.ts';
import { itemAt } from '../random.ts';
import { subsistenceStandard } from '../standards.ts';
import { allowanceFrom, endOfBooks, paidIn, payAllowance } from './allowances.ts';
import { type PlantSite, type Planted, type Planting, sumOver } from './planting.ts';

type PropertyRow = RowsOf<'CIVIL_AFFAIRS'>['property'][number];
type Kind = PropertyRow['kind'];
type Circumstance = NonNullable<PropertyRow['circumstance']>;

const family = (): Wishes => ({
  members: [{ age: 'ADULT' }],
  without: ['basic-living', 'rental', 'employment'],
});

/** A hit of the means verification of late 2019. */
function own(
  { world, subject, nth }: PlantSite,
  property: {
    readonly kind: Kind;
    readonly from: LocalDate;
    readonly valueFen?: Fen;
    readonly circumstance?: Circumstance;
    readonly resident?: Resident;
  },
): void {
  const { resident = subject, ...row } = property;
  world.books.fact('CIVIL_AFFAIRS', 'property', {
    personId: resident.personId,
    valueFen: null,
    circumstance: null,
    ...row,
    verifiedOn: addDays(parseDate('2019-10-20'), nth % 60),
    hasConsent: true,
  });
}

/** The basic living of the home: the destitute person's own, or the allowance of all, who are housed as they should be. */
function support(site: PlantSite): readonly Spell[] {
  const { world, home, subject } = site;
  if (home.kind === 'URBAN')
    writeDwelling(world, home, { grade: 'A', gradedOn: parseDate('2016-05-01') });
  if (home.homeClass !== 'TEKUN_SCATTERED') return payAllowance(site);
  return [writeDestitute(world, home, { resident: subject, from: allowanceFrom, until: null })];
}

/** When the property was acquired: mostly in the months of the books, now and then before. */
function acquiredOn(nth: number): LocalDate {
  return dayIn(addMonths(monthIn(2016, 6), (nth * 7) % 38), 4 + (nth % 22));
}

/** Deposits of a person that would feed everybody in the home for three years. */
function savingsOf({ home }: PlantSite): Fen {
  return subsistenceStandard(home.county, home.kind) * 36 * home.members.length;
}

/** Hits above the limits, each alone or, where the limit is a number, twice. */
const hits: readonly ((site: PlantSite, from: LocalDate) => void)[] = [
  (site, from) => own(site, { kind: 'VEHICLE', from, valueFen: yuan(90_000) }),
  (site, from) => {
    own(site, { kind: 'DWELLING', from });
    own(site, { kind: 'DWELLING', from });
  },
  (site, from) => own(site, { kind: 'COMMERCIAL_PREMISES', from }),
  (site, from) => {
    const valueFen = Math.round(savingsOf(site) / 2);
    own(site, { kind: 'DEPOSIT', from, valueFen });
    own(site, { kind: 'SECURITIES', from, valueFen });
  },
  (site, from) => own(site, { kind: 'BUSINESS', from, valueFen: yuan(250_000) }),
];

function plantOver(site: PlantSite): Planted {
  const from = acquiredOn(site.nth);
  itemAt(hits, site.nth)(site, from);
  const spells = support(site);
  const since = Math.max(addMonths(monthOf(from), 1), firstMonth) as typeof firstMonth;
  return {
    awardIds: [itemAt(spells, 0).awardId],
    amountFen: sumOver(since, endOfBooks, (month) => paidIn(spells, month)),
    note: 'property above the limits beside basic living',
  };
}

/** A hit that a circumstance explains; beside it, where one alone is lawful, another without. */
function plantExplained(
  kind: Kind,
  circumstances: readonly Circumstance[],
  note: string,
): (site: PlantSite) => Planted {
  return (site) => {
    const { nth } = site;
    const from = acquiredOn(nth);
    const valueFen =
      kind === 'DWELLING' ? {} : { valueFen: Math.max(savingsOf(site), yuan(250_000)) };
    own(site, { kind, from, ...valueFen, circumstance: itemAt(circumstances, nth) });
    if (kind === 'DWELLING') own(site, { kind, from });
    return { awardIds: [itemAt(support(site), 0).awardId], note };
  };
}

/** One is on the allowance alone; what another member owns does not count. */
function plantSinglePerson(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const from = addMonths(monthIn(2017, 5), nth % 20);
  const { awardId } = writeSinglePerson(world, home, { resident: subject, from });
  own(site, { kind: 'VEHICLE', from: acquiredOn(nth), resident: itemAt(home.members, 1) });
  return { awardIds: [awardId], note: 'on the allowance alone, another member has a car' };
}

const homes: readonly HomeClass[] = ['RURAL_DIBAO', 'RURAL_DIBAO', 'URBAN_DIBAO'];

/** Families on basic living with property above the limits; 0.75 % of the households on the allowance. */
export const inelProperty: Planting = {
  ruleId: 'INEL-PROPERTY',
  subjectKind: 'HOUSEHOLD',
  errorsInProvince:
    0.0075 * (volumes['urban dibao households'] + volumes['rural dibao households']),
  floor: 30,
  lookAlikesPerError: 5,
  errors: [
    {
      letter: null,
      homes: ['RURAL_DIBAO', 'TEKUN_SCATTERED', 'RURAL_DIBAO', 'URBAN_DIBAO'],
      wishes: family,
      plant: plantOver,
    },
  ],
  lookAlikes: [
    {
      letter: 'a',
      homes,
      wishes: family,
      plant: plantExplained(
        'VEHICLE',
        [
          'DISABILITY_VEHICLE',
          'TRICYCLE',
          'FARM_MACHINERY',
          'SCRAPPED',
          'SOLD_NOT_TRANSFERRED',
          'NAME_BORROWED',
        ],
        'a vehicle that does not count',
      ),
    },
    {
      letter: 'b',
      homes,
      wishes: family,
      plant: plantExplained(
        'DWELLING',
        ['RESETTLEMENT', 'INHERITED_SHARE', 'UNFINISHED'],
        'a second dwelling that does not count',
      ),
    },
    {
      letter: 'c',
      homes,
      wishes: family,
      plant: plantExplained(
        'DEPOSIT',
        ['COMPENSATION_MONEY', 'JOINT_ACCOUNT'],
        'money that is meant for something else, or not theirs alone',
      ),
    },
    {
      letter: 'd',
      homes,
      wishes: family,
      plant: plantExplained(
        'BUSINESS',
        ['COOPERATIVE_SHARE', 'NOMINAL_SHAREHOLDER', 'DORMANT', 'DEREGISTERED', 'VILLAGE_FACTORY'],
        'a business in name only',
      ),
    },
    {
      letter: 'e',
      homes: ['RURAL', 'URBAN'],
      wishes: () => ({
        members: [{ age: 'ADULT', disabilityGrade: 1 }, { age: 'ADULT' }],
        without: ['rental', 'employment'],
      }),
      plant: plantSinglePerson,
    },
  ],
};
