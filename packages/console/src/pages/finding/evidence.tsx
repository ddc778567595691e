import { Card } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { departments } from '@hub/assistance';
import { useLanguage } from '../../i18n/use-language.ts';
import type { ShownFinding } from './finding-screen.tsx';

/** What of a statement two records clash in: days, months, amounts and areas. */
const clashing =
  /(\d{4}-\d{2}(?:-\d{2})?|\d[\d,]*\.\d{2}(?:元| yuan)?|[一-龥]{1,12}(?:县|区|市)(?=，|,|$))/;

/** The evidence of each department side by side, with what can clash marked. */
export function Evidence({ finding }: { readonly finding: ShownFinding }) {
  const { t } = useTranslation();
  const { named, said } = useLanguage();
  return (
    <div className="side-by-side">
      {finding.departments.map((code) => (
        <Card key={code} size="small" title={named(departments[code])}>
          {finding.evidence.every(({ department }) => department !== code) && (
            <p className="faint">{t('finding.noEvidence')}</p>
          )}
          <ul className="plain">
            {finding.evidence
              .filter(({ department }) => department === code)
              .map(({ recordId, programme, statement }) => (
                <li key={`${recordId} ${statement.en}`}>
                  <div className="faint small">
                    {programme === null ? t('finding.fact') : named(programme)} ·{' '}
                    <code>{recordId}</code>
                  </div>
                  <Marked text={said(statement)} />
                </li>
              ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}

function Marked({ text }: { readonly text: string }) {
  const parts = text.split(clashing);
  return (
    <>
      {parts.map((part, index) => {
        const key = `${index} ${part}`;
        // Split by one group: every other part is what it found.
        return index % 2 === 1 ? (
          <mark key={key}>{part}</mark>
        ) : (
          <Fragment key={key}>{part}</Fragment>
        );
      })}
    </>
  );
}
