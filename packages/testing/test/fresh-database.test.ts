import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../src/index.ts';

const migrations = join(import.meta.dirname, 'migrations');

describe('a fresh database', () => {
  it('is migrated and empty, whatever happened in another', async () => {
    const [first, second] = await Promise.all([
      freshDatabase(migrations),
      freshDatabase(migrations),
    ]);
    await first.sql`insert into note values (7)`;

    expect(await first.database.execute(sql`select page from note`)).toEqual([{ page: 7 }]);
    expect(await second.sql`select page from note`).toEqual([]);
    await Promise.all([first.drop(), second.drop()]);
  });

  it('has no table at all without migrations', async () => {
    const fresh = await freshDatabase();

    await expect(fresh.sql`select page from note`).rejects.toThrow('does not exist');
    await fresh.drop();
  });

  it('is gone when it is dropped, even while somebody is connected', async () => {
    const { url, drop } = await freshDatabase();
    const other = postgres(url, { max: 1 });
    await other`select 1`;
    await drop();

    await expect(other`select 1`).rejects.toThrow(/terminat|does not exist/);
    await other.end();
  });
});
