import type { Fen, Month } from '@hub/assistance';
import type { CaseFile, Facts } from '../case-file.ts';

type IncomeSource = Facts['verifiedIncome'][number]['source'];

/**
 * Income that counts towards every means test. Aid of any kind, preferential pensions, rewards and what came once do not;
 * the pension of residents counts for some tests and not for others.
 */
export const countedSources: readonly IncomeSource[] = [
  'PUBLIC_PAYROLL',
  'EMPLOYEE_PENSION',
  'INSURED_WAGE',
  'BUSINESS',
  'BANK_FLOW',
  'FARM',
];

/** Registers that may all show one and the same wage: the strongest of them counts, never their sum. */
const wageSources: readonly IncomeSource[] = ['PUBLIC_PAYROLL', 'INSURED_WAGE', 'BANK_FLOW'];

/** What registers show of a person's income from some sources in a month; one wage in several registers is one wage. */
export function incomeFen(
  file: CaseFile,
  personId: string,
  {
    month,
    sources = countedSources,
  }: { readonly month: Month; readonly sources?: readonly IncomeSource[] },
): Fen {
  const rows = file.facts.verifiedIncome.filter(
    (row) =>
      row.personId === personId &&
      sources.includes(row.source) &&
      row.firstMonth <= month &&
      month <= row.lastMonth,
  );
  if (rows.length === 0) return 0;
  const from = (source: IncomeSource): Fen =>
    rows
      .filter((row) => row.source === source)
      .reduce((sum, { monthlyFen }) => sum + monthlyFen, 0);
  const others = sources.filter((source) => !wageSources.includes(source)).map(from);
  const wage = Math.max(0, ...wageSources.map(from));
  return others.reduce((sum, fen) => sum + fen, wage);
}
