/** Money is an integer count of fen (分): one yuan is 100 fen. */
export type Fen = number;

/** An amount of yuan, which may have fen (`216.5` is 216.50 yuan), as fen. Parts of a fen are rounded. */
export function yuan(amount: number): Fen {
  return Math.round(amount * 100);
}

/** Writes fen as yuan with two decimals and thousands apart: `1,022.00`. */
export function formatYuan(amountFen: Fen): string {
  const sign = amountFen < 0 ? '-' : '';
  const fen = String(Math.abs(amountFen)).padStart(3, '0');
  const whole = fen.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${whole}.${fen.slice(-2)}`;
}
