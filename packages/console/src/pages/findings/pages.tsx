import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { useFindingsAddress } from './use-findings-address.ts';

interface PagesProperties {
  /** Null while there is no page. */
  readonly page: { readonly hasNextPage: boolean; readonly endCursor: string | null } | null;
}

/** The way through the pages of the list. The hub finds a page by what stands before it, so there are no numbers. */
export function Pages({ page }: PagesProperties) {
  const { t } = useTranslation();
  const { address, after } = useFindingsAddress();
  const [, setAddress] = useSearchParams();
  const visited = visitedIn(useLocation().state);

  const goTo = (cursor: string | null, before: readonly (string | null)[]) => {
    const next = new URLSearchParams(address);
    if (cursor === null) next.delete('after');
    else next.set('after', cursor);
    setAddress(next, { state: { visited: before } });
    scrollTo({ top: 0 });
  };
  const goOn = () => goTo(page?.endCursor ?? null, [...visited, after]);
  const goBack = () => goTo(visited.at(-1) ?? null, visited.slice(0, -1));
  const goFirst = () => goTo(null, []);

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

/** The pages that led to one, as its place in the browser's history keeps them; a link to a page knows of none. */
function visitedIn(state: unknown): readonly (string | null)[] {
  const isKept = typeof state === 'object' && state !== null && 'visited' in state;
  return isKept && Array.isArray(state.visited) ? state.visited : [];
}
