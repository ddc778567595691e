import { type Fen, type Month, addMonths } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import type { Home, HomeClass, Resident, Spell, Wishes, World } from '../home.ts';
import type { Expectation, PlantedCase } from '../province.ts';

/** A home that fits a planted case, with its people and (unless the case keeps it) its basic living written. */
export interface PlantSite {
  readonly world: World;
  readonly home: Home;
  /** The first member asked for, whom the case is about. */
  readonly subject: Resident;
  /** Number of the case among its kind, from which it varies. */
  readonly nth: number;
}

/** What a planter says of what it planted. */
export interface Planted {
  readonly awardIds: readonly string[];
  readonly note: string;
  /** Of the expected finding. */
  readonly amountFen?: Fen;
  /** Other rules that rightly say something of the same facts. */
  readonly alsoFinds?: readonly string[];
  /** Where the subject is a dwelling or an employer. */
  readonly subjectId?: string;
  /** Another home than the one that it was planted in last, where a case takes several: its first member is the subject. */
  readonly about?: Home;
}

/** One way in which an error, or a lawful case that looks like it, comes about. */
export interface PlantedKind {
  /** Of the exception on the rule's card; null for an error. */
  readonly letter: string | null;
  /** Where it is not what the letter implies: a finding without, silence with one. */
  readonly expected?: Expectation;
  readonly variant?: string;
  /** Where it is not the planting's own. */
  readonly subjectKind?: PlantedCase['subjectKind'];
  /** Classes of homes it is planted in, in turn. */
  readonly homes: readonly HomeClass[];
  /** A class of which the planted home is one more, so that its stock stays what it is. */
  readonly alsoCounts?: HomeClass;
  /** How many of it are planted for each of another kind; one unless said otherwise. */
  readonly weight?: number;
  /**
   * Homes that one case takes; one unless said otherwise. They come in no order, far from each other, and each is planted
   * as it comes.
   */
  readonly homesPerCase?: number;
  readonly wishes: (nth: number) => Wishes;
  /** Null while other homes of the case are still to come. */
  readonly plant: (site: PlantSite) => Planted | null;
}

/** How much of one rule is planted. */
export interface Planting {
  readonly ruleId: string;
  readonly subjectKind: PlantedCase['subjectKind'];
  /** Errors in the whole province at 1:1. A judgement, not a statistic. */
  readonly errorsInProvince: number;
  /** Errors that are planted at any scale. */
  readonly floor: 20 | 30;
  readonly lookAlikesPerError: number;
  /** Kinds of errors, and of look-alikes, that are planted in turn. */
  readonly errors: readonly PlantedKind[];
  readonly lookAlikes: readonly PlantedKind[];
}

/** Everybody with basic living, at 1:1. */
export const recipients =
  volumes['urban dibao persons'] + volumes['rural dibao persons'] + volumes['tekun total'];

/** Deaths of recipients in three years, at 1:1: 6 in 100 destitute people and 2 in 100 others a year, by assumption. */
export const recipientDeaths =
  3 * (0.06 * volumes['tekun total'] + 0.02 * (recipients - volumes['tekun total']));

/** Sums an amount over months, the last not included. */
export function sumOver(from: Month, until: Month, amountIn: (month: Month) => Fen): Fen {
  let sum = 0;
  for (let month = from; month < until; month = addMonths(month, 1)) sum += amountIn(month);
  return sum;
}

/** The subject's first spell of a benefit. Throws when the home was written without. */
export function spellOf({ home, subject }: PlantSite, benefit: Spell['benefit']): Spell {
  const spell = home.spells.find(
    (other) => other.resident === subject && other.benefit === benefit,
  );
  if (spell === undefined) throw new RangeError(`nobody planted with ${benefit}`);
  return spell;
}
