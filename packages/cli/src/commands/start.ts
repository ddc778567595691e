import { readFile } from 'node:fs/promises';
import { AssistanceError } from '@hub/assistance';
import { type PlantedCase } from '@hub/province';
import { Command } from 'commander';
import { printPerson } from '../answer/print-person.ts';
import { languageOf } from '../answer/words.ts';
import { readHubEnvironment } from '../environment.ts';
import { askPerson } from '../hub/ask.ts';
import { buildConsole, consoleDirectory } from '../hub/console.ts';
import { askAt } from '../hub/graph.ts';
import { progressOn } from '../hub/progress.ts';
import { type RunningHub, assertDemonstration, runHub } from '../hub/run-hub.ts';
import { type SignedHeaders, signIn, supervisorNamed } from '../hub/sign-in.ts';
import { subgraphNames } from '../subgraphs.ts';

/** `hub start`: everything on this machine, with the synthetic province. */
export const startCommand = new Command('start')
  .description('start databases, seven subgraphs and the gateway with the synthetic province')
  .addHelpText(
    'after',
    `
Settings from the environment:
  HUB_PORT       port of the gateway (4000)
  HUB_HOST       address it listens on (127.0.0.1)
  HUB_DATA_DIR   where the embedded server keeps its data (.hub)
  HUB_TOPOLOGY   single: all in this process; http: seven processes (single)
  HUB_DEPARTMENT_TIMEOUT_MS   longest wait for one department (1500)
  DATABASE_URL_CIVIL_AFFAIRS and its six siblings: PostgreSQL of your own, 15 to 18`,
  )
  .action(start);

async function start(): Promise<void> {
  const startedAt = performance.now();
  const environment = readHubEnvironment(subgraphNames);
  assertDemonstration(environment);
  const progress = progressOn(process.stderr);
  const hasConsole = await buildConsole(progress.step);
  const hub = await runHub(environment, progress, hasConsole ? consoleDirectory : undefined);
  stopWithSignals(hub);
  stopWithNpm();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  progress.step(`ready after ${seconds} s`);
  const signed = await signIn(supervisorNamed('hub-cli'), environment.signIn);
  if (hub.truthPath !== null) await showPlantedPerson(hub.gateway, hub.truthPath, signed);
  showAddresses(hub);
  if (hub.truthPath !== null && (await isFirstSweepStarted(hub.gateway, signed)))
    console.log('\nFindings    a first sweep is under way: npm run hub -- sweep follows it');
}

/**
 * Starts a sweep where there has been none, as a supervisor would: pages without a finding show little of what the hub is
 * for, and the nightly sweep is some hours away.
 */
async function isFirstSweepStarted(
  { url }: RunningHub['gateway'],
  signed: SignedHeaders,
): Promise<boolean> {
  const ask = askAt(url, signed);
  const { sweeps } = await ask<{ sweeps: readonly object[] }>('Sweeps');
  if (sweeps.length > 0) return false;
  await ask('StartSweep', { input: {} });
  return true;
}

function stopWithSignals(hub: RunningHub): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      process.stderr.write('» stopping\n');
      void hub.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

/** How often a hub that npm started looks whether npm is still there. */
const parentCheckMs = 1000;

/** npm does not pass SIGTERM on: a hub that it started stops when it is gone, and does not hold the data directory. */
function stopWithNpm(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const check = setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, parentCheckMs);
  check.unref();
}

/** Shows what the hub is for: the answer for a person in whose aid an error was planted. */
async function showPlantedPerson(
  gateway: RunningHub['gateway'],
  truthPath: string,
  signed: SignedHeaders,
): Promise<void> {
  const lines = (await readFile(truthPath, 'utf8')).trimEnd().split('\n');
  const planted = lines.map((line) => JSON.parse(line) as PlantedCase);
  const shown = planted.find(
    ({ ruleId, expected }) => ruleId === 'DUP-SUBSIST-DESTITUTE' && expected === 'FINDING',
  );
  if (shown === undefined) throw new AssistanceError('PERSON_NOT_FOUND');
  const answer = await askPerson(gateway.url, { id: shown.personId }, signed);
  console.log(`\n${printPerson(answer, languageOf(process.env))}`);
  console.log(`Ask again   npm run hub -- person ${shown.personId} --language zh
Others      npm run hub -- planted        (people with planted errors and lawful look-alikes)
`);
}

function showAddresses({ gateway }: RunningHub): void {
  console.log(`Console     ${gateway.url}/
Playground  ${gateway.url}/playground
Endpoint    ${gateway.url}/graphql
Health      ${gateway.url}/readyz

Sign-in     everybody needs a token: npm run hub -- token --help; the pages let you choose one

This is a demonstration: it gives a token to whoever asks. Only synthetic people belong in it. Ctrl-C stops it.`);
}
