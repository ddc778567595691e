/** A real PostgreSQL server of our own, for `npm start`, tests and benchmarks; nothing needs to be installed. */
export { type DatabaseRoles, type DatabaseUrls, ensureDatabase } from './ensure-database.ts';
export { runningPostgres } from './running-postgres.ts';
export {
  type Durability,
  type LocalPostgres,
  type LocalPostgresOptions,
  startLocalPostgres,
} from './start-local-postgres.ts';
