import type { Database } from '@hub/subgraph';
import { sql } from 'drizzle-orm';
import { runMigrations } from 'graphile-worker';

/**
 * Brings the tables of the job queue to the newest version, as the owner of the database; safe to repeat.
 *
 * graphile-worker closes its tables by row-level security to everybody but their owner. Here the owner only migrates,
 * and grants decide who may use the queue, as everywhere else.
 */
export async function migrateJobTables(database: Database, ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl });
  await database.execute(sql`
    do $$
    declare name text;
    begin
      for name in
        select tablename from pg_tables
        where schemaname = 'graphile_worker' and rowsecurity
          and not exists (
            select from pg_policies
            where pg_policies.schemaname = 'graphile_worker' and pg_policies.tablename = pg_tables.tablename)
      loop
        execute format('create policy by_grant on graphile_worker.%I using (true) with check (true)', name);
      end loop;
    end $$`);
}
