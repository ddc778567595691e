import { runProcess, startSubgraph } from '@hub/subgraph';
import { readSettings } from './environment.ts';
import { supervision } from './supervision.ts';

await runProcess('supervision', async (log) =>
  startSubgraph(supervision(readSettings(process.env)), log),
);
