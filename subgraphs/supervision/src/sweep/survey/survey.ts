import { accountRuleId, coverageRuleId } from '@hub/screening';
import type { sweep } from '../../tables.ts';
import { evaluateCircles } from '../evaluate-circles.ts';
import type { Evaluation } from '../evaluation.ts';
import { mergeEvaluations } from '../merge-evaluations.ts';
import type { SweepParts } from '../sweep-settings.ts';
import { surveyAccountsIn } from './survey-accounts.ts';
import { surveyCoverageIn } from './survey-coverage.ts';

/** What a survey shows, and the rules whose silence in it means something. */
export interface Surveyed {
  readonly evaluation: Evaluation;
  readonly toldRuleIds: readonly string[];
}

/** Judges the rules across people, each by itself: a department that fails one of them leaves the other one decided. */
export async function surveyIn(
  parts: SweepParts,
  swept: Pick<typeof sweep.$inferSelect, 'area' | 'asOf'>,
): Promise<Surveyed> {
  const nothing = await evaluateCircles(parts, [], swept.asOf);
  const accounts = await surveyAccountsIn(parts, swept, { nothing });
  const coverage = await surveyCoverageIn(parts, swept, nothing);
  const evaluation = mergeEvaluations(accounts, [coverage]);
  const open = new Set(evaluation.untold.flatMap(({ ruleIds }) => ruleIds));
  const toldRuleIds = [accountRuleId, coverageRuleId].filter((ruleId) => !open.has(ruleId));
  return { evaluation, toldRuleIds };
}
