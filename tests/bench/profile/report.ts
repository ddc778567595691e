import type { Results, Round } from './rounds.ts';
import { type SystemName, systemNames } from './systems.ts';

/** What the hub is to reach: its requests per second as a share, or a multiple, of another's in the same round. */
const targets: readonly {
  readonly system: SystemName;
  readonly peer: SystemName;
  readonly least: number;
}[] = [
  { system: 'single', peer: 'floor', least: 0.4 },
  { system: 'http', peer: 'floor', least: 0.25 },
  { system: 'http', peer: 'stock', least: 3 },
];

/** Above this part of the machine, what others did has moved the numbers. */
const noisyShare = 0.1;

const explanations: Readonly<Record<SystemName, string>> = {
  floor: 'one hand-written handler, the same SQL, rules and JSON',
  single: 'the hub in one process, as `npm start` runs it',
  http: 'the hub with seven subgraphs apart',
  'stock-gateway': 'stock Apollo Gateway and Server over those same seven processes',
  stock: 'the same stock gateway over the same seven subgraphs on stock Apollo Server',
};

const columns = [
  'system',
  'requests/s',
  'p50 ms',
  'p95 ms',
  'CPU ms/request: gateway',
  'subgraphs',
  'PostgreSQL',
  'all',
  'memory MB',
];

/** The table of all systems: the middle one of the rounds in every cell. */
export function printTable(results: Results): string {
  const lines = systemNames.map((name) => cellsOf(name, results.get(name) ?? []));
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...lines.map((cells) => cells[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join('  ');
  const legend = systemNames.map((name) => `${name.padEnd(15)}${explanations[name]}`);
  return [line(columns), ...lines.map(line), '', ...legend, ...noise(results)].join('\n');
}

/** One line: each ratio of requests per second, the middle one of the rounds, with its target. */
export function printRatios(results: Results): string {
  const ratios = targets.map(({ system, peer, least }) => {
    const peers = results.get(peer) ?? [];
    const paired = (results.get(system) ?? []).map(
      (round, index) => perSecond(round) / perSecond(peers[index]),
    );
    return `${system}/${peer} ${median(paired).toFixed(2)} (target ${least})`;
  });
  return ratios.join('  ');
}

function cellsOf(name: SystemName, rounds: readonly Round[]): readonly string[] {
  const perRequest = (msOf: (round: Round) => number | null): string => {
    const values = rounds.map((round) => {
      const ms = msOf(round);
      return ms === null ? Number.NaN : ms / round.requests;
    });
    return format(median(values), 2);
  };
  return [
    name,
    format(median(rounds.map(perSecond)), 0),
    format(median(rounds.map(({ p50Ms }) => p50Ms)), 1),
    format(median(rounds.map(({ p95Ms }) => p95Ms)), 1),
    perRequest(({ cpuMs }) => cpuMs.gateway),
    hasSubgraphsApart(name) ? perRequest(({ cpuMs }) => cpuMs.subgraphs) : '–',
    perRequest(({ cpuMs }) => cpuMs.postgres),
    perRequest(({ cpuMs }) => cpuMs.gateway + cpuMs.subgraphs + (cpuMs.postgres ?? 0)),
    format(median(rounds.map((round) => round.memoryBytes / 2 ** 20)), 0),
  ];
}

function hasSubgraphsApart(name: SystemName): boolean {
  return name !== 'floor' && name !== 'single';
}

function noise(results: Results): readonly string[] {
  const shares = [...results.values()].flat().map(({ foreignShare }) => foreignShare);
  const most = Math.max(0, ...shares);
  if (most < noisyShare) return [];
  const percent = (most * 100).toFixed(0);
  return ['', `Noisy: other processes took up to ${percent} % of the machine during a round.`];
}

function perSecond(round: Round | undefined): number {
  return round === undefined ? Number.NaN : round.requests / round.seconds;
}

function format(value: number, digits: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(digits);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
