import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** To the first page of a list, and to the next. */
export function NextPage({ page }: { readonly page: PageInfo | undefined }) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const goTo = (after: string | null | undefined) => {
    const next = new URLSearchParams(address);
    next.delete('after');
    if (after) next.set('after', after);
    setAddress(next);
    scrollTo({ top: 0 });
  };
  return (
    <nav className="pages" aria-label={t('findings.paging')}>
      <Button disabled={!address.has('after')} onClick={() => goTo(null)}>
        {t('findings.first')}
      </Button>
      <Button disabled={page?.hasNextPage !== true} onClick={() => goTo(page?.endCursor)}>
        {t('findings.next')}
      </Button>
    </nav>
  );
}
