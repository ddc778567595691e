import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMessages } from '../../frame/messages.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { signedHeaders } from '../../sign-in/identities.ts';
import { useSignedIn } from '../../sign-in/signed-in.tsx';
import { useFailureText } from '../../states/use-failure-text.ts';
import { type ExportFormat, exportFindings, saveFile } from './export-findings.ts';
import { useFindingsAddress } from './use-findings-address.ts';

/** Takes out exactly what is filtered, as a file. */
export function ExportMenu() {
  const { t } = useTranslation();
  const messages = useMessages();
  const { graphLanguage } = useLanguage();
  const { identity, purpose } = useSignedIn();
  const { filter } = useFindingsAddress();
  const failureText = useFailureText();
  const [isExporting, setExporting] = useState(false);

  const exportAs = async (format: ExportFormat) => {
    setExporting(true);
    const headers = signedHeaders(identity, purpose);
    const question = { format, filter, language: graphLanguage, headers };
    const exported = await exportFindings(question, fetch.bind(globalThis));
    setExporting(false);
    if ('failure' in exported) return void messages.error(failureText(exported.failure));
    saveFile(exported.name, exported.file);
    void messages.success(t('findings.exported', { name: exported.name }));
  };

  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            type: 'group',
            label: t('findings.exportOrder'),
            children: [
              { key: 'csv', label: t('findings.exportCsv') },
              { key: 'xlsx', label: t('findings.exportXlsx') },
            ],
          },
        ],
        onClick: ({ key }) => void exportAs(key as ExportFormat),
      }}
    >
      <Button loading={isExporting}>{t('findings.exportAs')}</Button>
    </Dropdown>
  );
}
