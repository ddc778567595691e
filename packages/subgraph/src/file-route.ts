import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AssistanceError } from '@hub/assistance';
import { type FileQuestion, type FileWriters, openFile } from './exported-file.ts';

const prefix = '/export/';

/** What a caller did not do wrong: the same question may be answered later. */
const outages: ReadonlySet<string> = new Set(['DATABASE_UNAVAILABLE', 'DEPARTMENT_UNAVAILABLE']);

/** A refusal in the shape of a GraphQL error, so that clients read errors in one way only. */
export interface FileRefusal {
  readonly status: number;
  readonly body: unknown;
}

/** Whether a path is that of a file, `/export/<name>`. */
export function isFilePath(path: string): boolean {
  return path.startsWith(prefix);
}

/**
 * Sends a file as it is written, no faster than it is taken; a caller who goes away ends the reading.
 *
 * A file that breaks off is cut, so that nobody takes a part for the whole. Resolves to a refusal where nothing was sent.
 */
export async function answerFile(
  writers: FileWriters,
  { path, ...asked }: Omit<FileQuestion, 'name'> & { readonly path: string },
  response: ServerResponse,
): Promise<FileRefusal | null> {
  try {
    const file = await openFile(writers, { ...asked, name: path.slice(prefix.length) });
    if (file === null) return { status: 404, body: { errors: [{ message: 'Not found' }] } };
    response.writeHead(200, { ...file.headers });
    await pipeline(Readable.from(file.pieces, { objectMode: false }), response);
    return null;
  } catch (failure) {
    // The response is destroyed by now: there is nobody to tell, or nothing that could be said in the middle of a file.
    if (response.headersSent) return null;
    if (!(failure instanceof AssistanceError)) throw failure;
    const { code, message } = failure;
    const status = outages.has(code) ? 503 : 400;
    return { status, body: { errors: [{ message, extensions: { code } }] } };
  }
}
