import { availableParallelism } from 'node:os';
import { type Load, type LoadResult } from '../measure/load.ts';
import { type Child, startChild } from '../measure/child.ts';
import { machineBusyMs, memoryBytes, ownCpuMs, treeCpuMs } from '../measure/processes.ts';
import type { OpenProvince } from './open-province.ts';
import type { ProfileOptions } from './profile.ts';
import type { System, SystemName } from './systems.ts';

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

/** Loads the systems in turn. Before the first round each runs as long unmeasured, until its code is compiled. */
export async function measureRounds(
  systems: readonly System[],
  province: OpenProvince,
  options: RoundOptions,
): Promise<Results> {
  const generator = startChild('tests/bench/measure/load-process.ts');
  try {
    await generator.ask(province.recipients);
    const bench = { generator, province, options };
    const results = new Map<SystemName, Round[]>(systems.map(({ name }) => [name, []]));
    for (let round = 0; round <= options.rounds; round += 1) {
      options.say(round === 0 ? 'warming up' : `round ${round} of ${options.rounds}`);
      for (const system of systems) {
        const measured = await measure(bench, system, round);
        if (round > 0) results.get(system.name)?.push(measured);
      }
    }
    return results;
  } finally {
    await generator.stop();
  }
}

async function measure(bench: Bench, system: System, round: number): Promise<Round> {
  const { generator, province, options } = bench;
  const load: Load = {
    origin: system.origin,
    question: system.question,
    connections: options.connections,
    durationMs: options.seconds * 1000,
    // The same people for every system of a round.
    seed: options.seed * 100 + round,
  };
  const before = await readCpu(system, province);
  const answer = (await generator.ask(load)) as LoadResult | { readonly error: string };
  const after = await readCpu(system, province);
  if ('error' in answer) throw new Error(`${system.name} failed under load: ${answer.error}`);
  if (answer.failures > 0) throw new Error(`${system.name} failed ${answer.failures} requests`);
  const processes = [system.gatewayId, ...system.subgraphIds];
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
    treeCpuMs(system.gatewayId),
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
