import { AssistanceError } from '@hub/assistance';
import { callSigners } from '@hub/assistance/signed-call';
import { readEnvironment } from './environment.ts';
import { type Log, createLog } from './log.ts';
import { readManifests } from './operations/registered-operations.ts';
import { startGateway } from './start-gateway.ts';
import { readOperations } from './warm-up.ts';

/** Starts the gateway over subgraphs that run apart, as the environment says. */
async function main(): Promise<void> {
  const settings = readEnvironment();
  const log = createLog({ level: settings.logLevel });
  const gateway = await startGateway({
    supergraph: { file: settings.supergraphFile },
    urls: settings.subgraphUrls,
    issuer: settings.issuer,
    isDescribed: !settings.isProduction,
    operations: {
      registered: await readManifests(settings.manifestFiles),
      isFreeTextAllowed: settings.isFreeTextAllowed,
    },
    maxCost: settings.maxCost,
    ...(settings.costPerMinute !== undefined && { costPerMinute: settings.costPerMinute }),
    signCallTo: callSigners(settings.callKeys),
    port: settings.port,
    host: settings.host,
    consoleDirectory: settings.consoleDirectory,
    departmentTimeoutMs: settings.departmentTimeoutMs,
    warmOperations: await readOperations(`${import.meta.dirname}/../queries`),
    log,
  });
  log.info({ url: gateway.url }, 'the gateway is listening');
  endOnDefect(log);
  if (settings.isProduction && settings.isFreeTextAllowed)
    log.warn('operations that nobody has registered are answered (HUB_ALLOW_FREE_TEXT)');

  const stop = () => {
    log.info('the gateway is closing');
    void gateway.close();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** What nobody caught leaves the process in a state that nobody knows: it says so, and whoever runs it starts it again. */
function endOnDefect(log: Log): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.once(event, (err: unknown) => {
      log.fatal({ err }, 'a defect ends the gateway');
      process.exit(1);
    });
}

try {
  await main();
} catch (error) {
  if (!(error instanceof AssistanceError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
