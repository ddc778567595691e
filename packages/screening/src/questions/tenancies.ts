import { type Fen, type LocalDate, type Month, addMonths, covers, monthOf } from '@hub/assistance';
import {
  type Grant,
  destituteSupport,
  grantsOf,
  isInForce,
  lookBack,
  membersOf,
  paidByMonth,
  subsistenceAllowance,
} from './awards.ts';
import { monthsFrom } from './calendar.ts';
import type { Award, AwardOf, CaseFile } from '../case-file.ts';
import type { ParameterName } from '../parameter-values/index.ts';
import { parameter } from '../parameters.ts';

/** Public rental housing (公租房保障): a home or the subsidy. */
export const publicRental = ['ZJ-PRH-K', 'ZJ-PRH-S'] as const;

/** Programmes that recognise a low income, for which the rent is reduced. */
const lowIncome: readonly string[] = [...subsistenceAllowance, ...destituteSupport, 'MZ-MARGIN'];

type HousingGrant = Grant & { readonly award: AwardOf<'HOUSING'> };

/** What a month of a tenancy costs the public: a subsidy paid, or the rent that is not asked. */
export interface MonthCost {
  readonly month: Month;
  readonly fen: Fen;
}

/** A public rental home or subsidy that runs, and what it costs. */
export interface Tenancy {
  readonly award: AwardOf<'HOUSING'>;
  readonly tenants: readonly string[];
  readonly proven: LocalDate;
  /** Its months within the look-back, earliest first; of a subsidy those that were paid. */
  readonly costs: readonly MonthCost[];
}

/** The public rental homes handed over and rental subsidies that run on a day; at the rent of the market, none. */
export function tenanciesOn(file: CaseFile, day: LocalDate): readonly Tenancy[] {
  return grantsOf(file, publicRental)
    .filter((grant) => isRunning(grant, day))
    .map((grant) => tenancyOf(file, grant, day));
}

function isRunning(grant: Grant, day: LocalDate): grant is HousingGrant {
  const { award } = grant;
  return (
    award.department === 'HOUSING' &&
    award.rentClass !== 'MARKET' &&
    (award.programme === 'ZJ-PRH-S' || award.keysOn !== null) &&
    isInForce(award) &&
    award.decidedOn <= day &&
    covers(award, day)
  );
}

function tenancyOf(file: CaseFile, grant: HousingGrant, proven: LocalDate): Tenancy {
  const { award } = grant;
  const last = monthOf(proven);
  const at = { area: award.county, month: last };
  const first = Math.max(
    lookBack(file, parameter('tenancy.lookbackMonths', at)),
    monthOf(award.from),
  ) as Month;
  const paid = paidByMonth(grant);
  const costs = monthsFrom(first, last).flatMap((month): readonly MonthCost[] => {
    if (award.programme === 'ZJ-PRH-K') return [{ month, fen: discountOf(award) }];
    const fen = paid.get(month);
    return fen === undefined ? [] : [{ month, fen }];
  });
  return { award, tenants: membersOf(award), proven, costs };
}

/** What the rent of a public unit leaves unasked a month; nothing where either rent is unknown. */
function discountOf({ marketRentFen, rentFen }: AwardOf<'HOUSING'>): Fen {
  return marketRentFen === null || rentFen === null ? 0 : Math.max(0, marketRentFen - rentFen);
}

/** The costs of the months that lie more than so many months of grace after the month of a day. */
export function costsAfter(
  { costs }: Tenancy,
  day: LocalDate,
  grace: number,
): readonly MonthCost[] {
  return costs.filter(({ month }) => month > addMonths(monthOf(day), grace));
}

/** Whether the tenant is out of the unit on a day because it is being rebuilt. */
export function isDecantedOn(
  { decantedFrom, decantedUntil }: AwardOf<'HOUSING'>,
  day: LocalDate,
): boolean {
  return decantedFrom !== null && covers({ from: decantedFrom, until: decantedUntil }, day);
}

/** A number of months that holds where the tenancy is. */
export function graceOf(name: ParameterName, { award, proven }: Tenancy): number {
  return parameter(name, { area: award.county, month: monthOf(proven) });
}

/** A low income of a tenant, by the award that recognises it. */
interface LowIncome {
  readonly award: Award;
  /** First day no longer; an open one never ends. */
  readonly until: LocalDate;
}

/** The low incomes that the tenants have or had. */
export function statusesOf(file: CaseFile, { tenants }: Tenancy): readonly LowIncome[] {
  return file.awards
    .filter((award) => lowIncome.includes(award.programme) && award.status !== 'REVOKED')
    .flatMap((award) => {
      const counted = award.members.filter(
        ({ personId, isCounted }) => isCounted && tenants.includes(personId),
      );
      return counted.map((member) => ({
        award,
        until: Math.min(award.until ?? Infinity, member.until ?? Infinity) as LocalDate,
      }));
    });
}
