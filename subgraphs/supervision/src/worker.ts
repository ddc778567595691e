import { callSigners } from '@hub/assistance/signed-call';
import { assertBound, databaseVariable, readEnvironment, runProcess } from '@hub/subgraph';
import { readNoticeSettings, readSubgraphUrls, readToday } from './environment.ts';
import { runWorker } from './jobs/run-worker.ts';
import { httpDepartments } from './sweep/http-departments.ts';

await runProcess('supervision-worker', async (log) => {
  const urls = readSubgraphUrls(process.env);
  const { databaseUrl, callKeys, isProduction } = readEnvironment('supervision');
  await assertBound(databaseUrl, { setting: databaseVariable('supervision'), isProduction, log });
  const { departments, close } = httpDepartments(urls, callSigners(callKeys));
  const settings = {
    databaseUrl,
    today: readToday(process.env),
    notices: readNoticeSettings(process.env),
  };
  const worker = await runWorker({ ...settings, departments, log });
  log.info('working');
  return async () => {
    await worker.stop();
    await close();
  };
});
