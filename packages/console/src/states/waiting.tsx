import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';

/** Says that something is on its way. */
export function Waiting() {
  const { t } = useTranslation();
  return (
    <output className="waiting" aria-label={t('states.waiting')}>
      <Skeleton active paragraph={{ rows: 8 }} />
    </output>
  );
}
