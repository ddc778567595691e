import type { Evaluation, ShownFinding } from './evaluation.ts';
import type { Tally } from './tallies.ts';

/** Several evaluations as one, each finding and each count once: what is stored together may not name a row twice. */
export function mergeEvaluations(first: Evaluation, others: readonly Evaluation[]): Evaluation {
  const all = [first, ...others];
  return {
    personIds: all.flatMap(({ personIds }) => personIds),
    findings: mergedFindings(all.flatMap(({ findings }) => findings)),
    untold: all.flatMap(({ untold }) => untold),
    sources: all.map(({ sources }) => sources).reduce(worse),
    tallies: mergedTallies(all.flatMap(({ tallies }) => tallies)),
    defects: all.flatMap(({ defects }) => defects),
  };
}

/** The same finding may be shown for people who were screened apart. */
function mergedFindings(findings: readonly ShownFinding[]): readonly ShownFinding[] {
  const byId = new Map<string, ShownFinding>();
  for (const each of findings) {
    const known = byId.get(each.finding.id);
    const shownFor = known === undefined ? each.shownFor : [...known.shownFor, ...each.shownFor];
    byId.set(each.finding.id, { ...(known ?? each), shownFor });
  }
  return [...byId.values()];
}

function mergedTallies(tallies: readonly Tally[]): readonly Tally[] {
  const byKey = new Map<string, Tally>();
  for (const each of tallies) {
    const key = `${each.county} ${each.programmes} ${each.month}`;
    const known = byKey.get(key);
    byKey.set(key, {
      ...each,
      people: each.people + (known?.people ?? 0),
      amountFen: each.amountFen + (known?.amountFen ?? 0),
    });
  }
  return [...byKey.values()];
}

/** Of two answers of a department, the one that leaves more open. */
function worse(one: Evaluation['sources'], other: Evaluation['sources']): Evaluation['sources'] {
  const entries = Object.entries(one).map(([code, source]) => [
    code,
    source.isAnswered ? other[code as keyof Evaluation['sources']] : source,
  ]);
  return Object.fromEntries(entries);
}
