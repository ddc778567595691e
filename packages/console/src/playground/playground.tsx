import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import 'graphiql/setup-workers/vite';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../i18n/start-language.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { signedHeaders } from '../sign-in/identities.ts';
import { type Chosen, useIdentity } from '../sign-in/use-identity.ts';
import { collection } from './collection.ts';
import { examplesPlugin } from './examples.tsx';
import { gatewayFetcher } from './gateway-fetcher.ts';
import { IdentityPicker } from './identity-picker.tsx';
// The parts of graphiql/style.css that we need: the whole repeats Monaco's styles and embeds 400 kB of fonts.
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './playground.css';

const plugins = [examplesPlugin, HISTORY_PLUGIN];

/** The developers' page: GraphiQL on the gateway's graph, with the example operations beside it. */
export function Playground() {
  const { t } = useTranslation();
  const [opening] = useState(openingTab);
  const chosen = useIdentity();
  const { identity, purpose } = chosen ?? {};
  const fetcher = useMemo(
    () => gatewayFetcher(fetch.bind(globalThis), signedHeaders(identity, purpose ?? 'SUPERVISION')),
    [identity, purpose],
  );

  useEffect(() => {
    document.title = t('playground.pageTitle');
  }, [t]);

  return (
    <div className="playground">
      <Header chosen={chosen} />
      <main>
        {/* Nothing is asked before it is known as whom. */}
        {chosen !== null && (
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
          </GraphiQL>
        )}
      </main>
    </div>
  );
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

/** A first visit opens the main operation; after that the tabs are as they were left. */
function openingTab() {
  const example = collection[0];
  if (example === undefined || sessionStorage.getItem('graphiql:tabState') !== null) return {};
  return { initialQuery: example.query, initialVariables: example.variables };
}
