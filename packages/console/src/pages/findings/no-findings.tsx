import { Button, Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasConditions, withoutConditions } from './finding-conditions.ts';
import { useFindingsAddress } from './use-findings-address.ts';

/** Says that no finding meets the conditions, and leads out of them. */
export function NoFindings() {
  const { t } = useTranslation();
  const { address, go } = useFindingsAddress();
  return (
    <Empty description={t('findings.none')}>
      {hasConditions(address) && (
        <Button onClick={() => go(withoutConditions(address))}>{t('findings.clear')}</Button>
      )}
    </Empty>
  );
}
