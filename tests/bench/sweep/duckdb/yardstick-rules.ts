import { type Rule, rules } from '@hub/screening';

/**
 * Eight rules that stand for the fifty: overlaps of a person month by month, between authorities, within a year, within
 * a semester and of a household; something missing; something after an event in any department; something overdue.
 *
 * None of them yields to another one, so that each finds by itself what it finds beside the others.
 */
const ids = [
  'DUP-SUBSIST-DESTITUTE',
  'DUP-SUBSIST-COUNTY',
  'DUP-PREMIUM-SUBSIDY',
  'DUP-EDU-STAGE',
  'DUP-HOUSE-RENT',
  'MISS-PREMIUM',
  'INEL-DECEASED-PAY',
  'ANOM-REVIEW-OVERDUE',
];

/** The rules that are written in SQL too, each as `rules/<id>.sql`. */
export const yardstickRules: readonly Rule[] = rules.filter(({ id }) => ids.includes(id));
