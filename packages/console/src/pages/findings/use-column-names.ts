import { type ColumnName, columnNames, usualColumns } from './columns.tsx';
import { useFindingsAddress } from './use-findings-address.ts';

/** The columns that the address chooses, and the way to choose others. */
export function useColumnNames() {
  const { address, go } = useFindingsAddress();
  const chosen = address.get('columns')?.split(',') ?? null;
  const names: readonly ColumnName[] =
    chosen === null ? usualColumns : columnNames.filter((name) => chosen.includes(name));
  return {
    names,
    choose: (next: readonly ColumnName[]) => {
      const changed = new URLSearchParams(address);
      changed.set('columns', next.join(','));
      go(changed);
    },
  };
}
