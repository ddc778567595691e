import { useTranslation } from 'react-i18next';
import { formatYuan } from '@hub/assistance';
import { formatMoment } from '../../format/moment.ts';
import type { ShownFinding } from './finding-screen.tsx';

/** What the finding rested on before: shown where the evidence has changed since it was raised. */
export function EvidenceHistory({ finding }: { readonly finding: ShownFinding }) {
  const { t } = useTranslation();
  if (finding.evidenceHistory.length < 2) return null;
  return (
    <>
      <h2>{t('finding.history')}</h2>
      <ol>
        {finding.evidenceHistory.map(({ revision, recordedAt, asOf, amountFen, explanation }) => (
          <li key={revision} value={revision}>
            <span className="faint">
              {formatMoment(recordedAt)} · {t('finding.asOf')} {asOf} · {formatYuan(amountFen)}
            </span>
            <div>{explanation}</div>
          </li>
        ))}
      </ol>
    </>
  );
}
