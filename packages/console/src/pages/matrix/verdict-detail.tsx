import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatCount, formatSum } from '../../format/figures.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Laws } from '../finding/laws.tsx';
import type { Verdict } from './matrix-screen.tsx';

/** What the law says of a pair, how many draw both, and the way to the findings. */
export function VerdictDetail({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { left, right, note, subject, people, amountFen, findings, ruleIds, isSuppressed } =
    verdict;
  const rules = ruleIds.map((id) => `rule=${encodeURIComponent(id)}`);
  // The open ones, as they are counted.
  const list = [...rules, 'state=RAISED', 'state=ASSIGNED'].join('&');
  return (
    <Card
      size="small"
      className="state"
      title={`${said(left.name)} × ${said(right.name)} · ${t(`codes.overlap.${verdict.verdict}`)}`}
    >
      <p>
        {said(note)} <span className="faint">{t(`codes.overlapSubject.${subject}`)}</span>
      </p>
      <Laws laws={verdict.legalBasis} />
      <p>
        {t('matrix.counts', {
          people: formatCount(people),
          amount: formatSum(amountFen),
          findings: formatCount(findings),
        })}{' '}
        {isSuppressed === true && <span className="faint">{t('matrix.suppressed')}</span>}
      </p>
      {ruleIds.length > 0 ? (
        <Link to={`/findings?${list}`}>{t('matrix.toFindings')}</Link>
      ) : (
        <span>{t('matrix.lawful')}</span>
      )}
    </Card>
  );
}
