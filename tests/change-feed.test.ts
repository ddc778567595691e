import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { departmentSubgraphs } from '@hub/cli/subgraphs';
import { freshDatabase } from '@hub/testing';
import { describe, expect, it } from 'vitest';

/** The log itself; deliveries, which say how complete all books are; names of townships; and where people are, which follows from other tables: no aid changes with them. */
const unwatched = ['change_log', 'delivery', 'person_area', 'protected_person', 'township'];

describe('the change feed', () => {
  it.each(departmentSubgraphs)('watches every table of $name', async ({ migrations }) => {
    const { sql, drop } = await freshDatabase(migrations);
    try {
      const watched = await sql<{ name: string; events: string[] }[]>`
        select c.relname as name, array_agg(t.tgname::text order by t.tgname) filter (where t.tgenabled = 'O') as events
        from pg_class as c left join pg_trigger as t on t.tgrelid = c.oid and t.tgname like 'note%'
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        group by c.relname`;

      const events = ['note_delete', 'note_insert', 'note_truncate', 'note_update'];
      expect(watched.length).toBeGreaterThan(unwatched.length);
      expect([...watched]).toEqual(
        watched.map(({ name }) => ({ name, events: unwatched.includes(name) ? null : events })),
      );
    } finally {
      await drop();
    }
  });
});

describe('a migration that every department has', () => {
  it.each([
    ['the change feed', '_note_changes.sql'],
    ['row-level security', '_row_level_security.sql'],
  ])('of %s is written in the same way in every department', async (_what, ending) => {
    const texts = await Promise.all(
      departmentSubgraphs.map(async ({ migrations }) => {
        const files = await readdir(migrations);
        const named = files.filter((file) => file.endsWith(ending));
        return Promise.all(named.map((file) => readFile(join(migrations, file), 'utf8')));
      }),
    );

    expect(texts[0]).toHaveLength(1);
    expect(texts).toEqual(departmentSubgraphs.map(() => texts[0]));
  });
});
