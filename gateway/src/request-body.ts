import type { IncomingMessage } from 'node:http';
import { parsePlainJson } from './plain-json.ts';
import { RequestRejected } from './request-rejected.ts';

/** Operations are a few kilobytes; a hundred people by key are four. */
const maxBodyBytes = 256 * 1024;

/** What a client may still send of a body that has been refused, so that it comes to read why. */
const maxDiscardedBytes = 64 * 1024 * 1024;

const discardMs = 5000;

/**
 * Reads the JSON body of a request.
 *
 * @throws RequestRejected 413 above the limit, 415 for anything but JSON in UTF-8, 400 if it is not JSON or not plain
 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  assertJson(request);
  return parsePlainJson(await readText(request));
}

/**
 * Reads what is left of a refused body and drops it, within limits.
 *
 * A client that is still sending reads the answer last; closed on at once, it would see a reset connection instead.
 */
export function discardBody(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return;
  const close = () => request.destroy();
  const patience = setTimeout(close, discardMs);
  request.once('close', () => clearTimeout(patience));
  request.once('end', () => clearTimeout(patience));
  let bytes = 0;
  request.resume();
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > maxDiscardedBytes) close();
  });
}

function assertJson({ headers }: IncomingMessage): void {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters
    .map((parameter) => parameter.trim())
    .find((p) => p.startsWith('charset='));
  const isJson = type.trim() === 'application/json';
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  const isPlain = (headers['content-encoding'] ?? 'identity') === 'identity';
  if (isJson && isUtf8 && isPlain) return;

  const message = 'Send the operation as application/json in UTF-8, not compressed.';
  throw new RequestRejected({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message });
}

async function readText(request: IncomingMessage): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) throw tooLarge();

  const chunks: Buffer[] = [];
  let bytes = 0;
  // The request must outlive the loop: destroying it would take the connection away from under the answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const part = chunk as Buffer;
    bytes += part.length;
    if (bytes > maxBodyBytes) throw tooLarge();
    chunks.push(part);
  }
  return Buffer.concat(chunks, bytes).toString('utf8');
}

function tooLarge(): RequestRejected {
  const message = 'The body is larger than 256 KB.';
  return new RequestRejected({ status: 413, code: 'PAYLOAD_TOO_LARGE', message });
}
