import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** Reads the options of a benchmark, `--name value` each. Throws `UsageError` for one of another name. */
export function readOptions<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Partial<Readonly<Record<Name, string>>> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]));
  try {
    return parseArgs({ args: [...args], options }).values as Partial<Record<Name, string>>;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Reads a number from 1 to 999,999. Throws `UsageError` that names the option. */
export function countOf(name: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`--${name} is not a number: ${text}`);
  return Number(text);
}
