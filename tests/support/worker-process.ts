import { departmentCodes, departments } from '@hub/assistance';
import { callSigners, parseCallKeys } from '@hub/assistance/signed-call';
import { provinceDate } from '@hub/province';
import { createLog } from '@hub/subgraph';
import { type Departments, httpBulk, runWorker } from '@hub/supervision';

/** A worker in a process of its own, so that a test can kill it: its database, then the address of each department, as arguments; households of a page in PAGE_SIZE. */
const [databaseUrl = '', ...urls] = process.argv.slice(2);

const signCallTo = callSigners(parseCallKeys(process.env['HUB_CALL_KEYS']));

await runWorker({
  databaseUrl,
  departments: Object.fromEntries(
    departmentCodes.map((code, place) => [
      code,
      httpBulk(urls[place] ?? '', signCallTo(departments[code].subgraph)).bulk,
    ]),
  ) as unknown as Departments,
  today: () => provinceDate,
  log: createLog('worker', 'silent'),
  pageSize: Number(process.env['PAGE_SIZE'] ?? 25),
});
