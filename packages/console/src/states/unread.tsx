import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import { type ReadAddress, partAddress } from './part-address.ts';

interface UnreadProperties {
  /** How the screen reads its conditions. */
  readonly read: ReadAddress;
  /** Parts of the address that are no conditions. */
  readonly others?: readonly string[];
}

/** Says which conditions of the address could not be read, so that nobody takes the whole for a part. */
export function Unread({ read, others = [] }: UnreadProperties) {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const { pathname } = useLocation();
  const { readable, unread } = partAddress(address, read, others);
  if (unread.length === 0) return null;
  return (
    <output className="unread">
      {t('states.unread', { names: unread.join(t('states.comma')) })}{' '}
      <Link to={`${pathname}?${readable.toString()}`} replace>
        {t('states.dropUnread')}
      </Link>
    </output>
  );
}
