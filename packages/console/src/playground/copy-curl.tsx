import { ToolbarButton, useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsked } from './asked.ts';
import { curlOf } from './curl.ts';

type Copied = 'copied' | 'variablesUnreadable' | 'copyRefused';

/** A button that copies the operation in the editor as a command, and says whether it did. */
export function CopyCurl() {
  const { t } = useTranslation();
  const { chosen } = useAsked();
  const [said, setSaid] = useState<Copied | null>(null);
  const { queryEditor, variableEditor, operationName } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    operationName: state.operationName,
  }));
  // Before the editors have loaded there is nothing to copy.
  if (queryEditor === undefined || variableEditor === undefined) return null;

  const copy = async (): Promise<Copied> => {
    let command: string;
    try {
      command = curlOf(location.origin, {
        query: queryEditor.getValue(),
        variables: variableEditor.getValue(),
        operationName: operationName ?? null,
        purpose: chosen.purpose,
      });
    } catch {
      return 'variablesUnreadable';
    }
    try {
      await navigator.clipboard.writeText(command);
      return 'copied';
    } catch {
      return 'copyRefused';
    }
  };

  return (
    <>
      <ToolbarButton label={t('playground.copyCurl')} onClick={() => void copy().then(setSaid)}>
        <span className="curl" aria-hidden="true">
          curl
        </span>
      </ToolbarButton>
      <output className="said">{said !== null && t(`playground.${said}`)}</output>
    </>
  );
}
