import { AssistanceError } from '@hub/assistance';
import type { AccountRange, DaysPaid, HouseholdRegister } from '@hub/subgraph';
import { chunk } from 'es-toolkit';
import type { Departments } from '../ask-departments.ts';
import { askEach } from './ask-each.ts';

/** How much is held at a time. */
export interface SurveySizes {
  /** Accounts or people that are asked for at a time, of each department. */
  readonly keysPerPage: number;
  /** Accounts that are read and judged at a time. */
  readonly accountsAtATime: number;
}

/** Some 300 KB of keys a department, and the rows of some thousand people. */
export const usualSizes: SurveySizes = { keysPerPage: 5000, accountsAtATime: 200 };

/** What is looked for. */
interface Sought {
  readonly days: DaysPaid;
  /** Fewest people, beside the holder, whom departments together pay to an account. */
  readonly fewestPeople: number;
  readonly sizes: SurveySizes;
}

/**
 * Accounts that may be a lead, a few at a time: those paid for several people beside the holder, and those of officials
 * and of the dead. One may come twice, and is judged alike both times.
 */
export async function* candidateAccounts(
  departments: Departments,
  sought: Sought,
): AsyncGenerator<readonly string[]> {
  for await (const accounts of sharedAccounts(departments, sought))
    yield* chunk(accounts, sought.sizes.accountsAtATime);
  for await (const accounts of notedAccounts(departments, sought))
    yield* chunk(accounts, sought.sizes.accountsAtATime);
}

/** Read in the order of the accounts from all departments at once, so that what they pay together is added up. */
async function* sharedAccounts(
  departments: Departments,
  { days, fewestPeople, sizes: { keysPerPage } }: Sought,
): AsyncGenerator<string[]> {
  for (let after: string | null = null; ;) {
    const range: AccountRange = { after, limit: keysPerPage, ...days };
    const answers = await askEach(departments, async ({ accounts }) => accounts.shared(range));
    const lists = answers.map(([, shared]) => shared);
    const full = lists.filter(({ length }) => length >= keysPerPage);
    // Behind the end of a full list that department may pay to accounts that others already named.
    const end: string | undefined = full
      .map((list) => list.at(-1)?.account ?? '')
      .toSorted(byCodePoint)[0];
    const peopleOf = new Map<string, number>();
    for (const { account, people } of lists.flat()) {
      if (end === undefined || byCodePoint(account, end) <= 0)
        peopleOf.set(account, (peopleOf.get(account) ?? 0) + people);
    }
    yield [...peopleOf].flatMap(([account, people]) => (people < fewestPeople ? [] : [account]));
    if (end === undefined) return;
    after = end;
  }
}

/** Accounts of officials and of the dead, by their keys. */
async function* notedAccounts(
  departments: Departments,
  { days, sizes: { keysPerPage } }: Sought,
): AsyncGenerator<string[]> {
  for (let after: string | null = null; ;) {
    const from: string | null = after;
    const holders: readonly string[] = (
      await askEach(
        departments,
        async (bulk) => registerOf(bulk).officialsAndDead(from, keysPerPage),
        ['CIVIL_AFFAIRS'],
      )
    ).flatMap(([, keys]) => keys);
    const held = await askEach(departments, async ({ accounts }) => accounts.heldBy(holders, days));
    yield [...new Set(held.flatMap(([, accounts]) => accounts))].toSorted(byCodePoint);
    if (holders.length < keysPerPage) return;
    after = holders.at(-1) ?? null;
  }
}

/** The register of civil affairs. */
export function registerOf({
  households,
}: {
  readonly households: HouseholdRegister | null;
}): HouseholdRegister {
  if (households === null) throw new AssistanceError('DEPARTMENT_UNAVAILABLE');
  return households;
}

/** The order of the databases. JavaScript's own puts some characters elsewhere. */
function byCodePoint(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
