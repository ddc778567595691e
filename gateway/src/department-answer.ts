import { AssistanceError } from '@hub/assistance';
import type { GraphQLFormattedError } from 'graphql';
import { isAssistanceErrorCode } from './department-error.ts';
import { type PlannedFetch, nullEntity } from './planned-fetch.ts';
import { requestedFields } from './requested-fields.ts';

/** A department's answer that holds what was asked for. */
export interface DepartmentAnswer {
  /** Undefined when the department refused with errors that a caller can act on. */
  readonly data: Readonly<Record<string, unknown>> | undefined;
  readonly errors: readonly GraphQLFormattedError[];
}

/**
 * Reads what a department answered, trusting nothing.
 *
 * A field that is missing where null was due would silently keep `supervision` from being called, so it counts as malformed.
 *
 * @throws AssistanceError DEPARTMENT_ANSWER_MALFORMED, or DEPARTMENT_UNAVAILABLE when there are errors in place of data
 */
export function readAnswer(answer: unknown, fetch: PlannedFetch): DepartmentAnswer {
  if (!isRecord(answer)) throw malformed('the answer is not an object');
  const errors = readErrors(answer['errors']);
  const { data } = answer;
  if (data === null || data === undefined) return refusal(errors);
  if (!isRecord(data)) throw malformed('data is not an object');

  if (fetch.representations === undefined) {
    assertFields(data, fetch.query, '');
    return { data, errors };
  }
  return { data: { _entities: readEntities(data['_entities'], fetch) }, errors };
}

function refusal(errors: readonly GraphQLFormattedError[]): DepartmentAnswer {
  if (errors.length === 0) throw malformed('there are neither data nor errors');
  if (!errors.every((error) => isAssistanceErrorCode(error.extensions?.['code']))) {
    throw new AssistanceError('DEPARTMENT_UNAVAILABLE', { detail: 'errors in place of data' });
  }
  return { data: undefined, errors };
}

function readEntities(entities: unknown, fetch: PlannedFetch): readonly unknown[] {
  const representations = fetch.representations ?? [];
  if (!Array.isArray(entities) || entities.length !== representations.length) {
    throw malformed(`expected ${representations.length} entities`);
  }
  return representations.map((representation, index) => {
    const entity: unknown = entities[index];
    if (entity === null) return nullEntity(fetch.query, representation);
    if (!isRecord(entity)) throw malformed('an entity is not an object');
    assertFields(entity, fetch.query, representation.__typename);
    return entity;
  });
}

function assertFields(record: Record<string, unknown>, query: string, typename: string): void {
  for (const { name, responseName, hasSelection, isConditional } of requestedFields(
    query,
    typename,
  )) {
    const value = record[responseName];
    if (value === undefined) {
      // The gateway knows the type of an entity and adds it itself.
      if (isConditional || name === '__typename') continue;
      throw malformed(`${responseName} is missing`);
    }
    if (hasSelection && typeof value !== 'object') throw malformed(`${responseName} is a scalar`);
  }
}

function readErrors(errors: unknown): readonly GraphQLFormattedError[] {
  if (errors === undefined || errors === null) return [];
  if (!Array.isArray(errors)) throw malformed('errors is not a list');
  return errors.filter(
    (error): error is GraphQLFormattedError =>
      isRecord(error) && typeof error['message'] === 'string',
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(detail: string): AssistanceError {
  return new AssistanceError('DEPARTMENT_ANSWER_MALFORMED', { detail });
}
