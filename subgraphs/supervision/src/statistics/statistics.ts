import { areaChain } from '@hub/assistance';
import type { Text } from '@hub/screening';
import type { Database } from '@hub/subgraph';
import { plannedForValues } from '../findings/planned-for-values.ts';
import { aidOf, readAidFigures, totalKey } from './aid-figures.ts';
import { noFindings, readFindingFigures } from './finding-figures.ts';
import { type FinishedSweep, newestSweep } from './newest-sweep.ts';
import { type StatisticsQuestion, rowLabel, sortedKeys } from './question.ts';
import { type Figures, type Shown, shownFigures } from './shown-figures.ts';

/** A row as it may be read. */
export interface StatisticsRow extends Shown {
  readonly key: string;
  readonly label: Text;
}

/** What can be said in numbers of the aid and the findings of an area. */
export interface Statistics {
  /** The sweep that counted the aid; null where none has gone over the area. */
  readonly sweep: FinishedSweep | null;
  readonly rows: readonly StatisticsRow[];
  readonly total: Shown;
}

/**
 * Counts aid and findings of an area (统计).
 *
 * Counts of fewer than five are hidden, unless the area lies in the own one of whoever asks.
 */
export async function statisticsOf(
  database: Database,
  question: StatisticsQuestion,
  ownArea: string | null,
): Promise<Statistics> {
  const { sweep, aid, findings } = await plannedForValues(database, async (reading) => {
    const newest = await newestSweep(reading, question.area);
    return {
      sweep: newest,
      aid: newest === null ? null : await readAidFigures(reading, newest, question),
      findings: await readFindingFigures(reading, question),
    };
  });
  const found = new Set([...(aid?.keys() ?? []), ...findings.keys()]);
  found.delete(totalKey);
  const keys = sortedKeys(question.by, found);
  const figuresOf = (key: string): Figures => ({
    aid: aid === null || sweep === null ? null : aidOf(key, aid, { sweep, question }),
    findings: findings.get(key) ?? noFindings,
  });

  const isOwn = ownArea !== null && areaChain(question.area).includes(ownArea);
  const { rows, total } = shownFigures(keys.map(figuresOf), figuresOf(totalKey), isOwn);
  return {
    sweep,
    total,
    rows: rows.map((row, position) => {
      const key = keys[position] ?? totalKey;
      return { key, label: rowLabel(question.by, key), ...row };
    }),
  };
}
