/** A command that was called wrongly: its message and the usage are printed, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads an option that is a whole number. */
export function wholeNumber(text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) throw new UsageError(`not a whole number: ${text}`);
  return Number(text);
}

/** Reads an option that is a whole number from 1 on. */
export function positiveInteger(text: string): number {
  const number = wholeNumber(text);
  if (number < 1) throw new UsageError(`not a number from 1 on: ${text}`);
  return number;
}
