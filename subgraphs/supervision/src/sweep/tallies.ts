import {
  type Fen,
  type LocalDate,
  type Month,
  type ProgrammeCode,
  addMonths,
  monthOf,
} from '@hub/assistance';
import { type CaseFile, grantSharesOf, overlapMatrix } from '@hub/screening';
import type { Circle } from './circles.ts';
import { anyProgramme, overlapKey, pairKey, talliedMonths, wholeYear } from './tally-key.ts';

/** People and money of a county for a programme, a pair or a row of the matrix, in a month or the whole year. */
export interface Tally {
  readonly county: string;
  readonly programmes: string;
  readonly month: Month;
  readonly people: number;
  readonly amountFen: Fen;
}

/** What one person drew: by programme and month. */
type Drawn = ReadonlyMap<ProgrammeCode, ReadonlyMap<Month, Fen>>;

const overlaps = overlapMatrix.map((row) => ({
  key: overlapKey(row),
  left: new Set(row.left.programmes),
  right: new Set(row.right.programmes),
}));

/** Counts the aid that the people of many files drew in the year before a day. Pure counting: no person is kept. */
export class Tallies {
  readonly #counts = new Map<string, { people: number; amountFen: number }>();
  readonly #from: Month;
  readonly #until: Month;

  constructor(asOf: LocalDate) {
    this.#until = monthOf(asOf);
    this.#from = addMonths(this.#until, 1 - talliedMonths);
  }

  /** Counts the people whom a file is about; the others in it are counted in files of their own. */
  add(file: CaseFile, { subjectIds, county }: Circle): void {
    if (file.awards.length === 0) return;
    for (const personId of subjectIds) {
      const drawn = this.#drawnBy(file, personId);
      if (drawn.size === 0) continue;
      const place = county ?? file.awards[0]?.county ?? '';
      for (const [programme, months] of drawn) this.#count(place, programme, months);
      this.#count(place, anyProgramme, together([...drawn.values()]));
      this.#countPairs(place, drawn);
    }
  }

  /** What was counted. */
  all(): readonly Tally[] {
    return [...this.#counts].map(([key, count]) => {
      const [county = '', programmes = '', month = ''] = key.split('\n');
      return { county, programmes, month: Number(month) as Month, ...count };
    });
  }

  #drawnBy(file: CaseFile, personId: string): Drawn {
    const drawn = new Map<ProgrammeCode, Map<Month, Fen>>();
    for (const award of file.awards) {
      if (award.payments.length === 0) continue;
      for (const { month, fen } of grantSharesOf({ award, payments: award.payments }, personId)) {
        if (fen <= 0 || month < this.#from || month > this.#until) continue;
        const months = drawn.get(award.programme) ?? new Map<Month, Fen>();
        drawn.set(award.programme, months.set(month, (months.get(month) ?? 0) + fen));
      }
    }
    return drawn;
  }

  #countPairs(county: string, drawn: Drawn): void {
    if (drawn.size < 2) return;
    const programmes = [...drawn.keys()];
    const shared = new Map<string, ReadonlyMap<Month, Fen>>();
    for (const [place, one] of programmes.entries()) {
      for (const other of programmes.slice(place + 1)) {
        const months = inBoth(drawn.get(one), drawn.get(other));
        if (months.size > 0) shared.set(pairKey(one, other), months);
      }
    }
    for (const [key, months] of shared) this.#count(county, key, months);
    for (const { key, left, right } of overlaps) {
      const own = [...shared].filter(([pair]) => {
        const [one, other] = pair.split('+') as [ProgrammeCode, ProgrammeCode];
        return (left.has(one) && right.has(other)) || (left.has(other) && right.has(one));
      });
      if (own.length > 0) this.#count(county, key, together(own.map(([, months]) => months)));
    }
  }

  #count(county: string, programmes: string, months: ReadonlyMap<Month, Fen>): void {
    let total = 0;
    for (const [month, fen] of months) {
      this.#add(`${county}\n${programmes}\n${month}`, fen);
      total += fen;
    }
    this.#add(`${county}\n${programmes}\n${wholeYear}`, total);
  }

  #add(key: string, fen: Fen): void {
    const count = this.#counts.get(key);
    if (count === undefined) this.#counts.set(key, { people: 1, amountFen: fen });
    else {
      count.people += 1;
      count.amountFen += fen;
    }
  }
}

/** The months of several, with what came in each. */
function together(drawn: readonly ReadonlyMap<Month, Fen>[]): ReadonlyMap<Month, Fen> {
  const [first = new Map<Month, Fen>()] = drawn;
  if (drawn.length < 2) return first;
  const months = new Map<Month, Fen>();
  for (const [month, fen] of drawn.flatMap((own) => [...own]))
    months.set(month, (months.get(month) ?? 0) + fen);
  return months;
}

/** The months that are in both, with what came from both. */
function inBoth(
  one: ReadonlyMap<Month, Fen> = new Map(),
  other: ReadonlyMap<Month, Fen> = new Map(),
): ReadonlyMap<Month, Fen> {
  const months = new Map<Month, Fen>();
  for (const [month, fen] of one) {
    const others = other.get(month);
    if (others !== undefined) months.set(month, fen + others);
  }
  return months;
}
