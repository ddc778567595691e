import type { Books, Counted } from './books.ts';
import { type Volume, calibration, volumeAt } from './calibration.ts';
import type { HomeClass } from './home.ts';
import { years } from './calendar.ts';
import type { Random } from './random.ts';

interface QuotaSpec {
  /** How many in all, at the scale of the province; volumes of a year count for each year of the books. */
  readonly target: (of: VolumeOf) => number;
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

type VolumeOf = (volume: Volume) => number;

function onAllowance(of: VolumeOf): number {
  return of('urban dibao persons') + of('rural dibao persons');
}

/**
 * People who left the allowance for each who is on it at the end: without them the money of the report does not add up.
 */
const formerShare = 0.5;

/** Februaries, of the three, in which somebody who left the allowance was still on it, on average. */
const formerFebruaries = 1.66;

/** One in eleven recipients is insured at work, or was not on aid in one of the years. */
function subsidisedRecipients(of: VolumeOf): number {
  const former = onAllowance(of) * formerShare * (formerFebruaries / years.length);
  const recipients =
    onAllowance(of) +
    of('tekun total') +
    of('orphans [M]') +
    of('de facto unattended children [M]');
  return recipients * (1 - 1 / 11) + former;
}

/** Times that charity helps for each time of temporary assistance. */
const charityPerTemporary = calibration['charity.person_times'] / calibration['temp.person_times'];

/** Volumes that are met award by award. Where one home holds several, it is asked how many are due. */
const specs = {
  deaths: {
    target: (of) => years.length * of('deaths / year'),
    counted: ['death'],
    homes: ordinary,
  },
  disability: {
    target: (of) => of('disability-certificate holders [M]'),
    counted: ['disabilityCertificate'],
    homes: ordinary,
  },
  /** People who were on the allowance when the books begin, and left it. */
  formerRecipients: {
    target: (of) => onAllowance(of) * formerShare,
    counted: ['formerRecipient'],
    homes: ordinary,
  },
  /** Destitute people in homes who need care. */
  dependent: {
    target: (of) => of('tekun centralised, dependent'),
    counted: ['dependent'],
    homes: ['TEKUN_CENTRALISED'],
  },
  /** Whoever gets a premium subsidy and is no recipient of basic living is registered as poor. */
  registeredPoor: {
    target: (of) => of('premium subsidies / year') - subsidisedRecipients(of),
    counted: ['registeredPoor'],
    homes: ['RURAL'],
  },
  medical: {
    target: (of) => years.length * of('direct medical assistance / year'),
    counted: ['YB-INP', 'YB-OUT', 'YB-MAJOR'],
    homes: assisted,
  },
  emergencyDisease: {
    target: (of) => years.length * of('emergency-disease cases / year'),
    counted: ['WJ-EM'],
    homes: ordinary,
  },
  studentAid: {
    target: (of) => years.length * of('student-aid grants / year'),
    counted: ['JY-PRE', 'JY-CE-B', 'JY-CE-N', 'JY-SS-G', 'JY-VE-G', 'JY-HE-G', 'JY-HE-I'],
    homes: ordinary,
  },
  temporary: {
    target: (of) => years.length * of('temporary assistance / year'),
    counted: ['MZ-TEMP-EMERG', 'MZ-TEMP-EXPEND', 'MZ-TEMP-RESERVE'],
    homes: ['URBAN_DIBAO', 'RURAL_DIBAO', 'URBAN', 'RURAL'],
  },
  charity: {
    target: (of) => years.length * of('temporary assistance / year') * charityPerTemporary,
    counted: ['MZ-CHARITY'],
    homes: ['URBAN_DIBAO', 'RURAL_DIBAO', 'URBAN', 'RURAL'],
  },
  vagrants: {
    target: (of) => years.length * of('vagrant episodes / year'),
    counted: ['MZ-VAG'],
    homes: ordinary,
  },
  renovation: {
    target: (of) => years.length * of('rural renovations / year'),
    counted: ['ZJ-RENO-D', 'ZJ-RENO-N', 'ZJ-RENO-C'],
    homes: ['RURAL_DIBAO', 'TEKUN_SCATTERED'],
  },
  rental: {
    target: (of) => of('in-kind public rental, cumulative'),
    counted: ['ZJ-PRH-K'],
    homes: ['URBAN_DIBAO', 'URBAN'],
  },
  rentSubsidy: {
    target: (of) => of('rental-subsidy households, cumulative'),
    counted: ['ZJ-PRH-S'],
    homes: ['URBAN_DIBAO', 'URBAN'],
  },
  disaster: {
    target: (of) => years.length * of('disaster person-times / year'),
    counted: ['YJ-LIVING', 'YJ-WINTER', 'YJ-GOODS'],
    homes: ['RURAL_DIBAO', 'RURAL'],
  },
  rebuild: {
    target: (of) => years.length * of('rebuilds / year'),
    counted: ['YJ-REBUILD'],
    homes: ['RURAL'],
  },
  repair: {
    target: (of) => years.length * of('repairs / year'),
    counted: ['YJ-REPAIR'],
    homes: ['RURAL'],
  },
  placement: {
    target: (of) => years.length * of('difficult persons placed / year'),
    counted: ['RS-DIFF'],
    homes: ['URBAN_DIBAO', 'URBAN'],
  },
  zeroEmployment: {
    target: (of) => years.length * of('zero-employment households / year'),
    counted: ['RS-ZERO'],
    homes: ['URBAN'],
  },
} as const satisfies Record<string, QuotaSpec>;

/** A volume by its name. */
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
    const target = spec.target((volume) => this.stockOf(volume));
    const open = target - this.books.written(spec.counted);
    return Math.max(0, open) / ((this.#remainingHomes.get(name) ?? 0) + 1);
  }

  /** How many there are of something in the whole province, not rounded. */
  stockOf(volume: Volume): number {
    return volumeAt(this.size.scale, volume);
  }

  /** How many are due, rounded by chance. */
  due(name: QuotaName, homeClass: HomeClass): number {
    return this.random.round(this.expected(name, homeClass));
  }

  /**
   * Whether the present home gets `several` awards at once; or, below 1, the share of the homes that can get one.
   */
  isDue(name: QuotaName, homeClass: HomeClass, several = 1): boolean {
    return this.random.chance(this.expected(name, homeClass) / several);
  }
}
