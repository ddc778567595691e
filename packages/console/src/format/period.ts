/** Months as people write them: `2019-01 – 2019-04`, or one month alone. */
export function formatPeriod(
  period: { readonly from: string; readonly until: string } | null,
): string {
  if (period === null) return '';
  return period.from === period.until ? period.from : `${period.from} – ${period.until}`;
}
