import { AssistanceError } from '@hub/assistance';
import type { GraphQLFormattedError } from 'graphql';
import { isAssistanceErrorCode, isRefusalCode } from './department-error.ts';
import { type PlannedFetch, nullEntity } from './planned-fetch.ts';
import { type RequestedField, requestedFields } from './requested-fields.ts';

/** A department's answer that holds what was asked for. */
export interface DepartmentAnswer {
  /** Undefined when the department refused with errors that a caller can act on. */
  readonly data: Readonly<Record<string, unknown>> | undefined;
  readonly errors: readonly GraphQLFormattedError[];
  /** What it says beside its answer, unchecked. */
  readonly extensions: unknown;
}

/**
 * Reads what a department answered, trusting nothing.
 *
 * Lists and objects must be where the graph has them: on anything else the gateway gives up the whole answer, other
 * departments' included. A field that is missing where null was due would silently keep `supervision` from being called.
 *
 * @throws AssistanceError DEPARTMENT_ANSWER_MALFORMED, or DEPARTMENT_UNAVAILABLE when there are errors in place of data
 */
export function readAnswer(answer: unknown, fetch: PlannedFetch): DepartmentAnswer {
  if (!isRecord(answer)) throw malformed('the answer is not an object');
  const errors = readErrors(answer['errors']);
  const { data, extensions } = answer;
  if (data === null || data === undefined) return { ...refusal(errors), extensions };
  if (!isRecord(data)) throw malformed('data is not an object');

  if (fetch.representations === undefined) {
    assertFields(data, requestedFields(fetch.schema, fetch.query));
    return { data, errors, extensions };
  }
  return { data: { _entities: readEntities(data['_entities'], fetch) }, errors, extensions };
}

function refusal(errors: readonly GraphQLFormattedError[]): Omit<DepartmentAnswer, 'extensions'> {
  if (errors.length === 0) throw malformed('there are neither data nor errors');
  // A malformed argument is the caller's, and must not pass for a department that is out of order.
  const codes = errors.map(({ extensions }) => extensions?.['code']);
  if (!codes.every((code) => isAssistanceErrorCode(code) || isRefusalCode(code))) {
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
    if (entity === null) return nullEntity(fetch, representation);
    if (!isRecord(entity)) throw malformed('an entity is not an object');
    assertFields(entity, requestedFields(fetch.schema, fetch.query, representation.__typename));
    return entity;
  });
}

function assertFields(
  record: Readonly<Record<string, unknown>>,
  fields: readonly RequestedField[],
): void {
  for (const field of fields) {
    const value = record[field.responseName];
    if (value !== undefined) assertShape(value, field, field.listDepth);
    else if (!field.isConditional) throw malformed(`${field.responseName} is missing`);
  }
}

/** Leaves are left to the gateway, which checks each against its type and nulls it alone. */
function assertShape(value: unknown, field: RequestedField, listDepth: number): void {
  if (value === null) return;
  if (listDepth > 0) {
    if (!Array.isArray(value)) throw malformed(`${field.responseName} is not a list`);
    for (const item of value) assertShape(item, field, listDepth - 1);
  } else if (field.fields !== undefined) {
    if (!isRecord(value)) throw malformed(`${field.responseName} is not an object`);
    assertFields(value, field.fields);
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
