import type { Finding, Undecided } from '../finding.ts';

/** What rules say of a file: what they found, what they could not judge, and which of them found nothing. */
export interface ScreeningResult {
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  /** Ids of the rules that were judged and found nothing. */
  readonly clear: readonly string[];
}

/** The word over a screening: `INCOMPLETE` only where nothing was found, because what was found stands. */
export function verdictOf({
  findings,
  undecided,
}: Pick<ScreeningResult, 'findings' | 'undecided'>): 'FINDINGS' | 'INCOMPLETE' | 'CLEAR' {
  if (findings.length > 0) return 'FINDINGS';
  return undecided.length > 0 ? 'INCOMPLETE' : 'CLEAR';
}
