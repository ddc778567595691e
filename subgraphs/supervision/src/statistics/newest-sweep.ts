import { type LocalDate, type Month, addMonths, areaChain, monthOf } from '@hub/assistance';
import type { Database } from '@hub/subgraph';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { talliedMonths } from '../sweep/tally-key.ts';
import { sweep } from '../tables.ts';
import type { Months } from './question.ts';

/** A sweep that counted the aid of an area. */
export interface FinishedSweep {
  readonly id: number;
  readonly asOf: LocalDate;
  readonly finishedAt: string | null;
}

/** The sweep with the newest day that is done and went over the whole of an area; null where there is none. */
export async function newestSweep(
  database: Pick<Database, 'select'>,
  area: string,
): Promise<FinishedSweep | null> {
  const [newest] = await database
    .select({ id: sweep.id, asOf: sweep.asOf, finishedAt: sweep.finishedAt })
    .from(sweep)
    .where(and(eq(sweep.state, 'DONE'), inArray(sweep.area, [...areaChain(area)])))
    .orderBy(desc(sweep.asOf), desc(sweep.id))
    .limit(1);
  return newest ?? null;
}

/** The benefit months that a sweep counted aid of. */
export function monthsOf({ asOf }: FinishedSweep): Months {
  const until: Month = monthOf(asOf);
  return { from: addMonths(until, 1 - talliedMonths), until };
}
