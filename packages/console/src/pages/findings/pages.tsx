import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFindingsAddress } from './use-findings-address.ts';

interface PagesProperties {
  /** Null while there is no page. */
  readonly page: { readonly hasNextPage: boolean; readonly endCursor: string | null } | null;
}

/** The way through the pages of the list. The hub finds a page by what stands before it, so there are no numbers. */
export function Pages({ page }: PagesProperties) {
  const { t } = useTranslation();
  const { address, go, after } = useFindingsAddress();
  // The pages that led here; a link to a page in the middle knows of none before it.
  const [visited, setVisited] = useState<readonly (string | null)[]>([]);

  const goTo = (cursor: string | null) => {
    const next = new URLSearchParams(address);
    if (cursor === null) next.delete('after');
    else next.set('after', cursor);
    go(next);
  };
  const goOn = () => {
    setVisited([...visited, after]);
    goTo(page?.endCursor ?? null);
  };
  const goBack = () => {
    setVisited(visited.slice(0, -1));
    goTo(visited.at(-1) ?? null);
  };
  const goFirst = () => {
    setVisited([]);
    goTo(null);
  };

  return (
    <nav aria-label={t('findings.paging')} className="pages">
      <Space>
        <Button disabled={after === null} onClick={goFirst}>
          {t('findings.first')}
        </Button>
        <Button disabled={after === null || visited.length === 0} onClick={goBack}>
          {t('findings.previous')}
        </Button>
        <Button disabled={page?.hasNextPage !== true} onClick={goOn}>
          {t('findings.next')}
        </Button>
      </Space>
    </nav>
  );
}
