import { AssistanceError } from '@hub/assistance';
import { z } from 'zod';
import { type FindingOrder, type SortKey, sortOrders } from './finding-order.ts';

/** A place in a list: what the finding that stands there is sorted by, and its id. */
export interface FindingPlace {
  /** A value for each key of the order. */
  readonly values: readonly (number | null)[];
  readonly id: string;
}

/** Writes a place so that a caller can hand it back. It names the order, for in another it would be elsewhere. */
export function writeCursor(order: FindingOrder, { values, id }: FindingPlace): string {
  return Buffer.from(JSON.stringify([order, values, id])).toString('base64url');
}

const writtenCursor = z.tuple([z.string(), z.array(z.number().int().nullable()), z.string()]);

/** Reads a cursor of an order. Throws `CURSOR_UNREADABLE` on one of another order, and on anything that is none. */
export function readCursor(order: FindingOrder, cursor: string): FindingPlace {
  const { data } = writtenCursor.safeParse(jsonIn(cursor));
  const { keys } = sortOrders[order];
  if (data === undefined) throw new AssistanceError('CURSOR_UNREADABLE');
  const [writtenOrder, values, id] = data;
  const isReadable =
    writtenOrder === order &&
    values.length === keys.length &&
    keys.every((key, position) => isValueOf(key, values[position])) &&
    !id.includes('\0');
  if (!isReadable) throw new AssistanceError('CURSOR_UNREADABLE');
  return { values, id };
}

function isValueOf({ limit }: SortKey, value: number | null | undefined): boolean {
  return value !== undefined && Math.abs(value ?? 0) <= limit;
}

function jsonIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}
