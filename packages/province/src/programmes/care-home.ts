import { counties } from '@hub/assistance';
import type { AwardDraft } from '../books.ts';
import type { Home, World } from '../home.ts';
import { type Account, accountOfInstitution } from './payees.ts';

/** A place in a home of the county, or of one nearby where there are fewer homes than counties. It is paid, not the person. */
export function placeInCareHome(
  { random, quotas }: World,
  { county }: Home,
): {
  readonly account: Account;
  readonly columns: Pick<AwardDraft<'CIVIL_AFFAIRS'>, 'institution' | 'bed'>;
} {
  const homes = Math.max(1, Math.round(quotas.stockOf('care institutions')));
  const place = counties.findIndex(({ code }) => code === county) + random.fraction();
  const institution = `care-home-${Math.floor((place * homes) / counties.length) + 1}`;
  const bed = `${random.integer(1, 5)}${String(random.integer(1, 40)).padStart(2, '0')}`;
  return { account: accountOfInstitution(institution), columns: { institution, bed } };
}
