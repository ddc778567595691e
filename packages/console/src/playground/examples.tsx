import { type GraphiQLPlugin, useGraphiQL } from '@graphiql/react';
import { parse } from 'graphql';
import { useMemo } from 'react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { firstRefusal } from '@hub/assistance/access';
import { coordinatesIn } from '@hub/assistance/coordinates';
import { useLanguage } from '../i18n/use-language.ts';
import { useAsked } from './asked.ts';
import { collection } from './collection.ts';
import type { ExampleOperation } from './example-operation.ts';
import { useExampleTabs } from './use-example-tabs.ts';

/** The list of example operations beside the editor. Its title follows the language of the page. */
export const examplesPlugin: GraphiQLPlugin = {
  get title() {
    return i18next.t('playground.examples');
  },
  icon: ExamplesIcon,
  content: Examples,
};

function Examples() {
  const { t } = useTranslation();
  const [released, others] = useByRelease();
  return (
    <section className="examples" aria-labelledby="examples-heading">
      <h2 id="examples-heading">{t('playground.examples')}</h2>
      <p>{collection.length === 0 ? t('playground.noExamples') : t('playground.examplesHint')}</p>
      <ExampleList examples={released} />
      {others.length > 0 && (
        <>
          <h3>{t('playground.notReleased')}</h3>
          <ExampleList examples={others} />
        </>
      )}
    </section>
  );
}

/** The collection, parted by whether an operation is released to who asks, for the purpose chosen. All of it, until the graph is known. */
function useByRelease(): readonly [readonly ExampleOperation[], readonly ExampleOperation[]] {
  const schema = useGraphiQL((state) => state.schema);
  const { identity, purpose } = useAsked().chosen;
  return useMemo(() => {
    if (!schema || identity === undefined) return [collection, []];
    const { role, department } = identity;
    const isReleased = ({ query }: ExampleOperation) =>
      firstRefusal({ role, department, purpose }, [...coordinatesIn(schema, parse(query))]) ===
      null;
    return [collection.filter(isReleased), collection.filter((each) => !isReleased(each))];
  }, [schema, identity, purpose]);
}

function ExampleList({ examples }: { readonly examples: readonly ExampleOperation[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { openQuery, open } = useExampleTabs();
  return (
    <ul>
      {examples.map((example) => (
        <li key={example.name}>
          <button
            type="button"
            aria-current={example.query === openQuery}
            disabled={open === null}
            onClick={() => open?.(example)}
          >
            <strong>{example.title[language]}</strong>
            <span>{example.description[language]}</span>
          </button>
          <a href={`/playground?operation=${example.name}`}>
            {t('playground.link')}
            <span className="unseen">{example.title[language]}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M7 4h10M7 10h10M7 16h10" />
      <path d="M2 2.5v3L4.5 4zM2 8.5v3L4.5 10zM2 14.5v3L4.5 16z" fill="currentColor" />
    </svg>
  );
}
