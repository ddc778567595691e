import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AssistanceError } from '@hub/assistance';
import { parse } from 'graphql';
import { z } from 'zod';
import { excesses, excessiveLength, maxTokens } from './operation-limits.ts';

/** Texts of operations by their SHA-256 in hexadecimal. */
export type RegisteredOperations = ReadonlyMap<string, string>;

const manifest = z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string().min(1));

/** SHA-256 of the text of an operation, as clients send it. */
export function operationHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Reads the lists of operations that clients have registered: JSON objects from hash to text, as client generators write
 * them (`persistedDocuments`).
 *
 * @throws AssistanceError SETTING_INVALID with the file where one cannot be read, a hash is not that of its text, or an
 * operation is larger than one may be
 */
export async function readManifests(files: readonly string[]): Promise<RegisteredOperations> {
  const read = await Promise.all(
    files.map(async (file) => parseManifest(file, await readFile(file, 'utf8').catch(() => ''))),
  );
  return new Map(read.flatMap((operations) => [...operations]));
}

/** Reads one list; `name` is how it is called where something is wrong with it. */
export function parseManifest(name: string, text: string): RegisteredOperations {
  const read = manifest.safeParse(jsonIn(text));
  if (!read.success) throw unreadable(`${name}: not an object of texts by their SHA-256`);
  const operations = new Map(Object.entries(read.data));
  for (const [hash, operation] of operations) {
    if (operationHash(operation) !== hash) throw unreadable(`${name}: ${hash} is of another text`);
    if (!isBounded(operation)) throw unreadable(`${name}: ${hash} is no operation within limits`);
  }
  return operations;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isBounded(text: string): boolean {
  try {
    return (
      excessiveLength(text) === null &&
      excesses(parse(text, { maxTokens, noLocation: true })).length === 0
    );
  } catch {
    return false;
  }
}

function unreadable(detail: string): AssistanceError {
  return new AssistanceError('SETTING_INVALID', { detail: `HUB_OPERATIONS: ${detail}` });
}
