import { Alert, Space, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatAmount } from '../../format/figures.ts';
import { formatPeriod } from '../../format/period.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { SeverityTag } from '../../review/severity-tag.tsx';
import type { ShownFinding } from './finding-screen.tsx';
import { Steps } from './steps.tsx';

interface FindingHeadProperties {
  readonly finding: ShownFinding;
  readonly again: () => void;
}

/** What the lead is in a line, its amount, whom it is about, and what can be done with it. */
export function FindingHead({ finding, again }: FindingHeadProperties) {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { rule, severity, kind, review, isMuted, amountFen, amountMeaning } = finding;
  return (
    <>
      <div className="bar">
        <SeverityTag severity={severity} />
        <h1>{said(rule.title)}</h1>
        <Tag>{t(`codes.kind.${kind}`)}</Tag>
        {review !== null && <Tag>{t(`codes.state.${review.state}`)}</Tag>}
        {isMuted === true && <Tag>{t('findings.muted')}</Tag>}
        <span className="grow" />
        <Steps finding={finding} again={again} />
      </div>
      <Alert type="info" className="state" title={finding.explanation} />
      {!rule.isVerified && (
        <Alert type="warning" showIcon className="state" title={t('finding.unverified')} />
      )}
      <dl className="facts">
        <Fact name={t('finding.amount')}>
          <strong className="number">{formatAmount(amountFen)}</strong>{' '}
          {amountFen === 0 ? t('finding.noArithmetic') : t(`codes.amountMeaning.${amountMeaning}`)}
        </Fact>
        <Fact name={t('columns.period')}>{formatPeriod(finding.period) || '—'}</Fact>
        <Fact name={t('columns.county')}>
          {finding.countyName ?? finding.county ?? t('states.placeWithheld')}
        </Fact>
        <Fact name={t('finding.rule')}>
          <Link to={`/rules/${rule.id}`}>{rule.id}</Link>
        </Fact>
        <Fact name={t('finding.disposition')}>{t(`codes.disposition.${finding.disposition}`)}</Fact>
        <Fact name={t('columns.raisedOn')}>{finding.raisedOn}</Fact>
        <Fact name={t('finding.asOf')}>{finding.asOf}</Fact>
        <Fact name={t('finding.subject')}>
          {t(`codes.subject.${finding.subject.kind}`)}{' '}
          <code>{finding.subject.id.slice(0, 12)}</code>
        </Fact>
      </dl>
      <Space wrap className="state">
        {finding.personIds.map((id, index) => (
          <Link key={id} to={`/people/${id}`}>
            {t('finding.chainOf', { number: index + 1 })} <code>{id.slice(0, 10)}…</code>
          </Link>
        ))}
      </Space>
    </>
  );
}

interface FactProperties {
  readonly name: string;
  readonly children: React.ReactNode;
}

function Fact({ name, children }: FactProperties) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
