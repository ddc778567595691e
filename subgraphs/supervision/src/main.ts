import { callSigners, parseCallKeys } from '@hub/assistance/signed-call';
import { runProcess, startSubgraph } from '@hub/subgraph';
import { readSettings, readSubgraphUrls } from './environment.ts';
import { httpDepartments } from './sweep/http-departments.ts';
import { supervision } from './supervision.ts';

await runProcess('supervision', async (log) => {
  const settings = readSettings(process.env);
  const signCallTo = callSigners(parseCallKeys(process.env['HUB_CALL_KEYS']));
  const { departments, close } = httpDepartments(readSubgraphUrls(process.env), signCallTo);
  const stop = await startSubgraph(supervision({ ...settings, departments }), log);
  return async () => {
    await stop();
    await close();
  };
});
