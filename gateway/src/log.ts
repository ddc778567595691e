import { type Logger, pino } from 'pino';
import { describeDefect } from '@hub/assistance';
import { publishSaid } from '@hub/assistance/said';
import { scrub } from '@hub/assistance';

/** Structured log of the gateway. */
export type Log = Logger;

/** Where finished log lines go. */
export interface LogDestination {
  write(line: string): unknown;
}

/**
 * A log whose every line is scrubbed of resident numbers and bank cards before it is written.
 *
 * Redaction by path knows neither deep fields nor text inside messages, so the finished line is what we scrub.
 */
export function createLog(
  options: { readonly level?: string; readonly destination?: LogDestination } = {},
): Log {
  const { level = 'info', destination = process.stdout } = options;
  return pino(
    { level, base: { name: 'gateway' }, serializers: { err: describeDefect } },
    {
      write: (line: string) => {
        const scrubbed = scrub(line);
        publishSaid('log', scrubbed);
        destination.write(scrubbed);
      },
    },
  );
}
