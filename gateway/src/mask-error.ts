import { AssistanceError } from '@hub/assistance';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { internalErrorCode, isAssistanceErrorCode } from './department-error.ts';
import type { Log } from './log.ts';
import { scrub } from '@hub/assistance';

/** Mistakes in what the caller sent, found before anything ran; their messages speak of the caller's own text. */
const callerMistakes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/**
 * Decides what a caller sees of an error: expected failures with their code, mistakes of the caller, and of all else nothing.
 *
 * Extensions are built anew, so no stack, address or service name can come along.
 */
export function maskError(log: Log) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(thrown);
    if (cause instanceof AssistanceError) return shown(formatted, cause.code, cause.message);

    const code = formatted.extensions?.['code'];
    if (isAssistanceErrorCode(code)) return shown(formatted, code, formatted.message);
    if (typeof code === 'string' && callerMistakes.has(code)) {
      return shown(formatted, code, withoutValue(formatted.message));
    }
    // A department's own defect has been logged where it was received.
    if (formatted.extensions?.['department'] === undefined) {
      log.error({ err: cause }, 'a request failed');
    }
    return shown(formatted, internalErrorCode, 'Internal error');
  };
}

function shown(formatted: GraphQLFormattedError, code: string, message: string) {
  const department = formatted.extensions?.['department'];
  return {
    message: scrub(message),
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    extensions: typeof department === 'string' ? { code, department } : { code },
  };
}

/** graphql-js repeats a variable that it cannot read in full, which may be a name or an address as well as a number. */
function withoutValue(message: string): string {
  const start = /^Variable "\$\w+" (?:got|has) (?:an )?invalid value/.exec(message);
  return start === null ? message : `${start[0]}.`;
}
