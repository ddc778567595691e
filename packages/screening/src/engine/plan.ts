import type { ProgrammeCode } from '@hub/assistance';
import type { CaseFile } from '../case-file.ts';
import { oncePer } from '../once-per.ts';
import type { Rule } from '../rule.ts';
import { type Silence, SilenceOfRules } from './silence.ts';

/** A rule that can be judged on one file. */
export type FileRule = Rule & { readonly check: NonNullable<Rule['check']> };

/** A rule with its place among those of a plan. */
type Placed = readonly [place: number, rule: FileRule];

/** What follows from a list of rules for every file, found out once: a file concerns few of the rules. */
export class Plan {
  /** Those that can be judged on one file, in their order. */
  readonly rules: readonly FileRule[];
  readonly #placed: readonly Placed[];
  /** Those that speak of any programme. */
  readonly #ofAny: readonly Placed[];
  readonly #silence: SilenceOfRules;

  constructor(rules: readonly Rule[]) {
    this.rules = rules.filter(isOfFiles);
    this.#placed = [...this.rules.entries()];
    this.#ofAny = this.#placed.filter(([, { programmes }]) => programmes.length === 0);
    this.#silence = new SilenceOfRules(this.rules);
  }

  /** What it means that rules are silent about a file. */
  silenceIn(file: CaseFile): Silence {
    return this.#silence.in(file);
  }

  /** The rules that may have something to say of a file: it holds a programme and a fact that they speak of. */
  concerned(file: CaseFile): readonly Placed[] {
    if (file.awards.length === 0) return this.#ofAny.filter(([, rule]) => holdsStart(file, rule));
    const present = new Set(file.awards.map(({ programme }) => programme));
    return this.#placed.filter(
      ([, rule]) => holdsProgramme(present, rule) && holdsStart(file, rule),
    );
  }
}

function isOfFiles(rule: Rule): rule is FileRule {
  return rule.check !== null;
}

function holdsProgramme(present: ReadonlySet<ProgrammeCode>, { programmes }: Rule): boolean {
  return programmes.length === 0 || programmes.some((code) => present.has(code));
}

function holdsStart({ facts }: CaseFile, { startsFrom }: Rule): boolean {
  return startsFrom === undefined || startsFrom.some((table) => facts[table].length > 0);
}

/** The plan of a list of rules. */
export const planOf = oncePer((rules: readonly Rule[]) => new Plan(rules));
