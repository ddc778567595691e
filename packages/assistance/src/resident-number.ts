import { AssistanceError } from './assistance-error.ts';
import { type LocalDate, parseDate } from './local-date.ts';

/**
 * A resident number (公民身份号码, GB 11643): 18 characters, verified, upper case.
 *
 * Six digits of the area of first registration, eight of the date of birth, three of sequence (odd for men), one check
 * character. It is never a key, a log line, a cache key or an error text: for those there is the person key.
 */
export type ResidentNumber = string & { readonly kind: 'resident number' };

export type Sex = 'FEMALE' | 'MALE';

const eighteenPattern = /^\d{17}[\dX]$/;
const fifteenPattern = /^\d{15}$/;

/**
 * Reads a resident number as people and systems write it: full-width digits, surrounding blanks, lower-case x, and
 * the 15 digits of the first generation (all born in the twentieth century).
 *
 * The area prefix is never a reason to reject: codes of counties that no longer exist are real. Whether a date of
 * birth lies in the future is not asked here, since that would need a clock. Throws `RESIDENT_NUMBER_MALFORMED`,
 * without the number.
 */
export function parseResidentNumber(text: string): ResidentNumber {
  const written = text.normalize('NFKC').trim().toUpperCase();
  const number = fifteenPattern.test(written) ? upgraded(written) : written;
  if (!isResidentNumber(number)) throw new AssistanceError('RESIDENT_NUMBER_MALFORMED');
  return number;
}

/** The date of birth that the number carries. */
export function birthDateOf(number: ResidentNumber): LocalDate {
  return birthDateIn(number);
}

/** The sex that the number carries: the last digit of the sequence is odd for men. */
export function sexOf(number: ResidentNumber): Sex {
  return Number(number[16]) % 2 === 1 ? 'MALE' : 'FEMALE';
}

/**
 * What an official sees who may not see the number: `1****************X`.
 *
 * Area and date of birth are shown elsewhere to those who may see them, and with either of them the usual forms, which
 * hide the one and print the other, can be undone.
 */
export function maskResidentNumber(number: ResidentNumber): string {
  return `${number.slice(0, 1)}${'*'.repeat(16)}${number.slice(-1)}`;
}

function isResidentNumber(text: string): text is ResidentNumber {
  if (!eighteenPattern.test(text)) return false;
  if (checkCharacterOf(text.slice(0, 17)) !== text[17]) return false;
  try {
    birthDateIn(text);
    return true;
  } catch {
    return false;
  }
}

/** The 15 digits lack the century and the check character. */
function upgraded(fifteen: string): string {
  const seventeen = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`;
  return seventeen + checkCharacterOf(seventeen);
}

function birthDateIn(number: string): LocalDate {
  return parseDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);
}

/** ISO 7064 MOD 11-2 over the first seventeen digits, as GB 11643 prescribes. */
function checkCharacterOf(seventeen: string): string {
  let remainder = 0;
  for (const digit of seventeen) remainder = ((remainder + Number(digit)) * 2) % 11;
  return '10X98765432'.charAt(remainder);
}
