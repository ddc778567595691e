import type { Benchmark } from '../benchmark.ts';
import { countOf, readOptions } from '../options.ts';

/** How the benchmark is run. */
export interface SweepBenchOptions {
  /** Scales of the province, one after the other; 100 stands for 1:100. */
  readonly scales: readonly number[];
  /** Sweeps by one worker and by two, in turn, so often. */
  readonly rounds: number;
  /** Payments that are changed one after the other. */
  readonly changes: number;
  /** Pages of findings that are asked for. */
  readonly pages: number;
  readonly seed: number;
}

const defaults = { scales: '1000,100', rounds: 2, changes: 10, pages: 300, seed: 1 };

/** Full sweeps at two scales by one worker and by two, the yardstick in DuckDB, changed payments, pages of findings. */
export const sweep: Benchmark = {
  summary:
    'the whole province: people per second, memory, workers, DuckDB, changes, findings pages',
  options: `  --scales A,B      scales of the province in turn (${defaults.scales})
  --rounds N        sweeps by one worker and by two, so often (${defaults.rounds})
  --changes N       payments changed one after the other (${defaults.changes})
  --pages N         pages of findings asked for (${defaults.pages})
  --seed N          decides which filters and payments are taken (${defaults.seed})
  HUB_BENCH_DATA_DIR   where its provinces are kept (.hub/bench)`,

  run: async (args) => {
    const options = sweepOptions(args);
    // Only now: the whole hub comes with it, and whoever asks for help should not wait for that.
    const { measureSweep } = await import('./measure-sweep.ts');
    await measureSweep(options);
  },
};

function sweepOptions(args: readonly string[]): SweepBenchOptions {
  const names = ['scales', 'rounds', 'changes', 'pages', 'seed'] as const;
  const values = readOptions(args, names);
  const textOf = (name: (typeof names)[number]) => values[name] ?? String(defaults[name]);
  const number = (name: (typeof names)[number]) => countOf(name, textOf(name));
  return {
    scales: textOf('scales')
      .split(',')
      .map((text) => countOf('scales', text)),
    rounds: number('rounds'),
    changes: number('changes'),
    pages: number('pages'),
    seed: number('seed'),
  };
}
