import { departmentCodes, departments as catalogue } from '@hub/assistance';
import { callSigner } from '@hub/assistance/signed-call';
import { readEnvironment, runProcess } from '@hub/subgraph';
import { readNoticeSettings, readSubgraphUrls, readToday } from './environment.ts';
import { runWorker } from './jobs/run-worker.ts';
import type { Departments } from './sweep/ask-departments.ts';
import { httpBulk } from './sweep/http-bulk.ts';

await runProcess('supervision-worker', async (log) => {
  const urls = readSubgraphUrls(process.env);
  const { databaseUrl, callKeys } = readEnvironment('supervision');
  const signCall = callSigner(callKeys);
  const settings = {
    databaseUrl,
    today: readToday(process.env),
    notices: readNoticeSettings(process.env),
  };
  const opened = departmentCodes.map((code) => ({
    code,
    ...httpBulk(urls[catalogue[code].subgraph] ?? '', signCall),
  }));
  const departments = Object.fromEntries(
    opened.map(({ code, bulk }) => [code, bulk]),
  ) as unknown as Departments;
  const worker = await runWorker({ ...settings, departments, log });
  log.info('working');
  return async () => {
    await worker.stop();
    await Promise.all(opened.map(async ({ close }) => close()));
  };
});
