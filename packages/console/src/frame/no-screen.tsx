import { Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Says that nothing is at an address. */
export function NoScreen() {
  const { t } = useTranslation();
  return (
    <Result
      status="warning"
      title={t('states.noScreen')}
      subTitle={t('states.noScreenHint')}
      extra={<Link to="/">{t('states.home')}</Link>}
    />
  );
}
