import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { departments } from '@hub/assistance';
import { formatAmount } from '../../format/figures.ts';
import type { ListedFindingFragment } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { SeverityTag } from '../../review/severity-tag.tsx';

/** Findings in short: what, where, how much, until when, and who is waited for. */
export function FindingLines({
  findings,
}: {
  readonly findings: readonly ListedFindingFragment[];
}) {
  const { t } = useTranslation();
  const { said, named } = useLanguage();
  return (
    <table className="lines">
      <thead>
        <tr>
          <th scope="col">{t('columns.severity')}</th>
          <th scope="col">{t('columns.rule')}</th>
          <th scope="col">{t('columns.county')}</th>
          <th scope="col" className="right">
            {t('columns.amount')}
          </th>
          <th scope="col">{t('columns.due')}</th>
          <th scope="col">{t('finding.awaited')}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map(({ id, severity, rule, countyName, amountFen, review }) => (
          <tr key={id}>
            <td>
              <SeverityTag severity={severity} />
            </td>
            <td>
              <Link to={`/findings/${id}`}>{said(rule.title)}</Link>
            </td>
            <td>{countyName}</td>
            <td className="number right">{formatAmount(amountFen)}</td>
            <td className={review?.isOverdue === true ? 'number overdue' : 'number'}>
              {review?.dueOn} {review?.isOverdue === true && t('findings.overdue')}
            </td>
            <td>
              {(review?.awaited ?? [])
                .map((code) => named(departments[code]))
                .join(t('states.comma'))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
