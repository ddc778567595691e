import { attacks } from './attacks/attacks.ts';
import type { Benchmark } from './benchmark.ts';
import { profile } from './profile/profile.ts';
import { sweep } from './sweep/sweep.ts';
import { UsageError } from './usage-error.ts';

const benchmarks: ReadonlyMap<string, Benchmark> = new Map([
  ['attacks', attacks],
  ['profile', profile],
  ['sweep', sweep],
]);

/** `npm run bench`: exit 0 when it measured, 1 when it could not or answers differ, 2 when it was called wrongly. */
async function main([name, ...args]: readonly string[]): Promise<void> {
  try {
    if (name === undefined || isHelp(name)) {
      console.log(usage());
      return;
    }
    const benchmark = benchmarks.get(name);
    if (benchmark === undefined) throw new UsageError(`no benchmark is called ${name}`);
    if (args.some(isHelp)) console.log(usageOf(name, benchmark));
    else await benchmark.run(args);
  } catch (error) {
    process.exitCode = error instanceof UsageError ? 2 : 1;
    const isWrongUse = error instanceof UsageError;
    console.error(isWrongUse ? `bench: ${error.message}\n\n${usage()}` : error);
  }
}

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}

function usage(): string {
  const all = [...benchmarks].map(([name, benchmark]) => usageOf(name, benchmark));
  return `Usage: npm run bench -- <benchmark> [options]\n\n${all.join('\n\n')}`;
}

function usageOf(name: string, { summary, options }: Benchmark): string {
  return `${name}: ${summary}\n${options}`;
}

// For every process that is started from here: nobody should win by checks that production leaves out.
process.env['NODE_ENV'] = 'production';
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
await main(process.argv.slice(2));
