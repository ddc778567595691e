import { volumeAt } from './calibration.ts';
import type { Home, HomeClass } from './home.ts';
import type { HomeCounts } from './quotas.ts';
import type { Random } from './random.ts';

/** How far the size of an ordinary home is from the mean: a few large families, many small ones. */
const spread = [-2, -1, -1, 0, 0, 0, 1, 1, 2] as const;

/** From here to the end sizes follow the mean alone, so that the last home closes the count. */
const closingHomes = 40;

/** How many people each home holds, such that residents and allowance members come out as planned. */
export class Headcount {
  #residents: number;
  #homes: number;
  readonly #members: Record<'URBAN_DIBAO' | 'RURAL_DIBAO', number>;
  readonly #allowanceHomes: Record<'URBAN_DIBAO' | 'RURAL_DIBAO', number>;

  constructor(scale: number, homes: HomeCounts) {
    this.#residents = Math.round(volumeAt(scale, 'residents'));
    this.#homes = Object.values(homes).reduce((sum, count) => sum + count, 0);
    this.#members = {
      URBAN_DIBAO: volumeAt(scale, 'urban dibao persons'),
      RURAL_DIBAO: volumeAt(scale, 'rural dibao persons'),
    };
    this.#allowanceHomes = { URBAN_DIBAO: homes.URBAN_DIBAO, RURAL_DIBAO: homes.RURAL_DIBAO };
  }

  /** How many live in the next home; in an allowance home, how many are counted in the allowance. */
  sizeOf(random: Random, homeClass: HomeClass): number {
    if (homeClass === 'URBAN' || homeClass === 'RURAL') return this.#ordinarySize(random);
    if (homeClass === 'URBAN_DIBAO' || homeClass === 'RURAL_DIBAO') {
      return this.#allowanceSize(random, homeClass);
    }
    // Destitute people live alone, children with somebody who looks after them.
    return homeClass.startsWith('TEKUN') ? 1 : 2;
  }

  /** Takes note of a home, with everybody in it. */
  add(home: Home): void {
    this.#residents -= home.members.length;
    this.#homes -= 1;
    const { homeClass } = home;
    if (homeClass !== 'URBAN_DIBAO' && homeClass !== 'RURAL_DIBAO') return;
    const counted = home.members.filter((member) => member.isCounted && member.diedOn === null);
    this.#members[homeClass] -= counted.length;
    this.#allowanceHomes[homeClass] -= 1;
  }

  #ordinarySize(random: Random): number {
    const mean = this.#residents / Math.max(1, this.#homes);
    const deviation = this.#homes > closingHomes ? random.pick(spread) : 0;
    return Math.min(8, Math.max(1, random.round(mean + deviation)));
  }

  #allowanceSize(random: Random, homeClass: 'URBAN_DIBAO' | 'RURAL_DIBAO'): number {
    const mean = this.#members[homeClass] / Math.max(1, this.#allowanceHomes[homeClass]);
    const extra = Math.max(0, mean - 1);
    if (random.chance(extra * 0.2)) return 3;
    return random.chance(extra * 0.6) ? 2 : 1;
  }
}
