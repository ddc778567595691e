import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Sum, hiddenCells, smallestShown } from '../../src/statistics/small-cells.ts';

/** Rows and their total, as a column. */
function column(...rows: readonly number[]) {
  const total = rows.reduce((sum, count) => sum + count, 0);
  const sum: Sum = { parts: [...rows.keys()], total: rows.length };
  return [...hiddenCells([...rows, total], [sum])].toSorted((one, other) => one - other);
}

describe('a count that is shown outside its area', () => {
  it.each([
    { rows: [0, 5, 100], hidden: [], when: 'no count is small' },
    { rows: [4, 5, 100], hidden: [0, 1], when: 'one is small: the next smallest goes with it' },
    { rows: [4, 100, 7, 7], hidden: [0, 2], when: 'the next smallest is there twice: the first' },
    { rows: [3, 4, 100], hidden: [0, 1], when: 'two are small and come to more than four' },
    { rows: [1, 2, 100], hidden: [0, 1, 2], when: 'two are small and come to less than five' },
    { rows: [1, 1, 1, 1, 1, 9], hidden: [0, 1, 2, 3, 4, 5], when: 'all small ones are 1' },
    { rows: [1, 1, 1, 1, 2, 9], hidden: [0, 1, 2, 3, 4], when: 'one of the small ones may be 2' },
    { rows: [4, 0, 0], hidden: [0, 3], when: 'there is no other: the total is as small' },
    { rows: [3, 1], hidden: [0, 1, 2], when: 'the total is small' },
    { rows: [2, 2, 0], hidden: [0, 1, 3], when: 'the total is small, and zeros stay' },
    { rows: [0, 0], hidden: [], when: 'there is nobody' },
    { rows: [], hidden: [], when: 'there is nothing' },
  ])('hides $hidden of $rows when $when', ({ rows, hidden }) => {
    expect(column(...rows)).toEqual(hidden);
  });

  it('hides a count and its total where the others are of nobody', () => {
    const counts = [4, 0, 4];

    expect([...hiddenCells(counts, [{ parts: [0, 1], total: 2 }])]).toEqual([0, 2]);
  });

  it('hides the total where two small counts are all there is', () => {
    const counts = [1, 0, 2, 3];

    expect([...hiddenCells(counts, [{ parts: [0, 1, 2], total: 3 }])]).toEqual([0, 2, 3]);
  });
});

/** Few large counts among many small ones, as in a table by county. */
const counts = fc.array(fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 500 })), { maxLength: 12 });

describe('a hidden count', () => {
  it('is every small one, and none of nobody', () => {
    fc.assert(
      fc.property(counts, (rows) => {
        const hidden = new Set(column(...rows));
        const wrong = [...rows.entries()].filter(
          ([row, count]) =>
            (count === 0 && hidden.has(row)) ||
            (count > 0 && count < smallestShown && !hidden.has(row)),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('cannot be worked out from the total and what is shown: another table shows the same', () => {
    fc.assert(
      fc.property(counts, (rows) => {
        const hidden = column(...rows);
        if (hidden.includes(rows.length)) return;
        const hiddenRows = hidden.map((row) => ({ row, count: rows[row] ?? 0 }));
        for (const { row, count } of hiddenRows) {
          // One moved from a hidden row of several to another: nothing shown changes, and nobody's row is empty.
          const others = hiddenRows.filter((other) => other.row !== row);
          const canGive = count > 1 && others.length > 0;
          const canTake = others.some((other) => other.count > 1);
          expect(canGive || canTake).toBe(true);
        }
      }),
    );
  });

  it('stands with others for five at least, where the total is shown', () => {
    fc.assert(
      fc.property(counts, (rows) => {
        const hidden = column(...rows);
        if (hidden.length === 0 || hidden.includes(rows.length)) return;
        const together = hidden.reduce((sum, row) => sum + (rows[row] ?? 0), 0);
        expect(together).toBeGreaterThanOrEqual(smallestShown);
      }),
    );
  });

  it('is never alone in a row or a column of a table with totals', () => {
    const width = 3;
    const tables = fc.array(
      fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }), fc.nat({ max: 60 })),
      {
        minLength: 1,
        maxLength: 6,
      },
    );

    fc.assert(
      fc.property(tables, (rows) => {
        const { cells, sums } = withTotals(rows, width);
        const hidden = hiddenCells(cells, sums);
        for (const { parts, total } of sums) {
          const inSum = [...parts, total].filter((cell) => hidden.has(cell));
          expect(inSum).not.toHaveLength(1);
        }
      }),
    );
  });
});

/** A table with a total after each row, and a row of totals after them all. */
function withTotals(rows: readonly (readonly number[])[], width: number) {
  const add = (numbers: readonly number[]) => numbers.reduce((sum, count) => sum + count, 0);
  const totals = Array.from({ length: width }, (_, at) => add(rows.map((row) => row[at] ?? 0)));
  const all = [...rows, totals].map((row) => [...row, add(row)]);
  const cellOf = (row: number, at: number) => row * (width + 1) + at;
  const across = all.map((_, row): Sum => ({
    parts: Array.from({ length: width }, (_cell, at) => cellOf(row, at)),
    total: cellOf(row, width),
  }));
  const down = Array.from({ length: width + 1 }, (_, at): Sum => ({
    parts: rows.map((_row, row) => cellOf(row, at)),
    total: cellOf(rows.length, at),
  }));
  return { cells: all.flat(), sums: [...across, ...down] };
}
