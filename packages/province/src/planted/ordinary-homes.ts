import { type Fen, type LocalDate, firstDayOf, monthOf } from '@hub/assistance';
import { type HomeClass, type Step, headOf } from '../home.ts';
import { subsistenceStandard } from '../standards.ts';
import type { PlantSite } from './planting.ts';

/** Homes that live on nobody's aid. */
export const ordinaryHomes: readonly HomeClass[] = ['RURAL', 'URBAN'];

/** Every step that could bring a home aid of its own. */
export const anyAid: readonly Step[] = [
  'disability',
  'premium',
  'medical',
  'student-aid',
  'dwelling',
  'rental',
  'employment',
  'disaster',
  'events',
];

/** What was found when a family asked and was granted nothing. */
export interface Refusal {
  readonly assessedOn: LocalDate;
  /** Per person and month. */
  readonly incomeFen: Fen;
  readonly rigidSpendingFen?: Fen;
  readonly isSpendingCovered?: boolean;
  readonly isRefused?: boolean;
}

/** The means of a home as assessed under the name of its head, without an award that rests on it. */
export function assessMeans({ world, home }: PlantSite, refusal: Refusal): void {
  world.books.fact('CIVIL_AFFAIRS', 'meansAssessment', {
    isPropertyWithinLimits: true,
    ...refusal,
    personId: headOf(home).personId,
    from: firstDayOf(monthOf(refusal.assessedOn)),
  });
}

/** The standard of 2019 that an application of the home is measured by. */
export function ownStandard({ home }: PlantSite): Fen {
  return subsistenceStandard(home.county, headOf(home).hukou);
}

/** An income per person and month above the standard and at most half as much again. */
export function incomeAboveTheLine(site: PlantSite): Fen {
  return Math.round(ownStandard(site) * (1.05 + (site.nth % 9) * 0.05));
}
