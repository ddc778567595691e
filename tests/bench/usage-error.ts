/** A benchmark that was called wrongly: its message and the usage are printed, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
