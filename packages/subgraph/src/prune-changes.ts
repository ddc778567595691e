import type { Logger } from 'pino';
import { type MemberTables, changeFeed } from './change-feed.ts';
import type { Database } from './database.ts';
import { describeFailure } from './log.ts';

/** Days of changes that a department keeps: whoever has not followed for longer is told that it was everybody. */
export const keptChangeDays = 30;

const dayMs = 86_400_000;

/** Bounds a department's change log from now on, once a day; a failure is tried again the next day. Gives the way to stop. */
export function pruneChangesDaily(
  database: Database,
  tables: MemberTables,
  log: Logger,
): () => void {
  const feed = changeFeed(database, tables);
  const prune = () =>
    void feed.prune(keptChangeDays).catch((failure: unknown) => {
      log.warn(describeFailure(failure), 'the change log could not be pruned');
    });
  prune();
  const timer = setInterval(prune, dayMs).unref();
  return () => clearInterval(timer);
}
