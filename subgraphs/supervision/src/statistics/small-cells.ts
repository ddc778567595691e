/** The smallest count of people or findings that anybody outside their area may read: fewer can be recognised. */
export const smallestShown = 5;

/** A cell that others add up to, all by their positions in the table. */
export interface Sum {
  readonly parts: readonly number[];
  readonly total: number;
}

/**
 * Which cells of a table of counts may not be shown (小数抑制), by their positions.
 *
 * Counts from 1 to 4 are hidden. A hidden count could be found again by taking what is shown from the total; so of
 * every sum so many further cells are hidden, the smallest first and the total last, that the hidden ones together
 * stand for at least 5, are at least two, and are not all of them 1. Zeros stay: they are about nobody.
 */
export function hiddenCells(
  counts: readonly number[],
  sums: readonly Sum[] = [],
): ReadonlySet<number> {
  const hidden = new Set([...counts.keys()].filter((cell) => isSmall(counts[cell] ?? 0)));
  // Hiding a cell for one sum may leave it alone in another. Each round hides one more, so that it ends.
  for (let next = firstToHide(); next !== null; next = firstToHide()) hidden.add(next);
  return hidden;

  function firstToHide(): number | null {
    for (const sum of sums) {
      const cell = cellToHide(sum, { counts, hidden });
      if (cell !== null) return cell;
    }
    return null;
  }
}

/** Whether a count is of so few that it is hidden. */
export function isSmall(count: number): boolean {
  return count > 0 && count < smallestShown;
}

interface Table {
  readonly counts: readonly number[];
  readonly hidden: ReadonlySet<number>;
}

/** The cell of a sum that has to be hidden too; null where nothing hidden in it can be worked out. */
function cellToHide({ parts, total }: Sum, { counts, hidden }: Table): number | null {
  const countOf = (cell: number) => counts[cell] ?? 0;
  const hiddenParts = parts.filter((cell) => hidden.has(cell));
  const [smallest = null] = parts
    .filter((cell) => !hidden.has(cell) && countOf(cell) > 0)
    .toSorted((one, other) => countOf(one) - countOf(other));

  if (hidden.has(total)) return hiddenParts.length > 0 ? null : smallest;
  if (hiddenParts.length === 0) return null;
  const together = hiddenParts.reduce((sum, cell) => sum + countOf(cell), 0);
  const isSafe =
    hiddenParts.length > 1 && together >= smallestShown && together > hiddenParts.length;
  return isSafe ? null : (smallest ?? total);
}
