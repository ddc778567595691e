import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** As many threads as the sweep has workers. */
const threads = 2;

/** Opens an empty database in memory for as long as something is done with it. */
export async function withDuckdb<Result>(
  work: (connection: DuckDBConnection) => Promise<Result>,
): Promise<Result> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  try {
    const connection = await instance.connect();
    try {
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}

/** A text as a literal of SQL. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
