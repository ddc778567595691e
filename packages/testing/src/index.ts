/** What tests across the repository share: a database of their own. */
export { type FreshDatabase, freshDatabase } from './fresh-database.ts';
