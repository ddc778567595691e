import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { AssistanceError } from '@hub/assistance';
import { SingleBar } from 'cli-progress';
import type { SignedHeaders } from './sign-in.ts';
import { UsageError } from '../usage-error.ts';

const extensions: ReadonlySet<string> = new Set(['.csv', '.xlsx']);

/** What is asked of the gateway's `/export/findings.…`. */
interface ExportQuestion {
  readonly filter: unknown;
  /** ZH or EN. */
  readonly language: string;
}

/** Refuses a file whose name does not say which of the formats it is to be in. */
export function assertExportable(file: string): void {
  if (!extensions.has(extname(file))) throw new UsageError('a file ends in .csv or .xlsx');
}

/**
 * Saves the findings that a filter means as a file, and tells how many bytes it has.
 *
 * It gets its name when it is whole: of one that broke off nothing is left.
 */
export async function saveExport(
  gatewayUrl: string,
  file: string,
  { signed, ...question }: ExportQuestion & { readonly signed: SignedHeaders },
): Promise<number> {
  const url = `${gatewayUrl}/export/findings${extname(file)}`;
  const body = await opened(url, question, signed);
  const part = `${file}.${randomUUID()}.part`;
  try {
    await pipeline(Readable.fromWeb(body), shown, createWriteStream(part, { flags: 'wx' }));
    await rename(part, file);
  } catch (cause) {
    await rm(part, { force: true });
    throw notWritten(file, cause);
  }
  const { size } = await stat(file);
  return size;
}

async function opened(
  url: string,
  question: ExportQuestion,
  signed: SignedHeaders,
): Promise<ReadableStream> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signed },
    body: JSON.stringify(question),
  }).catch((cause: unknown) => {
    throw new AssistanceError('DEPARTMENT_UNAVAILABLE', { cause });
  });
  if (response.ok && response.body !== null) return response.body;
  const { errors } = (await response.json()) as { errors: readonly { message: string }[] };
  throw new UsageError(errors.map(({ message }) => message).join('\n'));
}

/** Passes the pieces on, and shows how much there is of them. */
async function* shown(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const bar = new SingleBar({
    format: '  {kilobytes} kB',
    stream: process.stderr,
    noTTYOutput: true,
    notTTYSchedule: 5000,
    hideCursor: true,
  });
  let bytes = 0;
  bar.start(0, 0, { kilobytes: 0 });
  try {
    for await (const piece of pieces) {
      bytes += piece.length;
      bar.update(0, { kilobytes: Math.ceil(bytes / 1024) });
      yield piece;
    }
  } finally {
    bar.stop();
  }
}

function notWritten(file: string, cause: unknown): UsageError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'broken off';
  return new UsageError(`${file} was not written (${code}); nothing is left of it`, { cause });
}
