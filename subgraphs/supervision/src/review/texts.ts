import { AssistanceError } from '@hub/assistance';

/** Longest note or statement: two pages. What is longer belongs in the department's own files. */
const mostTextCharacters = 4000;

/** Longest name of who acts, and longest idempotency key. */
export const mostNameCharacters = 200;

/** Whether PostgreSQL can keep a text: no zero character, and no half of a character. */
export function isText(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}

/** Refuses a text that has to be there and is not, or cannot be kept: `REVIEW_TEXT_INVALID`, with its name. */
export function assertText(name: string, text: string, mostCharacters = mostTextCharacters): void {
  const isFit = text.trim() !== '' && text.length <= mostCharacters && isText(text);
  if (!isFit) throw new AssistanceError('REVIEW_TEXT_INVALID', { detail: name });
}

/** A note without the blanks around it; null where nothing was noted. */
export function noteOf(text: string | null | undefined): string | null {
  const note = text?.trim() ?? '';
  return note === '' ? null : note;
}

/** Refuses a note that cannot be kept. */
export function assertNote(note: string | null): void {
  if (note !== null) assertText('note', note);
}
