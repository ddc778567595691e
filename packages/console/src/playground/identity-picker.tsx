import { useTranslation } from 'react-i18next';
import { type Purpose, purposeCodes, purposes } from '@hub/assistance/access';
import { useLanguage } from '../i18n/use-language.ts';
import { useIdentityLabel } from '../sign-in/use-identity-label.ts';
import type { Chosen } from '../sign-in/use-identity.ts';

/** Lets a developer ask as somebody else, or for another purpose. */
export function IdentityPicker({ identity, identities, purpose, choose, choosePurpose }: Chosen) {
  const { t } = useTranslation();
  const { named } = useLanguage();
  const label = useIdentityLabel();
  if (identity === undefined) return null;
  return (
    <>
      <label>
        {t('frame.askAs')}
        <select value={identity.id} onChange={({ target }) => choose(target.value)}>
          {identities.map((each) => (
            <option key={each.id} value={each.id}>
              {label(each)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('frame.askFor')}
        <select value={purpose} onChange={({ target }) => choosePurpose(target.value as Purpose)}>
          {purposeCodes.map((code) => (
            <option key={code} value={code}>
              {named(purposes[code])}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
