import type { LocalDate } from '@hub/assistance';
import type { Database } from '@hub/subgraph';
import type { Logger } from 'pino';
import type { Departments } from './ask-departments.ts';
import type { EvaluationPool } from './evaluation-pool.ts';

/** What the work of a sweep needs. */
export interface SweepParts {
  /** Supervision's own database. */
  readonly database: Database;
  readonly departments: Departments;
  readonly pool: EvaluationPool;
  readonly today: () => LocalDate;
  readonly log: Logger;
  /** Households of a page: large enough that a statement is not the cost, small enough to be done again. */
  readonly pageSize: number;
}

/** Some 5,800 people: 5 MB of rows and 60 MB of case files, one after another. */
export const usualPageSize = 2000;
