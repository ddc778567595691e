/** Superuser address of a server to test against, in place of our own: `postgres://…/postgres`. PostgreSQL 15 to 18. */
export function testDatabaseUrl(): string | undefined {
  return process.env['HUB_TEST_DATABASE_URL'];
}

/** How many random inputs each parser is tried with: `HUB_FUZZ_RUNS`, 2,000 unless it is set. */
export function fuzzRuns(): number {
  return Number(process.env['HUB_FUZZ_RUNS'] ?? 2000);
}
