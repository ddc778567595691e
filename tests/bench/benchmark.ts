/** One benchmark of `npm run bench`. */
export interface Benchmark {
  readonly summary: string;
  /** Its options, a line each. */
  readonly options: string;
  /** Runs it with what stands behind its name. Throws `UsageError` when that cannot be understood. */
  readonly run: (args: readonly string[]) => Promise<void>;
}
