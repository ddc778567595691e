import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type OpenDatabase, openDatabase } from '@hub/subgraph';
import { appUrlOf } from '../profile/open-province.ts';
import { changeSeconds } from './changes.ts';
import { type ComparedFinding, findingSets, firstSetDifference } from './duckdb/finding-sets.ts';
import { yardstickRules } from './duckdb/yardstick-rules.ts';
import { type Yardstick, duckdbYardstick } from './duckdb/yardstick.ts';
import { pageMs } from './findings-pages.ts';
import { type ScaledProvince, openScale } from './open-scale.ts';
import { type SweepRun, runSweep, startWorkers } from './run-sweep.ts';
import { type ScaleResult, printScales } from './sweep-report.ts';
import type { SweepBenchOptions } from './sweep.ts';

type Say = (text: string) => void;

/** Runs the benchmark and prints its tables. Throws when the sweep and the yardstick find something else. */
export async function measureSweep(options: SweepBenchOptions): Promise<void> {
  const say: Say = (text) => console.error(`» ${text}`);
  const folder = resolve(process.env['HUB_BENCH_DATA_DIR'] ?? '.hub/bench');
  const results: ScaleResult[] = [];
  for (const scale of options.scales) {
    const province = await openScale(folder, scale, say);
    const supervision = openDatabase(appUrlOf(province.databases, 'supervision'));
    try {
      results.push(await measureScale(province, supervision, { ...options, say }));
    } finally {
      await supervision.close();
      await province.databases.stop();
    }
  }
  console.log(printScales(results));
}

type ScaleOptions = SweepBenchOptions & { readonly say: Say };

async function measureScale(
  province: ScaledProvince,
  supervision: OpenDatabase,
  options: ScaleOptions,
): Promise<ScaleResult> {
  const { scale } = province;
  const { say, rounds } = options;
  const runs: SweepRun[] = [];
  let peakBytes = 0;
  for (let round = 1; round <= rounds; round += 1) {
    for (const count of [1, 2]) {
      say(
        `1:${scale}, round ${round} of ${rounds}: a sweep by ${count} worker${count === 1 ? '' : 's'}`,
      );
      const workers = await startWorkers(province, count);
      try {
        const run = await runSweep(province, supervision, workers);
        say(`${(run.people / run.seconds).toFixed(0)} people/s`);
        runs.push(run);
        peakBytes = Math.max(peakBytes, await workers.peakBytes());
      } finally {
        await workers.stop();
      }
    }
  }
  say(`1:${scale}: the same rules in DuckDB`);
  const yardstick = await compareWithDuckdb(province, supervision);
  say(`1:${scale}: changed payments`);
  const changes = await followedChanges(province, supervision, options);
  say(`1:${scale}: pages of findings`);
  const pages = await pageMs(supervision, options);
  return { scale, runs, peakBytes, yardstick, changes, pages };
}

async function followedChanges(
  province: ScaledProvince,
  supervision: OpenDatabase,
  options: ScaleOptions,
): Promise<readonly number[]> {
  const worker = await startWorkers(province, 1);
  try {
    return await changeSeconds(province, supervision, options);
  } finally {
    await worker.stop();
  }
}

/** Runs the rules in SQL over the same books, and compares what was found, finding by finding. */
async function compareWithDuckdb(
  { databases, scale }: ScaledProvince,
  { sql }: OpenDatabase,
): Promise<Yardstick> {
  const folder = await mkdtemp(join(tmpdir(), 'assistance-hub-duckdb-'));
  try {
    const addresses = new Map(
      [...databases.addresses].map(([name, { ownerUrl }]) => [name, ownerUrl]),
    );
    const yardstick = await duckdbYardstick({ addresses, folder });
    const ruleIds = yardstickRules.map(({ id }) => id);
    const stored = await sql<StoredFinding[]>`
      select rule_id as "ruleId", variant, subject_kind as "subjectKind", subject_id as "subjectId", amount_fen::float8 as "amountFen"
      from finding where state <> 'CLEARED' and rule_id = any(${ruleIds})`;
    const found = findingSets(ruleIds, stored.map(comparedOf));
    const difference = firstSetDifference(found, yardstick.findings);
    if (difference !== null) {
      const { ruleId, leftAlone, rightAlone } = difference;
      throw new Error(
        `at 1:${scale} the sweep and DuckDB differ in ${ruleId}: ${leftAlone} and ${rightAlone} findings that the other has not`,
      );
    }
    return yardstick;
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface StoredFinding {
  readonly ruleId: string;
  readonly variant: string | null;
  readonly subjectKind: ComparedFinding['subject']['kind'];
  readonly subjectId: string;
  readonly amountFen: ComparedFinding['amountFen'];
}

function comparedOf({ subjectKind, subjectId, ...found }: StoredFinding): ComparedFinding {
  return { ...found, subject: { kind: subjectKind, id: subjectId } };
}
