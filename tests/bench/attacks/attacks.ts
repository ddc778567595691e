import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository } from '@hub/cli/repository';
import { issuerIn, signIn, supervisorNamed } from '@hub/cli/sign-in';
import { type RunningGateway, createLog, startGateway } from '@hub/gateway';
import { subgraphNames } from '@hub/cli/subgraphs';
import { type Attack, attacks as everyAttack, requestOf } from '../../support/attacks.ts';
import type { Benchmark } from '../benchmark.ts';
import { UsageError } from '../usage-error.ts';

/** Each attack so often: the first ones find a process that has compiled nothing. */
const rounds = 40;

/** `npm run bench -- attacks`: what the gateway does for requests that it refuses, and what it keeps of them. */
export const attacks: Benchmark = {
  summary: 'processor time and memory that attacks cost the gateway, client included',
  options: '  takes no options',
  run: async (args) => {
    if (args.length > 0) throw new UsageError('attacks takes no options');
    const dataDirectory = await mkdtemp(join(tmpdir(), 'hub-attacks-'));
    const { issuer } = await issuerIn(dataDirectory);
    const down = async () => Promise.reject(new Error('nobody is to be asked'));
    const gateway = await startGateway({
      supergraph: { file: inRepository('gateway/supergraph.graphql') },
      transports: Object.fromEntries(subgraphNames.map((name) => [name, down])),
      issuer,
      port: 0,
      log: createLog({ level: 'silent' }),
    });
    const settings = { dataDirectory, token: null, purpose: null, isProduction: false };
    const signed = await signIn(supervisorNamed('bench'), settings);
    await measure(gateway, { ...signed });
    await gateway.close();
    await rm(dataDirectory, { recursive: true });
  },
};

async function measure(gateway: RunningGateway, signed: Record<string, string>): Promise<void> {
  for (const attack of everyAttack) await cpuMsOf(gateway, signed, attack);
  const heapBefore = usedBytes();
  const measured: { readonly what: string; readonly ms: readonly number[] }[] = [];
  for (const attack of everyAttack) {
    const ms: number[] = [];
    for (let round = 0; round < rounds; round += 1) ms.push(await cpuMsOf(gateway, signed, attack));
    measured.push({ what: attack.what, ms: ms.toSorted((one, other) => one - other) });
  }
  for (const { what, ms } of measured.toSorted((one, other) => median(other.ms) - median(one.ms)))
    console.log(
      `${median(ms).toFixed(1).padStart(7)} ms median ${(ms.at(-1) ?? 0).toFixed(1).padStart(7)} ms most  ${what}`,
    );
  const grownKb = (usedBytes() - heapBefore) / 1024;
  console.log(`${rounds * everyAttack.length} attacks; heap grew by ${grownKb.toFixed(0)} KB`);
}

const median = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)] ?? 0;

/** What is in use once the garbage is gone. */
function usedBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Processor time of this process, which is client and gateway, for one attack. */
async function cpuMsOf(
  { url }: RunningGateway,
  signed: Record<string, string>,
  attack: Attack,
): Promise<number> {
  const before = process.cpuUsage();
  const response = await fetch(url + (attack.path ?? '/graphql'), requestOf(attack, signed));
  await response.arrayBuffer();
  if (response.status < 400 || response.status > 499)
    throw new Error(`${attack.what} was answered with ${response.status}`);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
