import { Button, Popover } from 'antd';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';

const SavedViews = lazy(async () => ({
  default: (await import('./saved-views-list.tsx')).SavedViews,
}));

/** The way to the filters that somebody keeps in this browser. */
export function SavedViewsMenu() {
  const { t } = useTranslation();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Suspense>
          <SavedViews />
        </Suspense>
      }
    >
      <Button>{t('findings.views')}</Button>
    </Popover>
  );
}
