import { departmentCodes } from '@hub/assistance';
import { provinceDate } from '@hub/province';
import { createLog } from '@hub/subgraph';
import { type Departments, httpBulk, runWorker } from '@hub/supervision';

/** A worker in a process of its own, so that a test can kill it: its database, then the address of each department, as arguments; households of a page in PAGE_SIZE. */
const [databaseUrl = '', ...urls] = process.argv.slice(2);

await runWorker({
  databaseUrl,
  departments: Object.fromEntries(
    departmentCodes.map((code, place) => [code, httpBulk(urls[place] ?? '').bulk]),
  ) as unknown as Departments,
  today: () => provinceDate,
  log: createLog('worker', 'silent'),
  pageSize: Number(process.env['PAGE_SIZE'] ?? 25),
});
