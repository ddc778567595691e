import { type DepartmentCode, type LocalDate, parseDate } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import { departmentSubgraphs, storingSubgraphs } from '@hub/cli/subgraphs';
import {
  type Bulk,
  type Database,
  type DepartmentSubgraph,
  createLog,
  openBulk,
  openDatabase,
} from '@hub/subgraph';
import { type Departments, migrateJobTables, runWorker, startSweep } from '@hub/supervision';
import { delivery, freshDatabase, writeRows } from '@hub/testing';

/** Departments with books that are empty until a test writes into them, and a worker that sweeps them. */
export interface EmptyHub {
  readonly write: <D extends DepartmentCode>(
    department: D,
    rows: Partial<RowsOf<D>>,
  ) => Promise<void>;
  readonly databaseOf: (name: string) => Database;
  /** A test may put parts of a bulk endpoint out of order. */
  readonly broken: Map<DepartmentCode, (bulk: Bulk) => Bulk>;
  readonly departments: Departments;
  readonly sweepOn: (day: LocalDate, area: string) => Promise<number>;
  readonly drop: () => Promise<void>;
}

/** Makes seven databases and starts a worker on them, which takes so many households at a time. */
export async function emptyHub(pageSize = 2): Promise<EmptyHub> {
  const fresh = new Map(
    await Promise.all(
      storingSubgraphs.map(
        async ({ name, migrations }) => [name, await freshDatabase(migrations)] as const,
      ),
    ),
  );
  const databaseOf = (name: string) => found(fresh.get(name as never)).database;
  const urlOf = (name: string) => found(fresh.get(name as never)).appUrl;
  await migrateJobTables(databaseOf('supervision'), found(fresh.get('supervision')).url);
  const broken = new Map<DepartmentCode, (bulk: Bulk) => Bulk>();
  const opened = departmentSubgraphs.map((subgraph) => ({
    code: subgraph.department,
    ...openBulk(subgraph, urlOf(subgraph.name)),
  }));
  const departments = Object.fromEntries(
    opened.map(({ code, bulk }) => [code, breakable(bulk, () => broken.get(code))]),
  ) as unknown as Departments;
  for (const subgraph of departmentSubgraphs) {
    await found(fresh.get(subgraph.name)).sql`
      insert into delivery (system, complete_through, delivered_at)
      values (${delivery.system}, '2019-12-31', ${delivery.deliveredAt})`;
  }
  const supervision = openDatabase(urlOf('supervision'), { connections: 2 });
  const worker = await runWorker({
    databaseUrl: urlOf('supervision'),
    departments,
    today: () => parseDate('2019-12-31'),
    log: createLog('test', 'silent'),
    pageSize,
  });
  return {
    write: async (department, rows) => {
      const subgraph = found(departmentSubgraphs.find((each) => each.department === department));
      await writeRows(
        databaseOf(subgraph.name),
        subgraph as DepartmentSubgraph<never>,
        rows as never,
      );
    },
    databaseOf,
    broken,
    departments,
    sweepOn: async (asOf, area) => {
      const id = await startSweep(supervision.database, { area, asOf, by: 'test' });
      for (;;) {
        const [row] = await supervision.sql`select state from sweep where id = ${id}`;
        if (!['PLANNED', 'RUNNING'].includes(String(row?.['state']))) return id;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    drop: async () => {
      await worker.stop();
      await supervision.close();
      for (const { close } of opened) await close();
      for (const { drop } of fresh.values()) await drop();
    },
  };
}

/** Looks each time whether the test has put it out of order. */
function breakable(bulk: Bulk, breaking: () => ((bulk: Bulk) => Bulk) | undefined): Bulk {
  return new Proxy(bulk, {
    get: (whole, name) => (breaking()?.(whole) ?? whole)[name as keyof Bulk],
  });
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('there is none');
  return value;
}
