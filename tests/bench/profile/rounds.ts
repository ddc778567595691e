import { availableParallelism } from 'node:os';
import { type Load, type LoadResult } from '../measure/load.ts';
import { type Child, startChild } from '../measure/child.ts';
import { machineBusyMs, memoryBytes, ownCpuMs, treeCpuMs } from '../measure/processes.ts';
import type { OpenProvince } from './open-province.ts';
import type { ProfileOptions } from './profile.ts';
import type { Endpoint, System, SystemName } from './systems.ts';

/** Processor time of one round in milliseconds, by who spent it. */
export interface CpuMs {
  readonly gateway: number;
  readonly subgraphs: number;
  /** Null when the server does not run on this machine. */
  readonly postgres: number | null;
}

/** One round on one system. */
export interface Round extends LoadResult {
  readonly cpuMs: CpuMs;
  /** Memory of the system's Node processes after the round. */
  readonly memoryBytes: number;
  /** Part of all processors that went to processes which have nothing to do with the benchmark. */
  readonly foreignShare: number;
}

/** The rounds of each system, in order. */
export type Results = ReadonlyMap<SystemName, readonly Round[]>;

type RoundOptions = ProfileOptions & { readonly say: (text: string) => void };

interface Bench {
  readonly generator: Child;
  readonly province: OpenProvince;
  readonly options: RoundOptions;
}

/** Loads the systems in turn, after each has run until its code is compiled. */
export async function measureRounds(
  systems: readonly System[],
  province: OpenProvince,
  options: RoundOptions,
): Promise<Results> {
  const generator = startChild('tests/bench/measure/load-process.ts');
  const bench = { generator, province, options };
  const results = new Map<SystemName, Round[]>(systems.map(({ name }) => [name, []]));
  try {
    await generator.ask(province.recipients);
    for (const system of systems) {
      options.say(`warming up ${system.name}`);
      await warmUp(bench, system);
    }
    for (let round = 1; round <= options.rounds; round += 1) {
      options.say(`round ${round} of ${options.rounds}`);
      for (const system of systems) {
        results.get(system.name)?.push(await measure(bench, system, round));
      }
    }
    return results;
  } finally {
    await generator.stop();
  }
}

/**
 * Requests after which a system no longer gets faster, and longest wait for them.
 *
 * Counted in requests, because a subgraph apart sees few of them a second: its cost still halved after ten seconds.
 */
const warmRequests = 2500;
const warmSeconds = 40;

async function warmUp(bench: Bench, { gateway }: System): Promise<void> {
  let requests = 0;
  for (let slice = 0; slice * bench.options.seconds < warmSeconds; slice += 1) {
    const answer = await runRound(bench, gateway, -slice);
    requests += answer.requests;
    if (requests >= warmRequests) return;
  }
}

async function runRound(
  { generator, options }: Bench,
  { origin, question }: Endpoint,
  round: number,
): Promise<LoadResult> {
  const load: Load = {
    origin,
    question,
    connections: options.connections,
    durationMs: options.seconds * 1000,
    // The same people for every system of a round.
    seed: options.seed * 1000 + round,
  };
  const answer = (await generator.ask(load)) as LoadResult | { readonly error: string };
  if ('error' in answer) throw new Error(`${origin} failed under load: ${answer.error}`);
  if (answer.failures > 0) throw new Error(`${origin} failed ${answer.failures} requests`);
  return answer;
}

async function measure(bench: Bench, system: System, round: number): Promise<Round> {
  const before = await readCpu(system, bench.province);
  const answer = await runRound(bench, system.gateway, round);
  const after = await readCpu(system, bench.province);
  const processes = [system.gateway.processId, ...system.subgraphIds];
  const memory = await Promise.all(processes.map(memoryBytes));
  const foreignMs = after.machine - before.machine - (after.all - before.all);
  return {
    ...answer,
    cpuMs: {
      gateway: after.gateway - before.gateway,
      subgraphs: after.subgraphs - before.subgraphs,
      postgres:
        after.postgres === null || before.postgres === null
          ? null
          : after.postgres - before.postgres,
    },
    memoryBytes: memory.reduce((sum, bytes) => sum + bytes, 0),
    foreignShare: Math.max(0, foreignMs) / (answer.seconds * 1000 * availableParallelism()),
  };
}

async function readCpu(system: System, { postmasterId }: OpenProvince) {
  const [machine, all, gateway, postgres, ...subgraphs] = await Promise.all([
    machineBusyMs(),
    treeCpuMs(process.pid),
    treeCpuMs(system.gateway.processId),
    postmasterId === null ? null : treeCpuMs(postmasterId),
    ...system.subgraphIds.map(ownCpuMs),
  ]);
  return {
    machine,
    all,
    gateway,
    postgres,
    subgraphs: subgraphs.reduce((sum, ms) => sum + ms, 0),
  };
}
