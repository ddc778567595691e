import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Every choice of the generator comes from here, so that a seed decides the whole province. */
export class Random {
  readonly #generator;

  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed);
  }

  /** A whole number, both ends included. */
  integer(from: number, until: number): number {
    return uniformInt(this.#generator, from, until);
  }

  /** At least 0 and under 1, in millionths. */
  fraction(): number {
    return this.integer(0, 999_999) / 1_000_000;
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** One of the items. Throws when there is none. */
  pick<Item>(items: readonly Item[]): Item {
    return itemAt(items, this.integer(0, items.length - 1));
  }

  /** The whole number below or above, so that the mean of many is the amount itself. */
  round(amount: number): number {
    return Math.floor(amount + this.fraction());
  }

  /** An amount of whole yuan in fen around a mean, up to a third of it lower or higher. */
  amountAround(meanYuan: number): number {
    const spread = Math.floor(meanYuan / 3);
    return this.round(meanYuan + this.integer(-spread, spread)) * 100;
  }
}

/** The item at a place, counted round and round. Throws when there is none. */
export function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
}
