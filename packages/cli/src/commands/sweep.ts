import { setTimeout as delay } from 'node:timers/promises';
import { currentAreaCode, provinceCode } from '@hub/assistance';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { countText } from '../answer/table.ts';
import { readHubEnvironment } from '../environment.ts';
import { openHubDatabases } from '../hub/databases.ts';
import { demoProvince } from '../hub/demo.ts';
import { fillProvince, truthFile } from '../hub/fill-province.ts';
import { type Graph, isAnswering, withGraph } from '../hub/graph.ts';
import { heldProvince, holdings } from '../hub/holdings.ts';
import { supervisorNamed } from '../hub/sign-in.ts';
import { progressOn } from '../hub/progress.ts';
import { subgraphNames } from '../subgraphs.ts';
import { UsageError, positiveInteger } from '../usage-error.ts';

interface SweepOptions {
  readonly area?: string;
  readonly scale?: number;
  readonly by: string;
  readonly json?: boolean;
}

/** `hub sweep`: every rule over an area, with its progress. */
export const sweepCommand = new Command('sweep')
  .description('run every rule over the province or an area, and show the progress')
  .option('--area <code>', 'a county or prefecture by its code (GB/T 2260); the whole province')
  .option(
    '--scale <n>',
    'fill the province at this scale first where another is held',
    positiveInteger,
  )
  .option('--by <name>', 'who asks for it', 'hub sweep')
  .option('--json', 'print the sweep as the gateway gives it')
  .addHelpText(
    'after',
    '\nAsks the hub that is running (npm start), or starts one for the time of the sweep.',
  )
  .action(async ({ area, scale, by, json }: SweepOptions) => {
    if (scale !== undefined) await ensureScale(scale);
    await withGraph(async (graph) => {
      const id = (await underWay(graph, area)) ?? (await start(graph, area));
      const swept = await follow(graph, id);
      console.log(json === true ? JSON.stringify(swept, null, 2) : summaryOf(swept));
      if (swept.state !== 'DONE') process.exitCode = 1;
    }, supervisorNamed(by));
  });

async function start({ ask }: Graph, area: string | undefined): Promise<string> {
  const input = area === undefined ? {} : { area };
  const { startSweep } = await ask<{ startSweep: Sweep }>('StartSweep', { input });
  return startSweep.id;
}

/** A sweep of the same area that goes on, or went on when its hub was stopped: it is followed to its end. */
async function underWay({ ask }: Graph, area = provinceCode): Promise<string | null> {
  const { sweeps } = await ask<{ sweeps: readonly Sweep[] }>('Sweeps');
  const found = sweeps.find(
    (sweep) => sweep.area === currentAreaCode(area) && ['PLANNED', 'RUNNING'].includes(sweep.state),
  );
  if (found !== undefined) console.error(`» sweep ${found.id} is under way: following it`);
  return found?.id ?? null;
}

interface Sweep {
  readonly id: string;
  readonly area: string;
  readonly areaName: string | null;
  readonly asOf: string;
  readonly state: string;
  readonly isComplete: boolean;
  readonly households: number | null;
  readonly householdsDone: number;
  readonly people: number;
  readonly peoplePerSecond: number | null;
  readonly remainingSeconds: number | null;
  readonly findings: number;
  readonly raised: number;
  readonly cleared: number;
  readonly sources: readonly {
    readonly department: string;
    readonly isAnswered: boolean;
    readonly reason: string | null;
  }[];
  readonly undecided: readonly {
    readonly rule: { readonly id: string };
    readonly people: number;
  }[];
}

const pollMs = 500;

async function follow({ ask }: Graph, id: string): Promise<Sweep> {
  const bar = new SingleBar({
    format:
      '  {bar} {percentage} % | {value} of {total} households | {rate} people/s | {left} s left',
    stream: process.stderr,
    noTTYOutput: true,
    notTTYSchedule: 5000,
    hideCursor: true,
  });
  let isDrawn = false;
  for (;;) {
    const { sweep } = await ask<{ sweep: Sweep }>('Sweep', { id });
    const counts = {
      rate: countText(Math.round(sweep.peoplePerSecond ?? 0)),
      left: sweep.remainingSeconds === null ? '?' : Math.ceil(sweep.remainingSeconds),
    };
    if (sweep.households !== null && !isDrawn) {
      bar.start(sweep.households, 0, counts);
      isDrawn = true;
    }
    if (isDrawn) bar.update(sweep.householdsDone, counts);
    if (sweep.state !== 'PLANNED' && sweep.state !== 'RUNNING') {
      if (isDrawn) bar.stop();
      return sweep;
    }
    await delay(pollMs);
  }
}

function summaryOf(sweep: Sweep): string {
  const silent = sweep.sources.filter(({ isAnswered }) => !isAnswered);
  const lines = [
    `Sweep ${sweep.id} of ${sweep.areaName ?? sweep.area} as of ${sweep.asOf}: ${sweep.state}`,
    `people      ${countText(sweep.people)} in ${countText(sweep.householdsDone)} households, ${countText(Math.round(sweep.peoplePerSecond ?? 0))} a second`,
    `findings    ${countText(sweep.findings)}, of which ${countText(sweep.raised)} new; ${countText(sweep.cleared)} no longer shown by the data`,
    sweep.isComplete
      ? 'sources     every department answered'
      : `sources     INCOMPLETE: ${silent.map(({ department, reason }) => `${department} (${reason ?? ''})`).join(', ') || 'not every page was done'}; what rests on their silence was left as it is`,
  ];
  if (sweep.undecided.length > 0) {
    const most = sweep.undecided
      .slice(0, shownRules)
      .map(({ rule, people }) => `${rule.id} ${countText(people)}`);
    lines.push(
      `cannot tell ${most.join(', ')} people${sweep.undecided.length > shownRules ? ' …' : ''}`,
    );
  }
  return lines.join('\n');
}

const shownRules = 5;

/** Fills the databases where they hold a province of another scale, or none. */
async function ensureScale(scale: number): Promise<void> {
  const environment = readHubEnvironment(subgraphNames);
  if (await isAnswering(`http://${environment.host}:${environment.port}`)) return;
  const progress = progressOn(process.stderr);
  const databases = await openHubDatabases(subgraphNames, environment, progress.step);
  try {
    if ((await heldProvince(databases))?.scale === scale) return;
    if ((await holdings(databases)).includes('OTHER'))
      throw new UsageError('the databases hold data of their own, which are not replaced');
    progress.step(`filling the departments with the synthetic province at 1:${scale}`);
    const choice = { scale, seed: demoProvince.seed, onProgress: progress.filling };
    await fillProvince(databases, truthFile(environment.dataDirectory), choice);
    progress.step('filled');
  } finally {
    await databases.stop();
  }
}
