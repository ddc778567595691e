import { randomUUID } from 'node:crypto';

/** Stands for the digits of an identifier, above the six letters that hexadecimal uses. */
const letters = 'ghijklmnop';

/**
 * A new identifier for one request: 32 letters, as unique as a UUID.
 *
 * Without digits, so that no run of them can be taken for a resident number and blotted out of a log line.
 */
export function newRequestId(): string {
  return randomUUID()
    .replaceAll('-', '')
    .replaceAll(/\d/g, (digit) => letters.charAt(Number(digit)));
}
