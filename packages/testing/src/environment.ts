/** Superuser address of a server to test against, in place of our own: `postgres://…/postgres`. PostgreSQL 15 to 18. */
export function testDatabaseUrl(): string | undefined {
  return process.env['HUB_TEST_DATABASE_URL'];
}
