import { type HomeClass, homeClasses } from './home.ts';
import type { PlannedCase } from './plantings.ts';
import type { HomeCounts } from './quotas.ts';
import type { Random } from './random.ts';

/**
 * Deals the planned cases out to homes of their class, evenly over the province.
 *
 * Each home is given a case with the chance that cases still to come have among homes still to come; so every case
 * finds a home, and no home gets two.
 */
export class CaseQueue {
  readonly #waiting = new Map<HomeClass, PlannedCase[]>();
  readonly #homes: Record<HomeClass, number>;

  constructor(
    private readonly random: Random,
    cases: readonly PlannedCase[],
    homes: HomeCounts,
  ) {
    this.#homes = { ...homes };
    for (const homeClass of homeClasses) {
      this.#waiting.set(
        homeClass,
        shuffled(
          random,
          cases.filter((planned) => planned.homeClass === homeClass),
        ),
      );
    }
  }

  /** The case for the next home of a class, or null where it stays an ordinary one. */
  next(homeClass: HomeClass): PlannedCase | null {
    const waiting = this.#waiting.get(homeClass) ?? [];
    const isChosen = this.random.integer(1, this.#homes[homeClass]) <= waiting.length;
    this.#homes[homeClass] -= 1;
    return isChosen ? (waiting.pop() ?? null) : null;
  }
}

function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: random.fraction() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
