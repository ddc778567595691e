import type { ProvincePart } from '@hub/province';
import type { TableRows } from '@hub/subgraph';
import { household, identity, township } from './tables.ts';

/** What civil affairs holds beside the rows that rules read: who people are, and their households. */
export function registerSeed({
  people,
  households,
  townships,
}: ProvincePart): readonly TableRows[] {
  return [
    { table: township, rows: townships },
    {
      table: household,
      rows: households.map(({ householdId, ...rest }) => ({ id: householdId, ...rest })),
    },
    { table: identity, rows: people },
  ];
}
