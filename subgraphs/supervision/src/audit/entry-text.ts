import type { AuditEntry } from './tables.ts';

/** Number of the layout below. Another list of columns is another layout, beside this one: old entries keep theirs. */
export const newestLayout = 1;

/** What the hash of an entry of layout 1 covers, in this order. */
const columns = [
  'layout',
  'sequence',
  'at',
  'requestId',
  'actor',
  'client',
  'actorPerson',
  'role',
  'area',
  'department',
  'purpose',
  'kind',
  'operationName',
  'operationHash',
  'fields',
  'people',
  'findings',
  'departments',
  'silent',
  'isOutsideArea',
  'outcome',
  'code',
  'detail',
  'algorithm',
  'previousHash',
] as const satisfies readonly (keyof AuditEntry)[];

/**
 * An entry as one text: its columns in order, as a JSON array.
 *
 * Two entries that differ anywhere have different texts, for JSON quotes what would end a text and tells null from a word.
 */
export function entryText(entry: Omit<AuditEntry, 'hash'>): string {
  return JSON.stringify(columns.map((column) => entry[column]));
}
