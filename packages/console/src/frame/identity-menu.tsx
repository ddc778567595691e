import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { purposeCodes, purposes } from '@hub/assistance/access';
import { useLanguage } from '../i18n/use-language.ts';
import { useIdentityLabel } from '../sign-in/use-identity-label.ts';
import type { Chosen } from '../sign-in/use-identity.ts';

/** Who asks, and for what; in a demonstration both can be chosen. */
export function IdentityMenu({ identity, identities, purpose, choose, choosePurpose }: Chosen) {
  const { t } = useTranslation();
  const { named } = useLanguage();
  const label = useIdentityLabel();
  if (identity === undefined) return null;
  const isOffered = identities.some(({ id }) => id === identity.id);
  const offered = isOffered ? identities : [identity, ...identities];
  return (
    <>
      <Select
        aria-label={t('frame.askAs')}
        value={identity.id}
        onChange={choose}
        popupMatchSelectWidth={false}
        options={offered.map((each) => ({ value: each.id, label: label(each) }))}
      />
      <Select
        aria-label={t('frame.askFor')}
        value={purpose}
        onChange={choosePurpose}
        popupMatchSelectWidth={false}
        options={purposeCodes.map((code) => ({
          value: code,
          label: t('frame.purpose', { purpose: named(purposes[code]) }),
        }))}
      />
    </>
  );
}
