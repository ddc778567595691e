import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { departments } from '@hub/assistance';
import { useLanguage } from '../../i18n/use-language.ts';
import { clashesOf } from './clashing.ts';
import type { ShownFinding } from './finding-screen.tsx';
import { RecordFields } from './record-fields.tsx';

/** The evidence of each department side by side, with the fields marked that clash. */
export function Evidence({ finding }: { readonly finding: ShownFinding }) {
  const { t } = useTranslation();
  const { named, said } = useLanguage();
  const records = clashesOf(finding.evidence, finding);
  const isMarked = records.some(({ clash }) => Object.values(clash).some(Boolean));
  return (
    <>
      <div className="side-by-side">
        {finding.departments.map((code) => {
          const own = records.filter(({ record }) => record.department === code);
          return (
            <Card key={code} size="small" title={named(departments[code])}>
              {own.length === 0 && <p className="faint">{t('finding.noEvidence')}</p>}
              <ul className="plain">
                {own.map(({ record, clash }) => (
                  <li key={`${record.recordId} ${record.statement.en}`}>
                    <div>
                      {record.programme === null ? t('finding.fact') : named(record.programme)}{' '}
                      <code className="faint small">{record.recordId}</code>
                    </div>
                    <RecordFields record={record} clash={clash} />
                    <div className="faint small">{said(record.statement)}</div>
                  </li>
                ))}
              </ul>
            </Card>
          );
        })}
      </div>
      {isMarked && <p className="faint small">{t('finding.marked')}</p>}
    </>
  );
}
