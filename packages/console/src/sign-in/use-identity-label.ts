import { areaName, departments } from '@hub/assistance';
import { roles } from '@hub/assistance/access';
import { useLanguage } from '../i18n/use-language.ts';
import type { Identity } from './identities.ts';

/** Says who somebody is: their role, department and area. */
export function useIdentityLabel(): (identity: Identity) => string {
  const { named } = useLanguage();
  return ({ role, department, area }) =>
    [
      named(roles[role]),
      department === null ? null : named(departments[department]),
      areaName(area),
    ]
      .filter((part) => part !== null)
      .join(' · ');
}
