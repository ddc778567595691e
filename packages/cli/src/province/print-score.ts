import { groupBy } from 'es-toolkit';
import type { Mistake, RuleScore } from './score.ts';

/** Prints a line for each rule and, last, `precision P recall R` over all of them. */
export function printScores(scores: readonly RuleScore[]): void {
  console.log(
    'rule                        planted  found  raised  wrong  precision  recall  look-alikes by exception (broken/planted)',
  );
  for (const score of scores) {
    const exceptions = [...score.lookAlikes]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([letter, { planted, broken }]) => `${letter} ${broken}/${planted}`);
    const untold =
      score.untold.planted > 0
        ? [`cannot tell ${score.untold.broken}/${score.untold.planted}`]
        : [];
    console.log(
      [
        score.ruleId.padEnd(26),
        String(score.planted).padStart(7),
        String(score.found).padStart(5),
        String(score.raised).padStart(6),
        String(score.wrong).padStart(5),
        score.precision.toFixed(3).padStart(9),
        score.recall.toFixed(3).padStart(6),
        [...exceptions, ...untold].join('  '),
      ].join('  '),
    );
  }
  const sum = (of: (score: RuleScore) => number) =>
    scores.reduce((total, score) => total + of(score), 0);
  const raised = sum((score) => score.raised);
  const planted = sum((score) => score.planted);
  const precision = raised === 0 ? 1 : (raised - sum((score) => score.wrong)) / raised;
  const recall = planted === 0 ? 1 : sum((score) => score.found) / planted;
  console.log(`precision ${precision.toFixed(4)} recall ${recall.toFixed(4)}`);
}

/** Prints the first mistakes of each rule, with how many more there are. */
export function printMistakes(mistakes: readonly Mistake[], perRule: number): void {
  for (const [ruleId, own] of Object.entries(groupBy(mistakes, (mistake) => mistake.ruleId))) {
    for (const { householdId, what } of own.slice(0, perRule))
      console.log(`${ruleId}  ${householdId}  ${what}`);
    if (own.length > perRule) console.log(`${ruleId}  ... and ${own.length - perRule} more`);
  }
}
