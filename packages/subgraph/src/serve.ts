import { callKeysOf, callVerifier } from '@hub/assistance/signed-call';
import type { Logger } from 'pino';
import { openAudit } from './audit-route.ts';
import { isDepartment, openBulk } from './bulk/open-bulk.ts';
import { assertBound } from './bound-role.ts';
import { byScope } from './by-scope.ts';
import { openDatabase } from './database.ts';
import { databaseVariable, readEnvironment } from './environment.ts';
import { subgraphExecutor } from './executor.ts';
import { listen } from './http-server.ts';
import { pruneChangesDaily } from './prune-changes.ts';
import { runProcess } from './run-process.ts';
import type { Subgraph } from './subgraph.ts';

/** Runs one subgraph as a process of its own until it is told to stop. */
export async function serve(subgraph: Subgraph): Promise<void> {
  await runProcess(subgraph.name, async (log) => startSubgraph(subgraph, log));
}

/**
 * Starts one subgraph on the database and the port that the environment names, and gives the way to stop it.
 *
 * It does not migrate its database: its role owns nothing there. `hub migrate` does, with the owner's address.
 */
export async function startSubgraph(subgraph: Subgraph, log: Logger): Promise<() => Promise<void>> {
  const { databaseUrl, callKeys, host, port, isProduction } = readEnvironment(subgraph.name);
  // A department holds its own keys alone; supervision, which calls departments, the hub's.
  const ownKeys = isDepartment(subgraph) ? callKeys : callKeysOf(callKeys, subgraph.name);
  await assertBound(databaseUrl, {
    setting: databaseVariable(subgraph.name),
    isProduction,
    log,
  });
  const { database, isReady, close } = openDatabase(databaseUrl);
  const bulk = isDepartment(subgraph) ? openBulk(subgraph, databaseUrl) : null;
  const stopPruning = isDepartment(subgraph)
    ? pruneChangesDaily(database, subgraph.tables, log)
    : null;
  const audit = openAudit(subgraph, databaseUrl);
  const server = await listen(
    {
      execute: subgraphExecutor(subgraph, database, log),
      verifyCall: callVerifier(ownKeys),
      log,
      isReady,
      files: subgraph.files?.(
        byScope(database, (databases) => databases),
        audit.record,
      ),
      ...(subgraph.audit !== undefined && { record: audit.record }),
      ...(bulk !== null && { bulk: bulk.bulk }),
    },
    { host, port },
  );
  log.info({ port: server.port }, 'listening');
  return async () => {
    stopPruning?.();
    await server.close();
    await bulk?.close();
    await audit.close();
    await close();
  };
}
