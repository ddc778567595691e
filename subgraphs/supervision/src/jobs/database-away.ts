import { AssistanceError, assistanceErrors } from '@hub/assistance';
import { databaseFailureIn } from '@hub/subgraph';
import type { Task } from 'graphile-worker';

/** What the queue notes of a job that failed because supervision's own database was away. */
export const databaseAway = assistanceErrors.DATABASE_UNAVAILABLE;

/**
 * A task whose failure says so where the database was away.
 *
 * Left alone, the queue puts off a job that failed three seconds, then seven, then twenty and so on, whatever it failed
 * of. What failed for want of the database is made due again by the next sign of life (`keepAlive`).
 */
export function namingDatabaseAway(task: Task): Task {
  return async (payload, helpers) => {
    try {
      return await task(payload, helpers);
    } catch (failure) {
      // One of ours has its name already, and its cause may be the connection to a department.
      if (failure instanceof AssistanceError) throw failure;
      if (databaseFailureIn(failure)?.isUnavailable !== true) throw failure;
      throw new AssistanceError('DATABASE_UNAVAILABLE', { cause: failure });
    }
  };
}
