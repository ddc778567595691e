import type { Benchmark } from '../benchmark.ts';
import { countOf, readOptions } from '../options.ts';

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

  run: async (args) => {
    const options = profileOptions(args);
    // Only now: the whole hub comes with it, and whoever asks for help should not wait for that.
    const { measureProfile } = await import('./measure-profile.ts');
    await measureProfile(options);
  },
};

function profileOptions(args: readonly string[]): ProfileOptions {
  const names = ['rounds', 'seconds', 'connections', 'people', 'seed'] as const;
  const values = readOptions(args, names);
  const number = (name: (typeof names)[number]) =>
    countOf(name, values[name] ?? String(defaults[name]));
  return {
    rounds: number('rounds'),
    seconds: number('seconds'),
    connections: number('connections'),
    people: number('people'),
    seed: number('seed'),
  };
}
