import { type County, counties } from '@hub/assistance';
import { type Volume, volumeAt } from './calibration.ts';
import { recipientDensityOf, residentWeightOf } from './geography.ts';
import { type HomeClass, homeClasses } from './home.ts';
import type { PlannedCase } from './plantings.ts';
import type { HomeCounts } from './quotas.ts';
import { urbanWeightOf } from './standards.ts';

/** Destitute people who died within the period: 6 in 100 a year, by assumption. */
const destituteDeaths = 3 * 0.06;

/** Share of all homes that are urban: 57.22 % of the residents lived in towns in 2019, from memory. */
const urbanShare = 0.5722;

/** How many homes of each class a province has at a scale, planted ones included. */
export function countHomes(scale: number, cases: readonly PlannedCase[]): HomeCounts {
  const planted = tallyOf(cases.map(({ homeClass }) => homeClass));
  const counted = tallyOf(cases.flatMap(({ kind }) => kind.alsoCounts ?? []));
  const of = (volume: Volume) => volumeAt(scale, volume);
  const stock: Record<Exclude<HomeClass, 'URBAN' | 'RURAL'>, number> = {
    URBAN_DIBAO: of('urban dibao households'),
    RURAL_DIBAO: of('rural dibao households'),
    TEKUN_SCATTERED: of('tekun total') - of('tekun centralised'),
    TEKUN_CENTRALISED: of('tekun centralised'),
    TEKUN_DECEASED: of('tekun total') * destituteDeaths,
    ORPHAN: of('orphans [M]'),
    DEFACTO: of('de facto unattended children [M]'),
  };
  const homes = { URBAN: 0, RURAL: 0, ...stock };
  for (const homeClass of Object.keys(stock) as (keyof typeof stock)[]) {
    const present = Math.round(stock[homeClass]) - (counted.get(homeClass) ?? 0);
    homes[homeClass] = Math.max(present, planted.get(homeClass) ?? 0);
  }
  const assisted = Object.values(homes).reduce((sum, count) => sum + count, 0);
  const ordinary = Math.max(0, Math.round(of('households')) - assisted);
  const urban = Math.round(ordinary * urbanShare);
  homes.URBAN = Math.max(urban, planted.get('URBAN') ?? 0);
  homes.RURAL = Math.max(ordinary - urban, planted.get('RURAL') ?? 0);
  return homes;
}

function tallyOf(classes: readonly HomeClass[]): ReadonlyMap<HomeClass, number> {
  const tally = new Map<HomeClass, number>();
  for (const homeClass of classes) tally.set(homeClass, (tally.get(homeClass) ?? 0) + 1);
  return tally;
}

/** The homes of one county. */
export interface CountyPlan {
  readonly county: County;
  readonly homes: HomeCounts;
}

/** Spreads the homes of each class over the counties by population and, for recipients, by density. */
export function planCounties(homes: HomeCounts): readonly CountyPlan[] {
  const shares = new Map(
    homeClasses.map((homeClass) => [homeClass, apportion(homeClass, homes[homeClass])]),
  );
  return counties.map((county, index) => ({
    county,
    homes: Object.fromEntries(
      homeClasses.map((homeClass) => [homeClass, shares.get(homeClass)?.[index] ?? 0]),
    ) as unknown as HomeCounts,
  }));
}

/** Whole numbers that add up: each county gets what its share of the running total rounds to. */
function apportion(homeClass: HomeClass, count: number): readonly number[] {
  const weights = counties.map((county) => weightOf(county, homeClass));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let running = 0;
  let given = 0;
  return weights.map((weight) => {
    running += weight;
    const share = Math.round((count * running) / total) - given;
    given += share;
    return share;
  });
}

function weightOf(county: County, homeClass: HomeClass): number {
  const isOrdinary = homeClass === 'URBAN' || homeClass === 'RURAL';
  const density = isOrdinary ? 1 : recipientDensityOf(county);
  return residentWeightOf(county) * density * shareIn(county, homeClass);
}

/** Urban homes are where towns are, rural ones where they are not, and children everywhere. */
function shareIn(county: County, homeClass: HomeClass): number {
  if (homeClass === 'ORPHAN' || homeClass === 'DEFACTO') return 1;
  const isUrban = homeClass === 'URBAN' || homeClass === 'URBAN_DIBAO';
  return isUrban ? urbanWeightOf(county) : 1 - urbanWeightOf(county);
}
