import type { DepartmentCode } from '@hub/assistance';
import type { Account, AccountUse } from '@hub/screening';
import type { AccountUses, DaysPaid } from '@hub/subgraph';
import type { Departments } from '../ask-departments.ts';
import { askEach } from './ask-each.ts';

/** An account with what arrived on it, of which nobody has been looked up yet. */
export type PaidAccount = Pick<Account, 'account' | 'holder' | 'holderId' | 'uses'>;

/**
 * All that every department paid to some accounts.
 *
 * What somebody receives as a guardian is apart from what else they receive: a court gave them that task and no other.
 * Where departments name different holders, it is the first in the order of keys.
 */
export async function readAccounts(
  departments: Departments,
  accounts: readonly string[],
  days: DaysPaid,
): Promise<readonly PaidAccount[]> {
  const answers = await askEach(departments, async (bulk) => bulk.accounts.uses(accounts, days));
  const byHolder = new Map<string, PaidAccount & { readonly uses: AccountUse[] }>();
  const uses = answers.flatMap(([department, own]) => own.map((use) => ({ department, use })));
  for (const { department, use } of uses) {
    const key = `${use.holder} ${use.account}`;
    const known = byHolder.get(key);
    byHolder.set(key, {
      account: use.account,
      holder: use.holder,
      holderId: firstOf(known?.holderId ?? null, use.holderId),
      uses: [...(known?.uses ?? []), useOf(department, use)],
    });
  }
  // In one order, whoever answered first.
  return [...byHolder.values()].map((each) => ({ ...each, uses: each.uses.toSorted(byAward) }));
}

function firstOf(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function useOf(
  department: DepartmentCode,
  { awardId, programme, county, personIds, payments }: AccountUses,
): AccountUse {
  return {
    award: { department, id: awardId, programme, county },
    personIds,
    payments: payments.map(([paidOn, amountFen]) => ({ paidOn, amountFen })),
  };
}

function byAward({ award: one }: AccountUse, { award: other }: AccountUse): number {
  const [left, right] = [`${one.department} ${one.id}`, `${other.department} ${other.id}`];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
