import type { GraphQLSchema } from 'graphql';
import { type RequestedField, requestedFields } from './requested-fields.ts';

/** The key of an entity, with whatever else its department requires of it. */
export type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };

/** One fetch of a query plan. Without representations it asks the root, else it asks entities. */
export interface PlannedFetch {
  /** The supergraph's, with everything that callers cannot see. */
  readonly schema: GraphQLSchema;
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly representations: readonly Representation[] | undefined;
}

/** Reads a fetch from what the gateway hands to a data source. */
export function plannedFetch(
  schema: GraphQLSchema,
  request: {
    readonly query?: string;
    readonly operationName?: string;
    readonly variables?: Record<string, unknown>;
  },
): PlannedFetch {
  const variables = request.variables ?? {};
  const representations = variables['representations'];
  return {
    schema,
    query: request.query ?? '',
    operationName: request.operationName,
    variables,
    // The gateway writes this variable itself and lets no caller's variable take its name.
    representations: Array.isArray(representations)
      ? (representations as readonly Representation[])
      : undefined,
  };
}

/** Fields that a fetch asks of its first entity, or of the root. */
export function fieldsOfFetch(fetch: PlannedFetch): readonly RequestedField[] {
  return requestedFields(fetch.schema, fetch.query, fetch.representations?.[0]?.__typename);
}

/**
 * What the gateway is given in place of a failed fetch: every field that was asked for, as null.
 *
 * Without them the gateway finds the fields of a later `@requires` missing and does not call that subgraph at all.
 */
export function explicitNulls(fetch: PlannedFetch): Record<string, unknown> {
  return fetch.representations === undefined
    ? nulls(requestedFields(fetch.schema, fetch.query))
    : { _entities: fetch.representations.map((entity) => nullEntity(fetch, entity)) };
}

/** One entity with every field that was asked for as null. Type and key stay, because later fetches need them. */
export function nullEntity(fetch: PlannedFetch, entity: Representation): Record<string, unknown> {
  const fields = requestedFields(fetch.schema, fetch.query, entity.__typename);
  const kept = fields.filter(({ name }) => entity[name] !== undefined);
  return {
    ...nulls(fields),
    ...Object.fromEntries(kept.map(({ name, responseName }) => [responseName, entity[name]])),
  };
}

function nulls(fields: readonly RequestedField[]): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ responseName }) => [responseName, null]));
}
