import type { ServerResponse } from 'node:http';
import type { RequestRejected } from './request-rejected.ts';
import { publishSaid } from '@hub/assistance/said';

/** What every answer carries. */
export const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // Answers are about people: no cache on the way may keep one.
  'cache-control': 'no-store',
  // Nothing of an answer is a page; the console's pages have a policy of their own.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  // Browsers heed it over TLS alone (RFC 6797, 8.1): two years.
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
} as const;

/** An answer of the gateway: status, headers beside the usual ones, and the text. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A value as JSON. */
export function jsonAnswer(status: number, value: unknown): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(value),
  };
}

/** A rejected request in the shape of a GraphQL error, so that clients read errors in one way only. */
export function rejectionAnswer(rejection: RequestRejected): Answer {
  const { status, code, message, headers } = rejection;
  const answer = jsonAnswer(status, { errors: [{ message, extensions: { code } }] });
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

/** Writes an answer. For HEAD the text is left out and its length stays. */
export function sendAnswer(response: ServerResponse, { status, headers, body }: Answer): void {
  if (response.headersSent || response.destroyed) return;
  publishSaid('answer', body);
  response.writeHead(status, {
    ...securityHeaders,
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
