import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { inject } from 'vitest';

/**
 * Does something once in a test run, for whichever file asks first, in whatever process; the others wait for it.
 *
 * Gives everybody the result, which is plain data: it goes through a file. What failed is tried again by the next.
 */
export async function onceInRun<Result>(
  what: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const name = createHash('sha256').update(what).digest('hex');
  const path = join(inject('runFolder'), `${name}.json`);
  const known = await written(path);
  if (known !== null) return JSON.parse(known) as Result;

  const sql = postgres(inject('postgresUrl'), { max: 1 });
  try {
    // Held until the session ends, also by an end that nobody planned.
    await sql`select pg_advisory_lock(hashtextextended(${path}, 0))`;
    const meanwhile = await written(path);
    if (meanwhile !== null) return JSON.parse(meanwhile) as Result;
    const result = await work();
    await writeFile(`${path}.unfinished`, JSON.stringify(result));
    await rename(`${path}.unfinished`, path);
    return result;
  } finally {
    await sql.end();
  }
}

/** Null where nobody has come to an end yet. */
async function written(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}
