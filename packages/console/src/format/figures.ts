import { formatYuan } from '@hub/assistance';

/** How many; a dash where it is withheld or not known. */
export function formatCount(count: number | null): string {
  return count === null ? '—' : count.toLocaleString('en');
}

/** How much, in yuan; a dash where it is withheld or not known. */
export function formatSum(fen: number | null): string {
  return fen === null ? '—' : formatYuan(fen);
}

/** The amount of a lead, in yuan; a dash where the lead is about no money, for `0.00` would read as a sum that was reckoned. */
export function formatAmount(fen: number): string {
  return formatSum(fen === 0 ? null : fen);
}
