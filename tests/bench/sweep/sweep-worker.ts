import { departmentSubgraphs } from '@hub/cli/subgraphs';
import { provinceDate } from '@hub/province';
import { createLog, openBulk } from '@hub/subgraph';
import { runWorker } from '@hub/supervision';

/** A worker in a process of its own, as `hub start` runs one: it is sent the addresses of the databases by name. */
async function start(addresses: Readonly<Record<string, string>>): Promise<void> {
  const opened = departmentSubgraphs.map((subgraph) => [
    subgraph.department,
    openBulk(subgraph, addresses[subgraph.name] ?? '').bulk,
  ]);
  await runWorker({
    databaseUrl: addresses['supervision'] ?? '',
    departments: Object.fromEntries(opened),
    today: () => provinceDate,
    log: createLog('worker', 'warn'),
  });
}

/** Answers the addresses with a word when it works, and any later message with the most memory it ever had, in bytes. */
let isStarted = false;
process.on('message', (message) => {
  if (isStarted) return void process.send?.(process.resourceUsage().maxRSS * 1024);
  isStarted = true;
  void start(message as Readonly<Record<string, string>>).then(() => process.send?.('working'));
});
