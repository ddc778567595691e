import { departmentCodes } from '@hub/assistance';
import { type ProvincePart, provinceDate } from '@hub/province';
import { type Account, type AccountSurvey, type AccountUse, accountDays } from '@hub/screening';
import { groupBy } from 'es-toolkit';

/** An account with what strangers of its holder were paid to it. */
interface Gathered extends Pick<Account, 'account' | 'holder' | 'holderId'> {
  readonly uses: AccountUse[];
}

type CivilRows = ProvincePart['rows']['CIVIL_AFFAIRS'];

/** Who belongs to what of one part of the province. */
interface PartIndex {
  readonly homeOf: ReadonlyMap<string, string>;
  readonly dead: ReadonlySet<string>;
}

/** Gathers the accounts of a province part by part: those alone that pay somebody outside the home of their holder. */
export class GatheredAccounts {
  readonly #accounts = new Map<string, Gathered>();
  readonly #householdOf = new Map<string, string>();
  readonly #kinship: CivilRows['kinship'][number][] = [];
  readonly #deaths = new Map<string, CivilRows['death'][number][]>();
  readonly #recognitions = new Map<string, CivilRows['recognition'][number][]>();

  add({ rows }: ProvincePart): void {
    const { householdMember, kinship, death, recognition } = rows.CIVIL_AFFAIRS;
    const homeOf = new Map(householdMember.map((row) => [row.personId, row.householdId]));
    for (const [personId, home] of homeOf) this.#householdOf.set(personId, home);
    this.#kinship.push(...kinship);
    for (const row of death) push(this.#deaths, row.personId, row);
    for (const row of recognition) {
      if (row.kind === 'VILLAGE_OFFICIAL' || row.kind === 'ASSISTANCE_WORKER')
        push(this.#recognitions, row.personId, row);
    }
    const index = { homeOf, dead: new Set(death.map(({ personId }) => personId)) };
    for (const department of departmentCodes) this.#addUses({ rows, department }, index);
  }

  /** Everything that says who belongs together, and the accounts. */
  survey(): AccountSurvey {
    return {
      asOf: provinceDate,
      accounts: [...this.#accounts.values()].map((account) => ({
        ...account,
        deaths: this.#deaths.get(account.holderId ?? '') ?? [],
        recognitions: this.#recognitions.get(account.holderId ?? '') ?? [],
      })),
      householdOf: this.#householdOf,
      kinship: this.#kinship,
    };
  }

  #addUses(
    {
      rows,
      department,
    }: Pick<ProvincePart, 'rows'> & { readonly department: AccountUse['award']['department'] },
    { homeOf, dead }: PartIndex,
  ): void {
    const { award, awardMember, payee, payment } = rows[department];
    const awardOf = new Map(award.map((row) => [row.id, row]));
    const counted = awardMember.filter(({ isCounted }) => isCounted);
    const membersOf = groupBy(counted, ({ awardId }) => awardId);
    const paidFor = groupBy(payment, ({ awardId }) => awardId);
    const { from, until } = accountDays(provinceDate);
    for (const { awardId, account, holder, holderId, ...days } of payee) {
      const own = awardOf.get(awardId);
      const personIds = (membersOf[awardId] ?? []).map(({ personId }) => personId);
      const isAtHome =
        holderId !== null &&
        !dead.has(holderId) &&
        personIds.some((id) => homeOf.get(id) === homeOf.get(holderId));
      if (own === undefined || isAtHome) continue;
      const payments = (paidFor[awardId] ?? []).filter(
        ({ paidOn, returnedOn }) =>
          returnedOn === null &&
          paidOn >= Math.max(from, days.from) &&
          paidOn < Math.min(until, days.until ?? until),
      );
      if (payments.length === 0) continue;
      const key = `${holder} ${account}`;
      const known = this.#accounts.get(key) ?? { account, holder, holderId, uses: [] };
      this.#accounts.set(key, known);
      const { id, programme, county } = own;
      known.uses.push({ award: { department, id, programme, county }, personIds, payments });
    }
  }
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
