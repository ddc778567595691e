import { parseArgs } from 'node:util';
import type { Benchmark } from '../benchmark.ts';
import { UsageError } from '../usage-error.ts';

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
    const options = readOptions(args);
    // Only now: the whole hub comes with it, and whoever asks for help should not wait for that.
    const { measureSweep } = await import('./measure-sweep.ts');
    await measureSweep(options);
  },
};

function readOptions(args: readonly string[]): SweepBenchOptions {
  const values = parseOrRefuse(args);
  const number = (name: keyof typeof defaults, text = String(values[name] ?? defaults[name])) => {
    if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`--${name} is not a number: ${text}`);
    return Number(text);
  };
  const scales = (values.scales ?? defaults.scales).split(',');
  return {
    scales: scales.map((text) => number('scales', text)),
    rounds: number('rounds'),
    changes: number('changes'),
    pages: number('pages'),
    seed: number('seed'),
  };
}

function parseOrRefuse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { scales: text, rounds: text, changes: text, pages: text, seed: text },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
