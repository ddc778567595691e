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

/** What registers show of a person's income from some sources in a month. */
export function incomeFen(
  file: CaseFile,
  personId: string,
  {
    month,
    sources = countedSources,
  }: { readonly month: Month; readonly sources?: readonly IncomeSource[] },
): Fen {
  return file.facts.verifiedIncome
    .filter(
      (row) =>
        row.personId === personId &&
        sources.includes(row.source) &&
        row.firstMonth <= month &&
        month <= row.lastMonth,
    )
    .reduce((sum, { monthlyFen }) => sum + monthlyFen, 0);
}
