import { departmentCodes, departments as catalogue } from '@hub/assistance';
import { createLog, readEnvironment } from '@hub/subgraph';
import { readNoticeSettings, readSubgraphUrls, readToday } from './environment.ts';
import { runWorker } from './jobs/run-worker.ts';
import type { Departments } from './sweep/ask-departments.ts';
import { httpBulk } from './sweep/http-bulk.ts';

const urls = readSubgraphUrls(process.env);
const opened = departmentCodes.map((code) => ({
  code,
  ...httpBulk(urls[catalogue[code].subgraph] ?? ''),
}));
const log = createLog('supervision-worker');
const worker = await runWorker({
  databaseUrl: readEnvironment('supervision').databaseUrl,
  departments: Object.fromEntries(
    opened.map(({ code, bulk }) => [code, bulk]),
  ) as unknown as Departments,
  today: readToday(process.env),
  notices: readNoticeSettings(process.env),
  log,
});
log.info('working');
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void worker.stop().then(async () => Promise.all(opened.map(async ({ close }) => close())));
  });
}
