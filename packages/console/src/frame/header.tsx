import { BulbOutlined, GlobalOutlined } from '@ant-design/icons';
import { Button, Layout, Space } from 'antd';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { switchLanguage } from '../i18n/start-language.ts';
import { useLanguage } from '../i18n/use-language.ts';
import type { Chosen } from '../sign-in/use-identity.ts';
import { BrightnessContext } from './brightness.ts';
import { IdentityMenu } from './identity-menu.tsx';

/** The hub's name, who asks and why, the language, and light or dark. */
export function Header({ chosen }: { readonly chosen: Chosen }) {
  const { t } = useTranslation();
  const { otherLanguage } = useLanguage();
  const { switchBrightness } = useContext(BrightnessContext);
  return (
    <Layout.Header className="header">
      <Link to="/" className="name">
        {t('frame.name')}
      </Link>
      <span className="tagline">{t('frame.tagline')}</span>
      <Space wrap size="small">
        <IdentityMenu {...chosen} />
        {chosen.signOut !== null && <Button onClick={chosen.signOut}>{t('frame.signOut')}</Button>}
        <Button
          type="text"
          icon={<GlobalOutlined />}
          lang={otherLanguage}
          onClick={() => void switchLanguage(otherLanguage)}
        >
          {t('frame.otherLanguage')}
        </Button>
        <Button
          type="text"
          icon={<BulbOutlined />}
          aria-label={t('frame.brightness')}
          title={t('frame.brightness')}
          onClick={switchBrightness}
        />
      </Space>
    </Layout.Header>
  );
}
