import { AssistanceError } from '@hub/assistance';
import { type GraphQLError, type GraphQLFormattedError } from 'graphql';

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
  const cause = error.originalError;
  if (cause instanceof AssistanceError) {
    return { message: cause.message, ...place, extensions: { code: cause.code } };
  }
  return { ...defect, ...place };
}

/** Whether a failure is one that nobody foresaw and a developer has to see. */
export function isDefect(error: GraphQLError): boolean {
  return !(error.originalError instanceof AssistanceError);
}
