import { AssistanceError } from '@hub/assistance';
import { isDepartment, openBulk } from './bulk/open-bulk.ts';
import { openDatabase } from './database.ts';
import { readEnvironment } from './environment.ts';
import { subgraphExecutor } from './executor.ts';
import { listen } from './http-server.ts';
import { createLog, describeFailure } from './log.ts';
import { pruneChangesDaily } from './prune-changes.ts';
import type { Subgraph } from './subgraph.ts';

/**
 * Runs one subgraph as a process of its own until it is told to stop.
 *
 * It does not migrate its database: its role owns nothing there. `hub migrate` does, with the owner's address.
 */
export async function serve(subgraph: Subgraph): Promise<void> {
  const log = createLog(subgraph.name);
  try {
    const { databaseUrl, host, port } = readEnvironment(subgraph.name);
    const { database, isReady, close } = openDatabase(databaseUrl);
    const bulk = isDepartment(subgraph) ? openBulk(subgraph, databaseUrl) : null;
    const stopPruning = isDepartment(subgraph)
      ? pruneChangesDaily(database, subgraph.tables, log)
      : null;
    const server = await listen(
      {
        execute: subgraphExecutor(subgraph, database, log),
        isReady,
        files: subgraph.files?.(database),
        ...(bulk !== null && { bulk: bulk.bulk }),
      },
      { host, port },
    );
    log.info({ port: server.port }, 'listening');
    const stop = async () => {
      stopPruning?.();
      await server.close();
      await bulk?.close();
      await close();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  } catch (failure) {
    if (failure instanceof AssistanceError) log.fatal({ code: failure.code }, failure.message);
    else log.fatal(describeFailure(failure), 'cannot start');
    process.exitCode = 1;
  }
}
