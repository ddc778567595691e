import type { Books, Counted } from './books.ts';
import { type Volume, volumeAt } from './calibration.ts';
import type { HomeClass } from './home.ts';
import { years } from './calendar.ts';
import type { Random } from './random.ts';

interface QuotaSpec {
  readonly volume: Volume;
  /** Whether the volume is that of one year; the books hold three. */
  readonly isYearly: boolean;
  /** Awards, or facts, that count towards it. */
  readonly counted: readonly Counted[];
  /** Classes of homes that are asked, each home once. */
  readonly homes: readonly HomeClass[];
}

const assisted = [
  'URBAN_DIBAO',
  'RURAL_DIBAO',
  'TEKUN_SCATTERED',
  'TEKUN_CENTRALISED',
  'ORPHAN',
  'DEFACTO',
] as const;
const ordinary = ['URBAN', 'RURAL'] as const;

/** Volumes that are met award by award. Where one home holds several, it is asked how many are due. */
const specs = {
  deaths: { volume: 'deaths / year', isYearly: true, counted: ['death'], homes: ordinary },
  disability: {
    volume: 'disability-certificate holders [M]',
    isYearly: false,
    counted: ['disabilityCertificate'],
    homes: ordinary,
  },
  premium: {
    volume: 'premium subsidies / year',
    isYearly: true,
    counted: ['YB-PREM-FULL', 'YB-PREM-FIX'],
    homes: ['RURAL'],
  },
  medical: {
    volume: 'direct medical assistance / year',
    isYearly: true,
    counted: ['YB-INP', 'YB-OUT', 'YB-MAJOR'],
    homes: assisted,
  },
  emergencyDisease: {
    volume: 'emergency-disease cases / year',
    isYearly: true,
    counted: ['WJ-EM'],
    homes: ordinary,
  },
  studentAid: {
    volume: 'student-aid grants / year',
    isYearly: true,
    counted: ['JY-PRE', 'JY-CE-B', 'JY-CE-N', 'JY-SS-G', 'JY-VE-G', 'JY-HE-G', 'JY-HE-I'],
    homes: ordinary,
  },
  temporary: {
    volume: 'temporary assistance / year',
    isYearly: true,
    counted: ['MZ-TEMP-EMERG', 'MZ-TEMP-EXPEND', 'MZ-TEMP-RESERVE'],
    homes: ['URBAN_DIBAO', 'RURAL_DIBAO', 'URBAN', 'RURAL'],
  },
  vagrants: {
    volume: 'vagrant episodes / year',
    isYearly: true,
    counted: ['MZ-VAG'],
    homes: ordinary,
  },
  renovation: {
    volume: 'rural renovations / year',
    isYearly: true,
    counted: ['ZJ-RENO-D', 'ZJ-RENO-N', 'ZJ-RENO-C'],
    homes: ['RURAL_DIBAO', 'TEKUN_SCATTERED', 'RURAL'],
  },
  rental: {
    volume: 'in-kind public rental, cumulative',
    isYearly: false,
    counted: ['ZJ-PRH-K'],
    homes: ['URBAN_DIBAO', 'URBAN'],
  },
  rentSubsidy: {
    volume: 'rental-subsidy households, cumulative',
    isYearly: false,
    counted: ['ZJ-PRH-S'],
    homes: ['URBAN_DIBAO', 'URBAN'],
  },
  disaster: {
    volume: 'disaster person-times / year',
    isYearly: true,
    counted: ['YJ-LIVING', 'YJ-WINTER', 'YJ-GOODS'],
    homes: ['RURAL_DIBAO', 'RURAL'],
  },
  rebuild: {
    volume: 'rebuilds / year',
    isYearly: true,
    counted: ['YJ-REBUILD'],
    homes: ['RURAL'],
  },
  repair: { volume: 'repairs / year', isYearly: true, counted: ['YJ-REPAIR'], homes: ['RURAL'] },
  placement: {
    volume: 'difficult persons placed / year',
    isYearly: true,
    counted: ['RS-DIFF'],
    homes: ['URBAN_DIBAO', 'URBAN'],
  },
  zeroEmployment: {
    volume: 'zero-employment households / year',
    isYearly: true,
    counted: ['RS-ZERO'],
    homes: ['URBAN'],
  },
} as const satisfies Record<string, QuotaSpec>;

export type QuotaName = keyof typeof specs;

/** How many of each home there are. */
export type HomeCounts = Readonly<Record<HomeClass, number>>;

/**
 * Spreads the volumes of the province over its homes.
 *
 * What is still to come, divided by the homes still to come, is due at the next one; so planted cases count, and the
 * totals come out whatever chance does in between.
 */
export class Quotas {
  readonly #remainingHomes = new Map<QuotaName, number>();

  constructor(
    private readonly books: Books,
    private readonly random: Random,
    private readonly size: { readonly scale: number; readonly homes: HomeCounts },
  ) {
    for (const name of Object.keys(specs) as QuotaName[]) {
      const homes = specs[name].homes.reduce((sum, home) => sum + size.homes[home], 0);
      this.#remainingHomes.set(name, homes);
    }
  }

  /** Every home passes here once, before its steps, so that the quotas know how many are still to come. */
  pass(homeClass: HomeClass): void {
    for (const name of Object.keys(specs) as QuotaName[]) {
      if (!(specs[name].homes as readonly HomeClass[]).includes(homeClass)) continue;
      this.#remainingHomes.set(name, (this.#remainingHomes.get(name) ?? 0) - 1);
    }
  }

  /** How many awards are due at the present home, on average; 0 where the quota is not for homes like it. */
  expected(name: QuotaName, homeClass: HomeClass): number {
    const spec: QuotaSpec = specs[name];
    if (!spec.homes.includes(homeClass)) return 0;
    const target = volumeAt(this.size.scale, spec.volume) * (spec.isYearly ? years.length : 1);
    const open = target - this.books.written(spec.counted);
    return Math.max(0, open) / ((this.#remainingHomes.get(name) ?? 0) + 1);
  }

  /** How many are due, rounded by chance. */
  due(name: QuotaName, homeClass: HomeClass): number {
    return this.random.round(this.expected(name, homeClass));
  }

  /** Whether this home is the one in so many that gets `several` awards at once. */
  isDue(name: QuotaName, homeClass: HomeClass, several = 1): boolean {
    return this.random.chance(this.expected(name, homeClass) / several);
  }
}
