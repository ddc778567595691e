import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { departments } from '@hub/assistance';
import { formatAmount } from '../../format/figures.ts';
import type { ShownScreeningFragment } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { SeverityTag } from '../../review/severity-tag.tsx';

const tones = { CLEAR: 'success', FINDINGS: 'info', INCOMPLETE: 'warning' } as const;

/** What a screening says: leads, and what cannot be told because a department did not answer. */
export function ScreeningPanel({
  screening,
}: {
  readonly screening: ShownScreeningFragment | null;
}) {
  const { t } = useTranslation();
  if (screening === null) return <Alert type="warning" showIcon title={t('person.notScreened')} />;
  const { verdict, asOf, findings, undecided } = screening;
  return (
    <section aria-label={t('person.screening')}>
      <Alert
        type={tones[verdict]}
        showIcon
        className="state"
        title={t(`codes.verdict.${verdict}`, { asOf })}
      />
      {findings.length > 0 && <Leads findings={findings} />}
      {undecided.length > 0 && <Undecided undecided={undecided} />}
    </section>
  );
}

function Leads({ findings }: Pick<ShownScreeningFragment, 'findings'>) {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (
    <ul className="plain">
      {findings.map(({ id, severity, rule, amountFen, amountMeaning, explanation, review }) => (
        <li key={id}>
          <SeverityTag severity={severity} />{' '}
          {review === null ? (
            <strong>{said(rule.title)}</strong>
          ) : (
            <Link to={`/findings/${id}`}>{said(rule.title)}</Link>
          )}{' '}
          <span className="number">{formatAmount(amountFen)}</span>{' '}
          {amountFen !== 0 && (
            <span className="faint">{t(`codes.amountMeaning.${amountMeaning}`)}</span>
          )}
          <div>{explanation}</div>
        </li>
      ))}
    </ul>
  );
}

function Undecided({ undecided }: Pick<ShownScreeningFragment, 'undecided'>) {
  const { t } = useTranslation();
  const { said, named } = useLanguage();
  return (
    <>
      <h2>{t('person.undecided')}</h2>
      <ul className="plain">
        {undecided.map(({ rule, departments: asked, reason }) => (
          <li key={`${rule.id} ${reason.en}`}>
            {said(rule.title)}: {said(reason)}{' '}
            <span className="faint">
              {asked.map((code) => named(departments[code])).join(t('states.comma'))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
