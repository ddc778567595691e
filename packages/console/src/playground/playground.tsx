import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import 'graphiql/setup-workers/vite';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../i18n/start-language.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { signedHeaders } from '../sign-in/identities.ts';
import { type Chosen, useIdentity } from '../sign-in/use-identity.ts';
import type { LoggedFetch } from '@hub/assistance';
import { AskedContext } from './asked.ts';
import { CopyCurl } from './copy-curl.tsx';
import { collection } from './collection.ts';
import { examplesPlugin } from './examples.tsx';
import { gatewayFetcher } from './gateway-fetcher.ts';
import { openingTab } from './opening-tab.ts';
import { IdentityPicker } from './identity-picker.tsx';
import { planPlugin } from './plan.tsx';
import { releasedFirst } from './released-first.ts';
// The parts of graphiql/style.css that we need: the whole repeats Monaco's styles and embeds 400 kB of fonts.
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './playground.css';

const plugins = [examplesPlugin, planPlugin, HISTORY_PLUGIN];

/** The developers' page: GraphiQL on the gateway's graph, with the example operations and the plan of an answer beside it. */
export function Playground() {
  const { t } = useTranslation();
  const chosen = useIdentity();

  useEffect(() => {
    document.title = t('playground.pageTitle');
  }, [t]);

  return (
    <div className="playground">
      <Header chosen={chosen} />
      {/* Nothing is asked before it is known as whom. */}
      <main>{chosen !== null && <Editor chosen={chosen} />}</main>
    </div>
  );
}

function Editor({ chosen }: { readonly chosen: Chosen }) {
  const { identity, purpose } = chosen;
  const [{ unknown, ...opening }] = useState(() =>
    openingTab({
      named: takeOperation(),
      stored: sessionStorage.getItem('graphiql:tabState'),
      collection:
        identity === undefined ? collection : releasedFirst(collection, { ...identity, purpose }),
    }),
  );
  const { fetches, fetcher } = useFetcher(chosen);
  return (
    <AskedContext value={{ chosen, fetches }}>
      {unknown !== null && <UnknownOperation name={unknown} />}
      <GraphiQL
        fetcher={fetcher}
        plugins={plugins}
        visiblePlugin={examplesPlugin}
        shouldPersistHeaders={false}
        // Variables carry resident numbers: tabs and history live as long as the browser tab, not on disk.
        storage={sessionStorage}
        defaultEditorToolsVisibility="variables"
        {...opening}
      >
        {/* In place of GraphiQL's own logo, which links to another site. */}
        <GraphiQL.Logo>
          <span aria-hidden="true" />
        </GraphiQL.Logo>
        <GraphiQL.Toolbar>
          {({ prettify, merge, copy }) => (
            <>
              {prettify}
              {merge}
              {copy}
              <CopyCurl />
            </>
          )}
        </GraphiQL.Toolbar>
      </GraphiQL>
    </AskedContext>
  );
}

/** Asks as whoever was chosen, and keeps the fetches behind the last answer. */
function useFetcher({ identity, purpose }: Chosen) {
  const [fetches, setFetches] = useState<readonly LoggedFetch[] | null>(null);
  const fetcher = useMemo(
    () =>
      gatewayFetcher({
        send: fetch.bind(globalThis),
        signed: signedHeaders(identity, purpose),
        onFetches: setFetches,
      }),
    [identity, purpose],
  );
  return { fetches, fetcher };
}

function UnknownOperation({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  return <output className="unread">{t('playground.unknownOperation', { name })}</output>;
}

function Header({ chosen }: { readonly chosen: Chosen | null }) {
  const { t } = useTranslation();
  const { otherLanguage } = useLanguage();
  return (
    <header>
      <h1>{t('playground.heading')}</h1>
      <p>{t('playground.tagline')}</p>
      {chosen !== null && <IdentityPicker {...chosen} />}
      <button type="button" lang={otherLanguage} onClick={() => void switchLanguage(otherLanguage)}>
        {t('frame.otherLanguage')}
      </button>
    </header>
  );
}

/** The operation that the address names, followed once: a reload would open a tab more for one that was edited since. */
function takeOperation(): string | null {
  const address = new URL(location.href);
  const named = address.searchParams.get('operation');
  address.searchParams.delete('operation');
  history.replaceState(null, '', address);
  return named;
}
