import { AssistanceError } from '@hub/assistance';
import { type DocumentNode, parse } from 'graphql';
import { z } from 'zod';
import { excesses, excessiveLength, maxTokens } from './operation-limits.ts';
import { type RegisteredOperations, operationHash } from './registered-operations.ts';
import { RequestRejected } from '../request-rejected.ts';

/** Which operations a gateway answers. */
export interface KnownOperations {
  readonly registered: RegisteredOperations;
  /** Whether others are answered too. */
  readonly isFreeTextAllowed: boolean;
}

/** What a client sends: a text, or the hash of a registered one in the way of persisted queries. */
const request = z.object({
  query: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
  extensions: z
    .object({
      persistedQuery: z
        .object({ version: z.literal(1), sha256Hash: z.string().regex(/^[0-9a-f]{64}$/) })
        .optional(),
    })
    .nullish(),
});

/** An operation that may be looked at more closely: with its text, and of bounded size. */
export interface AskedOperation {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/**
 * Reads what is asked in the body of a request.
 *
 * @throws RequestRejected 400 BAD_REQUEST for what is no request, OPERATION_NOT_REGISTERED where only registered operations
 * are answered or a hash is of none, GRAPHQL_VALIDATION_FAILED for one that is larger than an operation may be
 */
export function askedOperation(body: unknown, known: KnownOperations): AskedOperation {
  const read = request.safeParse(body);
  if (!read.success) throw badRequest();
  const { query, variables, operationName, extensions } = read.data;
  const text = textOf({ query, hash: extensions?.persistedQuery?.sha256Hash }, known);
  return {
    query: text,
    ...(variables && { variables }),
    ...(typeof operationName === 'string' && { operationName }),
  };
}

interface Sent {
  readonly query?: string | null | undefined;
  readonly hash?: string | undefined;
}

function textOf({ query, hash }: Sent, { registered, isFreeTextAllowed }: KnownOperations): string {
  const text = query ?? '';
  if (text === '' && hash === undefined) throw badRequest();
  if (hash === undefined && isFreeTextAllowed) return bounded(text);
  const known = registered.get(hash ?? operationHash(text));
  // What goes with a hash is nothing, or its text.
  if (known === undefined || (text !== '' && text !== known)) throw notRegistered();
  return known;
}

function bounded(text: string): string {
  const length = excessiveLength(text);
  const [message] = length === null ? excessesIn(text) : [length];
  if (message === undefined) return text;
  throw new RequestRejected({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED', message });
}

function excessesIn(text: string): readonly string[] {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens, noLocation: true });
  } catch {
    // Whoever executes it will find the same mistake, and says where it is.
    return [];
  }
  return excesses(document);
}

function badRequest(): RequestRejected {
  const message =
    'The body is not a GraphQL request: an object with `query`, or with a `persistedQuery` extension.';
  return new RequestRejected({ status: 400, code: 'BAD_REQUEST', message });
}

function notRegistered(): RequestRejected {
  const { code, message } = new AssistanceError('OPERATION_NOT_REGISTERED');
  return new RequestRejected({ status: 400, code, message });
}
