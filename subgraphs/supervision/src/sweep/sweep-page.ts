import { AssistanceError, type AssistanceErrorCode, type DepartmentCode } from '@hub/assistance';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { type StoreOptions, storeEvaluation } from '../findings/store/store-evaluation.ts';
import { storeSurvey } from '../findings/store/store-survey.ts';
import { sweep, sweepPage } from '../tables.ts';
import { aloneCircles, circlesOf } from './circles.ts';
import { evaluateCircles } from './evaluate-circles.ts';
import type { Evaluation, SourceAnswer } from './evaluation.ts';
import { finishPage } from './finish-page.ts';
import { mergeEvaluations } from './merge-evaluations.ts';
import { strangers } from './strangers.ts';
import { surveyIn } from './survey/survey.ts';
import type { SweepParts } from './sweep-settings.ts';

type Sweep = typeof sweep.$inferSelect;
type Page = typeof sweepPage.$inferSelect;

/** A page of a sweep by its number. */
export interface PageKey {
  readonly sweepId: number;
  readonly number: number;
}

/**
 * Screens the people of one page and stores what was found together with the fact that the page is done.
 *
 * A worker that dies on the way leaves nothing behind, and whoever does the page again does it whole. Throws where the
 * register cannot be read or supervision's own database fails: then it is tried again.
 */
export async function sweepOnePage(parts: SweepParts, key: PageKey): Promise<void> {
  const found = await openPage(parts, key);
  if (found === null) return;
  const { page, swept } = found;
  const { asOf: day, area } = swept;
  const optionsOf = (evaluation: Evaluation): StoreOptions => ({
    day,
    alongside: async (transaction, stored) => finishPage(transaction, { key, evaluation, stored }),
  });
  if (page.kind === 'SURVEY') {
    const { evaluation: survey, toldRuleIds } = await surveyIn(parts, swept);
    await storeSurvey(parts.database, survey, { toldRuleIds, area, ...optionsOf(survey) });
    return;
  }
  const evaluation =
    page.kind === 'ALONE'
      ? await evaluateStrangers(parts, swept)
      : await evaluateHouseholds(parts, swept, page);
  await storeEvaluation(parts.database, evaluation, optionsOf(evaluation));
}

async function openPage(
  { database }: SweepParts,
  { sweepId, number }: PageKey,
): Promise<{ page: Page; swept: Sweep } | null> {
  const [found] = await database
    .select({ page: sweepPage, swept: sweep })
    .from(sweepPage)
    .innerJoin(sweep, eq(sweep.id, sweepPage.sweepId))
    .where(
      and(
        eq(sweepPage.sweepId, sweepId),
        eq(sweepPage.number, number),
        isNull(sweepPage.finishedAt),
        sql`${sweep.state} = 'RUNNING'`,
      ),
    );
  return found ?? null;
}

async function evaluateHouseholds(
  parts: SweepParts,
  { area, asOf }: Sweep,
  { after, through }: Page,
): Promise<Evaluation> {
  const register = parts.departments.CIVIL_AFFAIRS.households;
  if (register === null) throw new AssistanceError('DEPARTMENT_UNAVAILABLE');
  const residences = await register.residences({ area, after, through });
  const isOnPage = (_: string, home: string) =>
    (after === null || home > after) && (through === null || home <= through);
  return evaluateCircles(parts, circlesOf(residences, asOf, isOnPage), asOf);
}

/**
 * Most people are in a household; those who are in none fit one evaluation of bounded size after another.
 *
 * A department that did not say whom it knows may know more people: it counts as one that did not answer.
 */
async function evaluateStrangers(parts: SweepParts, { area, asOf }: Sweep): Promise<Evaluation> {
  const evaluations: Evaluation[] = [];
  const silent = new Map<DepartmentCode, SourceAnswer>();
  const onSilent = (department: DepartmentCode, reason: AssistanceErrorCode) =>
    silent.set(department, { isAnswered: false, reason });
  for await (const personIds of strangers(parts.departments, area, onSilent))
    evaluations.push(await evaluateCircles(parts, aloneCircles(personIds), asOf));
  const merged = mergeEvaluations(await evaluateCircles(parts, [], asOf), evaluations);
  return { ...merged, sources: { ...merged.sources, ...Object.fromEntries(silent) } };
}
