import pg from 'pg';
import { openDatabase, planning } from '../database.ts';
import { wholeScope } from '../row-scope.ts';
import type { DepartmentSubgraph, Subgraph } from '../subgraph.ts';
import type { Bulk } from './bulk.ts';
import { departmentBulk } from './department-bulk.ts';

/** Streams under way at a time: the pages that a worker has in hand, and the people who changed meanwhile. */
const copyConnections = 5;

/** Longest wait for one of them, in milliseconds. With several workers a queue is usual, and nobody's failure. */
const queueMs = 60_000;
/** Short questions beside them. */
const shortConnections = 2;

/**
 * As for the graph; and a page of people is too little for several processes, each of which takes longer to start.
 *
 * Left alone PostgreSQL reads whole tables for every page: at 1:100 that took nine times as long.
 */
const copyPlanning = {
  ...planning,
  ...wholeScope,
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  max_parallel_workers_per_gather: '0',
};

/** A department's bulk endpoint, with the way to close its pool. */
export interface OpenBulk {
  readonly bulk: Bulk;
  readonly close: () => Promise<void>;
}

/** Opens the bulk endpoint of a department on its database: apart from the pool of the graph, so that nobody waits behind a COPY. */
export function openBulk(subgraph: DepartmentSubgraph, databaseUrl: string): OpenBulk {
  const opened = openDatabase(databaseUrl, { connections: shortConnections });
  const copies = new pg.Pool({
    connectionString: databaseUrl,
    max: copyConnections,
    connectionTimeoutMillis: queueMs,
    application_name: 'assistance-hub bulk',
    options: Object.entries(copyPlanning)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
  });
  // An idle connection that is cut is one less; whoever needs one next is told.
  copies.on('error', () => undefined);
  return {
    bulk: departmentBulk(subgraph, { opened, copies }),
    close: async () => {
      await Promise.all([opened.close(), copies.end()]);
    },
  };
}

/** Whether a subgraph is one of the six that keep books. */
export function isDepartment(subgraph: Subgraph): subgraph is DepartmentSubgraph {
  return 'department' in subgraph;
}
