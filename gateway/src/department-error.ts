import { AssistanceError, type AssistanceErrorCode, assistanceErrors } from '@hub/assistance';
import type { GraphQLFormattedError } from 'graphql';
import type { PathStep } from './asked-path.ts';
import { scrub } from '@hub/assistance';

/** Code of everything that is a defect of ours: the caller learns no more. */
export const internalErrorCode = 'INTERNAL_SERVER_ERROR';

/** Codes of a question that a department could not read. Neither an outage nor in the catalogue. */
const refusalCodes: ReadonlySet<unknown> = new Set(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']);

/** Ours, because the department's own sentence may name fields that callers cannot see, or repeat a value. */
const refusalSentence = 'The department cannot read a part of this operation.';

/** An error of a department as it goes on to the caller. */
export interface DepartmentError {
  readonly message: string;
  readonly path?: readonly PathStep[];
  readonly extensions: { readonly code: string; readonly department: string };
}

/** Whether a code is one of the hub's catalogue, so that its sentence was written for callers. */
export function isAssistanceErrorCode(code: unknown): code is AssistanceErrorCode {
  return typeof code === 'string' && Object.hasOwn(assistanceErrors, code);
}

/** Whether a code says that a department refused a question before it looked anything up. */
export function isRefusalCode(code: unknown): code is string {
  return refusalCodes.has(code);
}

/** The one error that stands for a failed fetch. It names the department and nothing of how it is reached. */
export function failedFetchError(
  failure: FetchFailure,
  path?: readonly PathStep[],
): DepartmentError {
  const { code, department } = failure;
  return {
    message: assistanceErrors[code],
    ...(path === undefined ? {} : { path }),
    extensions: { code, department },
  };
}

/** Why a fetch failed. */
export interface FetchFailure {
  readonly department: string;
  readonly code: AssistanceErrorCode;
  /** For the log alone: it may hold an internal address. */
  readonly reason: string;
}

/** Whatever a transport threw, as a failure of its department. */
export function fetchFailure(department: string, thrown: unknown): FetchFailure {
  return {
    department,
    code: thrown instanceof AssistanceError ? thrown.code : 'DEPARTMENT_UNAVAILABLE',
    reason: thrown instanceof Error ? thrown.message : String(thrown),
  };
}

/** An error that the department itself reported: known codes pass with a sentence for callers, every other is masked. */
export function reportedError(
  department: string,
  error: GraphQLFormattedError,
  path?: readonly PathStep[],
): DepartmentError {
  const { message, code } = shownOf(error.message, error.extensions?.['code']);
  return {
    message,
    ...(path === undefined ? {} : { path }),
    extensions: { code, department },
  };
}

function shownOf(
  message: string,
  code: unknown,
): { readonly message: string; readonly code: string } {
  if (isAssistanceErrorCode(code)) return { message: scrub(message), code };
  if (isRefusalCode(code)) return { message: refusalSentence, code };
  return { message: 'Internal error', code: internalErrorCode };
}
