import { percentile } from '../measure/percentile.ts';
import type { Yardstick } from './duckdb/yardstick.ts';
import type { SweepRun } from './run-sweep.ts';

/** What was measured at one scale. */
export interface ScaleResult {
  readonly scale: number;
  readonly runs: readonly SweepRun[];
  /** The most memory that a worker ever had. */
  readonly peakBytes: number;
  readonly yardstick: Yardstick;
  /** Seconds from a changed payment to the changed finding. */
  readonly changes: readonly number[];
  /** Milliseconds of pages of findings. */
  readonly pages: readonly number[];
}

/** What the hub is to reach (`design.md` §10), on two processors with everything on one machine. */
const targets = {
  peoplePerSecond: 40_000,
  ratioOfScales: 0.8,
  memoryMb: 1024,
  changeSeconds: 2,
  pageP95Ms: 100,
} as const;

/** The tables of all scales, and under them the ratios. */
export function printScales(results: readonly ScaleResult[]): string {
  return [
    runsTable(results),
    '',
    ...results.map(workersLine),
    ...results.map(duckdbLine),
    ...scalesLine(results),
    '',
    ...results.map(memoryLine),
    ...results.map(changesLine),
    ...results.map(pagesLine),
  ].join('\n');
}

const columns = [
  'province',
  'workers',
  'people',
  'seconds',
  'people/s',
  'findings',
  'new',
  'CPU µs/person: worker',
  'PostgreSQL',
];

function runsTable(results: readonly ScaleResult[]): string {
  const rows = results.flatMap(({ scale, runs }) =>
    runs.map((run) => [
      `1:${scale}`,
      String(run.workers),
      String(run.people),
      run.seconds.toFixed(1),
      peoplePerSecond(run).toFixed(0),
      String(run.findings),
      String(run.raised),
      run.workerCpuUs.toFixed(1),
      Number.isNaN(run.postgresCpuUs) ? '–' : run.postgresCpuUs.toFixed(1),
    ]),
  );
  const widths = columns.map((title, index) =>
    Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => cell.padStart(widths[index] ?? 0)).join('  ');
  return [line(columns), ...rows.map(line)].join('\n');
}

function workersLine(result: ScaleResult): string {
  const ratio = best(result, 2) / best(result, 1);
  return `1:${result.scale}  two workers/one ${ratio.toFixed(2)}; the best ${best(result).toFixed(0)} people/s of ${targets.peoplePerSecond} asked`;
}

function duckdbLine({ scale, runs, yardstick }: ScaleResult): string {
  const { exportSeconds, querySeconds } = yardstick;
  const seconds = Math.min(...runs.map((run) => run.seconds));
  return `1:${scale}  eight rules in DuckDB, equal findings: ${exportSeconds.toFixed(1)} s to copy the books, ${querySeconds.toFixed(1)} s to ask them; all rules by sweep ${seconds.toFixed(1)} s, sweep/DuckDB ${(seconds / (exportSeconds + querySeconds)).toFixed(1)}`;
}

/** The rate of the largest province as a share of the smallest one's, by as many workers. */
function scalesLine(results: readonly ScaleResult[]): readonly string[] {
  const sorted = results.toSorted((one, other) => one.scale - other.scale);
  const [large, small] = [sorted[0], sorted.at(-1)];
  if (large === undefined || small === undefined || large === small) return [];
  const ratios = [1, 2].map((workers) => (best(large, workers) / best(small, workers)).toFixed(2));
  return [
    `rate at 1:${large.scale} / 1:${small.scale}: ${ratios[0]} by one worker, ${ratios[1]} by two (target ${targets.ratioOfScales})`,
  ];
}

function memoryLine({ scale, peakBytes }: ScaleResult): string {
  return `1:${scale}  a worker's memory at most ${(peakBytes / 1024 / 1024).toFixed(0)} MB (target ${targets.memoryMb})`;
}

function changesLine({ scale, changes }: ScaleResult): string {
  return `1:${scale}  changed payment to changed finding: middle ${percentile(changes, 0.5).toFixed(2)} s, longest ${percentile(changes, 1).toFixed(2)} s of ${changes.length} (target ${targets.changeSeconds})`;
}

function pagesLine({ scale, pages }: ScaleResult): string {
  return `1:${scale}  page of 50 findings: middle ${percentile(pages, 0.5).toFixed(1)} ms, p95 ${percentile(pages, 0.95).toFixed(1)} ms, longest ${percentile(pages, 1).toFixed(1)} ms of ${pages.length} (target p95 ${targets.pageP95Ms})`;
}

function best({ runs }: ScaleResult, workers?: number): number {
  const meant = runs.filter((run) => workers === undefined || run.workers === workers);
  return Math.max(...meant.map(peoplePerSecond));
}

function peoplePerSecond({ people, seconds }: SweepRun): number {
  return people / seconds;
}
