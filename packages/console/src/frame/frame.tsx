import { Layout, Skeleton } from 'antd';
import { Suspense, lazy, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { Provider } from 'urql';
import { hubClient } from '../asking/hub-client.ts';
import { signedHeaders } from '../sign-in/identities.ts';
import { type SignedIn, SignedInContext } from '../sign-in/signed-in.tsx';
import { useIdentity } from '../sign-in/use-identity.ts';
import { ScreenBoundary } from '../states/screen-boundary.tsx';
import { Waiting } from '../states/waiting.tsx';
import { LeftContext, useArrival } from './arrival.ts';
import { Header } from './header.tsx';
import { Navigation } from './navigation.tsx';
import { screenAt } from './screens.ts';
import { SkipLink } from './skip-link.tsx';

// Nobody sees it in a demonstration, nor who has signed in.
const TokenForm = lazy(async () => ({ default: (await import('./token-form.tsx')).TokenForm }));

/** What stands around every screen: the hub's name, who asks and why, and the way to the other screens. */
export function Frame() {
  const chosen = useIdentity();
  const { t } = useTranslation();
  if (chosen === null) return <Skeleton active className="screen" />;
  const { identity } = chosen;
  return (
    <Layout className="frame">
      <SkipLink to="main">{t('frame.skip')}</SkipLink>
      <Header chosen={chosen} />
      {identity === undefined ? (
        <Suspense>
          <TokenForm chosen={chosen} />
        </Suspense>
      ) : (
        <Asking chosen={{ ...chosen, identity }} key={`${identity.id} ${chosen.purpose}`} />
      )}
    </Layout>
  );
}

/** Everything below asks as one person for one purpose: with another, all of it is asked anew. */
function Asking({ chosen }: { readonly chosen: SignedIn }) {
  const { pathname } = useLocation();
  const { t } = useTranslation();
  const client = useClient(chosen);
  const left = useArrival();
  useTitle(pathname);
  return (
    <SignedInContext value={chosen}>
      <Provider value={client}>
        <Layout>
          <Navigation identity={chosen.identity} />
          {/* A <main>, as antd draws it. */}
          <Layout.Content id="main" tabIndex={-1} className="screen">
            <ScreenBoundary key={pathname}>
              <Suspense fallback={<Waiting />}>
                <LeftContext value={left}>
                  <Outlet />
                </LeftContext>
              </Suspense>
            </ScreenBoundary>
            <footer>
              <p>{t('frame.footer')}</p>
              {chosen.identities.length > 0 && <p>{t('frame.demo')}</p>}
            </footer>
          </Layout.Content>
        </Layout>
      </Provider>
    </SignedInContext>
  );
}

/** Names the page by its screen: in tabs, in the history, and to who cannot see it. */
function useTitle(pathname: string): void {
  const { t } = useTranslation();
  const screen = screenAt(pathname);
  const name = screen === undefined ? null : t(`screens.${screen.name}`);
  useEffect(() => {
    document.title = [name, t('frame.title')].filter((part) => part !== null).join(' · ');
  }, [name, t]);
}

/** A client that asks as whoever is signed in, with their newest token. */
function useClient({ identity, purpose }: SignedIn) {
  return useMemo(() => hubClient(signedHeaders(identity, purpose)), [identity, purpose]);
}
