import type { PlantedCase } from '@hub/province';
import { type ScreeningResult, rules } from '@hub/screening';

/** How a rule did against what was planted. */
export interface RuleScore {
  readonly ruleId: string;
  /** Planted errors. */
  readonly planted: number;
  /** Planted errors that were found with the right subject, variant and amount. */
  readonly found: number;
  /** Findings in the whole province. */
  readonly raised: number;
  /** Findings that nothing planted accounts for, or that have another amount than was planted. */
  readonly wrong: number;
  /** Planted look-alikes by the letter of the exception, and how many of them the rule took for an error. */
  readonly lookAlikes: ReadonlyMap<string, { readonly planted: number; readonly broken: number }>;
  /** Cases that cannot be told, and how many of them the rule took for told. */
  readonly untold: { readonly planted: number; readonly broken: number };
  readonly precision: number;
  readonly recall: number;
}

/** A case of which a rule said something else than what is true of it. */
export interface Mistake {
  readonly ruleId: string;
  readonly householdId: string;
  readonly what: string;
}

interface Tally {
  planted: number;
  found: number;
  raised: number;
  wrong: number;
  readonly lookAlikes: Map<string, { planted: number; broken: number }>;
  readonly untold: { planted: number; broken: number };
}

/** Counts, household by household, what rules say of a province against what was planted in it. */
export class Score {
  readonly mistakes: Mistake[] = [];
  readonly #tallies = new Map<string, Tally>();

  constructor() {
    for (const { id } of rules) this.#tallyOf(id);
  }

  /** Takes note of one household: what was said of it, and what was planted in it. */
  add(householdId: string, result: ScreeningResult, planted: PlantedCase | undefined): void {
    if (planted !== undefined) this.#addTruth(result, planted);
    for (const finding of result.findings) {
      if (planted?.alsoFinds.includes(finding.ruleId) === true) continue;
      const tally = this.#tallyOf(finding.ruleId);
      tally.raised += 1;
      if (planted !== undefined && isExpected(finding, planted)) continue;
      tally.wrong += 1;
      this.mistakes.push({
        ruleId: finding.ruleId,
        householdId,
        what: `${noteOf(planted)}: wrongly found (${finding.variant ?? '-'}, ${finding.amountFen} fen, subject ${finding.subject.id}): ${finding.explanation.en}`,
      });
    }
  }

  /** Every rule's score, in the order of the rules. */
  scores(): readonly RuleScore[] {
    return [...this.#tallies].map(([ruleId, tally]) => ({
      ruleId,
      ...tally,
      precision: ratio(tally.raised - tally.wrong, tally.raised),
      recall: ratio(tally.found, tally.planted),
    }));
  }

  #addTruth(result: ScreeningResult, planted: PlantedCase): void {
    const { ruleId, householdId, expected, lookAlike } = planted;
    const tally = this.#tallyOf(ruleId);
    const said = heard(result, planted);
    if (expected === 'FINDING') {
      tally.planted += 1;
      if (said.isRight) tally.found += 1;
    }
    if (expected === 'CANNOT_TELL') count(tally.untold, said.isRight);
    if (lookAlike !== null) {
      const known = tally.lookAlikes.get(lookAlike) ?? { planted: 0, broken: 0 };
      tally.lookAlikes.set(lookAlike, known);
      count(known, said.isRight);
    }
    if (said.isRight) return;
    const { variant, amountFen, subjectId } = planted;
    const wanted = `${expected} ${variant ?? '-'} ${amountFen ?? ''} fen ${subjectId}`;
    const what = `${noteOf(planted)}: expected ${wanted}, heard ${said.text}`;
    this.mistakes.push({ ruleId, householdId, what });
  }

  /** A rule that was planted for and does not run has a score too: it finds nothing. */
  #tallyOf(ruleId: string): Tally {
    const known = this.#tallies.get(ruleId);
    if (known !== undefined) return known;
    const untold = { planted: 0, broken: 0 };
    const fresh = { planted: 0, found: 0, raised: 0, wrong: 0, lookAlikes: new Map(), untold };
    this.#tallies.set(ruleId, fresh);
    return fresh;
  }
}

function count(cases: { planted: number; broken: number }, isRight: boolean): void {
  cases.planted += 1;
  if (!isRight) cases.broken += 1;
}

/** What the rule of a planted case said of it, and whether that is true. */
function heard({ findings, undecided }: ScreeningResult, planted: PlantedCase) {
  const own = findings.filter(({ ruleId }) => ruleId === planted.ruleId);
  const isUndecided = undecided.some(({ ruleId }) => ruleId === planted.ruleId);
  const texts = own.map(
    ({ variant, amountFen, subject }) => `${variant ?? '-'} ${amountFen} fen ${subject.id}`,
  );
  const isRight = {
    FINDING: own.some((finding) => isExpected(finding, planted)),
    SILENT: own.length === 0 && !isUndecided,
    CANNOT_TELL: own.length === 0 && isUndecided,
  }[planted.expected];
  return { isRight, text: texts.join('; ') || (isUndecided ? 'cannot tell' : 'nothing') };
}

function isExpected(
  finding: ScreeningResult['findings'][number],
  { ruleId, expected, variant, subjectId, amountFen }: PlantedCase,
): boolean {
  return (
    expected === 'FINDING' &&
    finding.ruleId === ruleId &&
    finding.variant === variant &&
    finding.subject.id === subjectId &&
    finding.amountFen === amountFen
  );
}

function noteOf(planted: PlantedCase | undefined): string {
  if (planted === undefined) return 'an ordinary household';
  const letter = planted.lookAlike === null ? 'error' : `look-alike ${planted.lookAlike}`;
  return `${planted.ruleId} ${letter} (${planted.note})`;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
