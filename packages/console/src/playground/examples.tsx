import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { collection } from './collection.ts';
import type { ExampleOperation } from './example-operation.ts';

/** The list of example operations beside the editor. Its title is bilingual because GraphiQL stores it. */
export const examplesPlugin: GraphiQLPlugin = {
  title: '示例 Examples',
  icon: ExamplesIcon,
  content: Examples,
};

function Examples() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { openQuery, open } = useExampleTabs();

  return (
    <section className="examples" aria-labelledby="examples-heading">
      <h2 id="examples-heading">{t('playground.examples')}</h2>
      <p>{collection.length === 0 ? t('playground.noExamples') : t('playground.examplesHint')}</p>
      <ul>
        {collection.map((example) => (
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
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How examples meet GraphiQL's tabs. `open` is null until the editors have loaded. */
function useExampleTabs() {
  const actions = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    activeTabIndex: state.activeTabIndex,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }));
  const openQuery = tabs[activeTabIndex]?.query;
  if (queryEditor === undefined || variableEditor === undefined) return { openQuery, open: null };

  const open = (example: ExampleOperation) => {
    const openTabIndex = tabs.findIndex((tab) => tab.query === example.query);
    if (openTabIndex === -1) {
      actions.addTab();
      queryEditor.setValue(example.query);
      variableEditor.setValue(example.variables);
    } else {
      // Shown again as it was left: its variables may have been edited.
      actions.changeTab(openTabIndex);
    }
    queryEditor.focus();
  };
  return { openQuery, open };
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M7 4h10M7 10h10M7 16h10" />
      <path d="M2 2.5v3L4.5 4zM2 8.5v3L4.5 10zM2 14.5v3L4.5 16z" fill="currentColor" />
    </svg>
  );
}
