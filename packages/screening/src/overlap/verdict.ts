import { type LocalDate, type ProgrammeCode, parseDate } from '@hub/assistance';
import type { LegalBasis, Text } from '../finding.ts';
import { interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';

/** What the law says of two kinds of aid for one subject at one time. */
export const overlapVerdicts = [
  'LAWFUL',
  'EXCLUSIVE',
  'TOP_UP',
  'CONDITIONAL',
  'SUSPICIOUS',
] as const;
/** One of them. */
export type OverlapVerdictCode = (typeof overlapVerdicts)[number];

/** To whom or what both are given. */
export const overlapSubjects = ['PERSON', 'HOUSEHOLD', 'EPISODE', 'DWELLING', 'EMPLOYER'] as const;
/** One of them. */
export type OverlapSubject = (typeof overlapSubjects)[number];

/** One side of a pair: a kind of aid in words, and the programmes it stands for; none where it is not aid of a department. */
export interface OverlapSide {
  readonly name: Text;
  readonly programmes: readonly ProgrammeCode[];
}

/** What may and may not coexist, with the law and its days, and the rules that apply it. */
export interface OverlapVerdict {
  readonly left: OverlapSide;
  readonly right: OverlapSide;
  readonly subject: OverlapSubject;
  readonly verdict: OverlapVerdictCode;
  readonly note: Text;
  readonly legalBasis: readonly LegalBasis[];
  /** First day on which the verdict holds. */
  readonly from: LocalDate;
  /** First day on which it no longer does; null while it is in force. */
  readonly until: LocalDate | null;
  /** Rules that look for what is not allowed; empty for a lawful pair, which no rule may speak about. */
  readonly ruleIds: readonly string[];
}

/** When the Interim Measures came into force, before which the hub judges nothing. */
const start = parseDate('2014-05-01');

/** A kind of aid. */
export function side(en: string, zh: string, programmes: readonly ProgrammeCode[]): OverlapSide {
  return { name: { en, zh }, programmes };
}

/** A row that holds since the Interim Measures and is in force, unless said otherwise. */
export function overlap(
  row: Omit<OverlapVerdict, 'from' | 'until' | 'ruleIds'> & Partial<OverlapVerdict>,
): OverlapVerdict {
  return { from: start, until: null, ruleIds: [], ...row };
}

/** The Interim Measures until the law of 2026 takes their place. */
export function measures(articles: string, law: string): readonly LegalBasis[] {
  return [interimMeasures(articles), socialAssistanceLaw(law)];
}
