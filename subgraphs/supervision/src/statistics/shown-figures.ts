import type { Fen } from '@hub/assistance';
import type { AidFigures } from './aid-figures.ts';
import type { FindingFigures } from './finding-figures.ts';
import { type Sum, hiddenCells } from './small-cells.ts';

/** The figures of a key. Aid is null where no sweep counted it, or the dimension has none. */
export interface Figures {
  readonly aid: AidFigures | null;
  readonly findings: FindingFigures;
}

/** Figures as they may be read: null where a figure is hidden, and where there is none. */
export interface Shown {
  readonly recipients: number | null;
  readonly amountFen: Fen | null;
  readonly findings: number | null;
  readonly open: number | null;
  readonly confirmed: number | null;
  readonly notConfirmed: number | null;
  readonly cleared: number | null;
  readonly atRiskFen: Fen | null;
  readonly owedFen: Fen | null;
  readonly recoveredFen: Fen | null;
  readonly backPaidFen: Fen | null;
  /** Whether any of them is hidden. */
  readonly isSuppressed: boolean;
}

/** Counts of findings in the order of the table's columns: the first four add up to the last. */
const columns = ['open', 'confirmed', 'notConfirmed', 'cleared', 'raised'] as const;
type Column = (typeof columns)[number];
const parts = columns.slice(0, -1);

/** The figures of all rows and of their total, without those that may not be read. */
export function shownFigures(
  rows: readonly Figures[],
  total: Figures,
  isOwn: boolean,
): { readonly rows: readonly Shown[]; readonly total: Shown } {
  const all = [...rows, total];
  const nothing: ReadonlySet<number> = new Set();
  const people = isOwn ? nothing : hiddenPeople(all);
  const findings = isOwn ? nothing : hiddenFindings(all);

  const shown = all.map((figures, row) =>
    withoutHidden(figures, {
      arePeopleHidden: people.has(row),
      isHidden: (column) => findings.has(cellOf(row, column)),
    }),
  );
  return { rows: shown.slice(0, -1), total: shown[rows.length] as Shown };
}

/** Of the column of people, by the rows: the total stands last. */
function hiddenPeople(all: readonly Figures[]): ReadonlySet<number> {
  const counts = all.map(({ aid }) => aid?.leastPeople ?? 0);
  const total = counts.length - 1;
  return hiddenCells(counts, [{ parts: [...counts.keys()].slice(0, total), total }]);
}

/** Of the table of findings, which adds up in both directions. */
function hiddenFindings(all: readonly Figures[]): ReadonlySet<number> {
  const counts = all.flatMap(({ findings }) => columns.map((column) => findings[column]));
  const total = all.length - 1;
  const across = all.map((_, row): Sum => ({
    parts: parts.map((column) => cellOf(row, column)),
    total: cellOf(row, 'raised'),
  }));
  const down = columns.map((column): Sum => ({
    parts: [...all.keys()].slice(0, total).map((row) => cellOf(row, column)),
    total: cellOf(total, column),
  }));
  return hiddenCells(counts, [...across, ...down]);
}

function cellOf(row: number, column: Column): number {
  return row * columns.length + columns.indexOf(column);
}

interface Hiding {
  readonly arePeopleHidden: boolean;
  readonly isHidden: (column: Column) => boolean;
}

/** Money is hidden with the count that it belongs to. */
function withoutHidden({ aid, findings }: Figures, { arePeopleHidden, isHidden }: Hiding): Shown {
  const at = (column: Column, value: number) => (isHidden(column) ? null : value);
  return {
    recipients: arePeopleHidden ? null : (aid?.people ?? null),
    amountFen: arePeopleHidden ? null : (aid?.amountFen ?? null),
    findings: at('raised', findings.raised),
    open: at('open', findings.open),
    confirmed: at('confirmed', findings.confirmed),
    notConfirmed: at('notConfirmed', findings.notConfirmed),
    cleared: at('cleared', findings.cleared),
    atRiskFen: at('open', findings.atRiskFen),
    owedFen: at('open', findings.owedFen),
    recoveredFen: at('confirmed', findings.recoveredFen),
    backPaidFen: at('confirmed', findings.backPaidFen),
    isSuppressed: arePeopleHidden || columns.some(isHidden),
  };
}
