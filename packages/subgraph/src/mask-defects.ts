import { AssistanceError } from '@hub/assistance';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
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

/**
 * What a caller reads of a question that was refused before any resolver ran.
 *
 * The message of graphql-js can repeat what the caller wrote, a resident number for one, so it is not passed on.
 */
export function maskRefusal(error: GraphQLError): GraphQLFormattedError {
  const expected = expectedIn(error);
  if (expected !== null) {
    return { message: expected.message, extensions: { code: expected.code } };
  }
  return {
    message: 'The question does not fit the schema.',
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  };
}

function expectedIn({ originalError }: GraphQLError): AssistanceError | null {
  if (originalError instanceof AssistanceError) return originalError;
  // A value that a scalar refused is wrapped once more for each list and input object around it.
  if (originalError instanceof GraphQLError) return expectedIn(originalError);
  const isUnavailable = databaseFailureIn(originalError)?.isUnavailable === true;
  return isUnavailable ? new AssistanceError('DATABASE_UNAVAILABLE') : null;
}
