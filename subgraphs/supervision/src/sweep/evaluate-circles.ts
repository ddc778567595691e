import type { LocalDate } from '@hub/assistance';
import { askDepartments } from './ask-departments.ts';
import type { Circle } from './circles.ts';
import type { Evaluation } from './evaluation.ts';
import type { SweepParts } from './sweep-settings.ts';

/** Asks the departments for the people of some circles and screens them in a thread. */
export async function evaluateCircles(
  { departments, pool, log }: SweepParts,
  circles: readonly Circle[],
  asOf: LocalDate,
): Promise<Evaluation> {
  const answers = await askDepartments(departments, circles);
  const evaluation = await pool.evaluate({ asOf, circles, answers });
  for (const { ruleId, kind } of evaluation.defects) log.error({ ruleId, kind }, 'a rule threw');
  return evaluation;
}
