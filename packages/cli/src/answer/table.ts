import { formatYuan } from '@hub/assistance';
import Table from 'cli-table3';

/** A column of a printed table: its title, and how a row fills it. */
export interface TableColumn<Row> {
  readonly title: string;
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => string;
}

/** Prints rows as a table that lines up for Chinese and Latin text alike. */
export function printTable<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): string {
  const table = new Table({
    head: columns.map(({ title }) => title),
    colAligns: columns.map(({ isNumber }) => (isNumber === true ? 'right' : 'left')),
    style: { head: [], border: [], compact: true },
    chars: plain,
  });
  table.push(...rows.map((row) => columns.map(({ cell }) => cell(row))));
  return table.toString();
}

/** No lines but one under the titles. */
const plain = {
  ...Object.fromEntries(
    ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left'].map(
      (name) => [name, ''],
    ),
  ),
  'bottom-right': '',
  left: '',
  right: '',
  middle: '  ',
  mid: '─',
  'left-mid': '',
  'mid-mid': '──',
  'right-mid': '',
};

/** A count, with thousands apart; a dash where it is withheld or unknown. */
export function countText(count: number | null): string {
  return count === null ? '–' : count.toLocaleString('en');
}

/** An amount in fen as yuan; a dash where it is withheld or unknown. */
export function yuanText(amountFen: number | null): string {
  return amountFen === null ? '–' : formatYuan(amountFen);
}
