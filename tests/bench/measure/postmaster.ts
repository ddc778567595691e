import { openDatabase } from '@hub/subgraph';
import { parentOf } from './processes.ts';

/** Process of the PostgreSQL server behind an address: the parent of a session's process. Null where the server is another machine's. */
export async function postmasterOf(databaseUrl: string): Promise<number | null> {
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(new URL(databaseUrl).hostname)) return null;
  const { sql, close } = openDatabase(databaseUrl, { connections: 1 });
  const [row] = await sql`select pg_backend_pid() as id`;
  const postmaster = await parentOf(Number(row?.['id']));
  await close();
  return postmaster;
}
