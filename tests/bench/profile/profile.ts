import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Benchmark } from '../benchmark.ts';
import { UsageError } from '../usage-error.ts';
import { assertEqualAnswers } from './compare.ts';
import { openProvince } from './open-province.ts';
import { measureRounds } from './rounds.ts';
import { printRatios, printTable } from './report.ts';
import { startSystems } from './systems.ts';

/** How the benchmark is run. */
export interface ProfileOptions {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  /** People whose answers are compared before anything is measured. */
  readonly people: number;
  readonly seed: number;
}

const defaults = { rounds: 3, seconds: 5, connections: 8, people: 300, seed: 1 };

/** The main operation, one person at a time, against a floor written for it and against the stock gateway. */
export const profile: Benchmark = {
  summary: 'one person, six departments, screening: hub, hand-written floor, stock gateway',
  options: `  --rounds N        rounds in turn (${defaults.rounds})
  --seconds N       length of a round on one system (${defaults.seconds})
  --connections N   callers at a time (${defaults.connections})
  --people N        people whose answers are compared first (${defaults.people})
  --seed N          decides who is asked about (${defaults.seed})
  HUB_BENCH_DATA_DIR   where its province is kept (.hub/bench)`,

  run: async (args) => measureProfile(readOptions(args)),
};

async function measureProfile(options: ProfileOptions): Promise<void> {
  const opened: (() => Promise<void>)[] = [];
  const say = (text: string) => console.error(`» ${text}`);
  try {
    const province = await openProvince(dataDirectory(), say);
    opened.push(province.stop);
    say('starting the systems');
    const systems = await startSystems(province, (stop) => opened.push(stop));
    say(`comparing the answers for ${options.people} people`);
    await assertEqualAnswers(systems, province, options);
    const results = await measureRounds(systems, province, { ...options, say });
    console.log(printTable(results));
    console.log(printRatios(results));
  } finally {
    for (const stop of opened.toReversed()) await stop();
  }
}

function dataDirectory(): string {
  return resolve(process.env['HUB_BENCH_DATA_DIR'] ?? '.hub/bench');
}

function readOptions(args: readonly string[]): ProfileOptions {
  const { values } = parseOrRefuse(args);
  const number = (name: keyof ProfileOptions): number => {
    const text = values[name];
    if (text === undefined) return defaults[name];
    if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`--${name} is not a number: ${text}`);
    return Number(text);
  };
  return {
    rounds: number('rounds'),
    seconds: number('seconds'),
    connections: number('connections'),
    people: number('people'),
    seed: number('seed'),
  };
}

function parseOrRefuse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { rounds: text, seconds: text, connections: text, people: text, seed: text },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
