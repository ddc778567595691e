import { Layout, Menu } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Identity } from '../sign-in/identities.ts';
import { isEverReleased } from '../sign-in/signed-in.tsx';
import { screenAt, screens } from './screens.ts';

/** Where what opens the navigation stands, in pixels from its upper edge: beside the last line of the header. */
const openerTop = -44;

/** The way to the screens that may be released to whoever asks. */
export function Navigation({ identity }: { readonly identity: Identity }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [isCollapsed, setCollapsed] = useState(false);
  const offered = screens.filter(({ asks }) => isEverReleased(identity, asks));
  const open = screenAt(pathname);
  return (
    <Layout.Sider
      theme="light"
      width={168}
      breakpoint="lg"
      collapsedWidth={0}
      // On a narrow screen, in the header's own line: lower it would lie over what the screen shows.
      zeroWidthTriggerStyle={{ top: openerTop }}
      collapsed={isCollapsed}
      onCollapse={setCollapsed}
    >
      <nav aria-label={t('frame.navigation')}>
        <Menu
          mode="inline"
          inlineIndent={12}
          // Its links can be reached one by one: the list of them is no stop of its own.
          tabIndex={-1}
          selectedKeys={open === undefined ? [] : [open.path]}
          items={[
            ...offered.map(({ path, name }) => ({
              key: path,
              label: <Link to={path}>{t(`screens.${name}`)}</Link>,
            })),
            { key: 'playground', label: <a href="/playground">{t('screens.playground')}</a> },
          ]}
        />
      </nav>
    </Layout.Sider>
  );
}
