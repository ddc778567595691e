import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { ExampleOperation } from './example-operation.ts';

/** How examples meet GraphiQL's tabs. `open` is null until the editors have loaded. */
export function useExampleTabs() {
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
