import { formatYuan } from '@hub/assistance';

/** The amount of a lead, in yuan; a dash where the lead is about no money, for `0.00` would read as a sum that was reckoned. */
export function formatAmount(fen: number): string {
  return fen === 0 ? '—' : formatYuan(fen);
}
