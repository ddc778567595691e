import { AssistanceError } from '@hub/assistance';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { databaseFailureIn } from './database-failure.ts';

/** What a caller reads of a failure that nobody foresaw. */
const defect = {
  message: 'Internal error',
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
} as const;

/**
 * Lets expected failures through with their code and hides every other one.
 *
 * A failed query carries its parameters in its message, resident numbers included, so no message is trusted.
 */
export function maskDefects(error: GraphQLError): GraphQLFormattedError {
  const place = {
    ...(error.locations !== undefined && { locations: error.locations }),
    ...(error.path !== undefined && { path: error.path }),
  };
  const expected = expectedIn(error);
  if (expected === null) return { ...defect, ...place };
  return { message: expected.message, ...place, extensions: { code: expected.code } };
}

/** Whether a failure is one that nobody foresaw and a developer has to see. */
export function isDefect(error: GraphQLError): boolean {
  return expectedIn(error) === null;
}

function expectedIn({ originalError }: GraphQLError): AssistanceError | null {
  if (originalError instanceof AssistanceError) return originalError;
  const isUnavailable = databaseFailureIn(originalError)?.isUnavailable === true;
  return isUnavailable ? new AssistanceError('DATABASE_UNAVAILABLE') : null;
}
