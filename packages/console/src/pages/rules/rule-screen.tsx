import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { departments } from '@hub/assistance';
import { useAnswer } from '../../asking/use-answer.ts';
import { RuleLibraryDocument } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { SeverityTag } from '../../review/severity-tag.tsx';
import { Answered } from '../../states/answered.tsx';
import { useReleased } from '../../sign-in/signed-in.tsx';
import { Laws } from '../finding/laws.tsx';
import { Mutes } from './mutes.tsx';
import type { ShownRule } from './rules-screen.tsx';
import { useLedger } from './use-ledger.ts';

/** A rule: what it compares, the law, what it must stay silent on, and how precise it has been. */
export function RuleScreen() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useAnswer(RuleLibraryDocument, { variables: {} });
  return (
    <Answered
      asked={asked}
      released="Query.rules"
      isEmpty={({ rules }) => !rules.some((rule) => rule.id === id)}
      empty={<Empty description={t('rules.none')} />}
    >
      {({ rules }) =>
        rules.filter((rule) => rule.id === id).map((rule) => <Rule key={id} rule={rule} />)
      }
    </Answered>
  );
}

function Rule({ rule }: { readonly rule: ShownRule }) {
  const { t } = useTranslation();
  const { said, named } = useLanguage();
  const { precisionOf, mutesOf, again } = useLedger();
  const isLedgerReleased = useReleased('Query.ruleMutes');
  return (
    <article>
      <div className="bar">
        <SeverityTag severity={rule.severity} />
        <h1>{said(rule.title)}</h1>
        <code>{rule.id}</code>
      </div>
      <RuleFacts rule={rule} precision={precisionOf(rule.id)} />
      {rule.arguesFromAbsence && <p>{t('rules.fromAbsence')}</p>}
      {rule.isAcrossPeople && <p>{t('rules.acrossPeople')}</p>}
      <p>
        <Link to={`/findings?rule=${rule.id}`}>{t('rules.toFindings')}</Link>
      </p>
      {isLedgerReleased && (
        <>
          <h2>{t('rules.muted')}</h2>
          <Mutes mutes={mutesOf(rule.id)} again={again} />
        </>
      )}
      <h2>{t('conditions.programme')}</h2>
      <p>{rule.programmes.map(named).join(t('states.comma')) || t('rules.anyProgramme')}</p>
      <h2>{t('finding.law')}</h2>
      <Laws laws={rule.legalBasis} />
      <h2>{t('rules.lookAlikes')}</h2>
      <ul>
        {rule.lookAlikes.map(({ letter, description }) => (
          <li key={letter}>{said(description)}</li>
        ))}
      </ul>
    </article>
  );
}

interface RuleFactsProperties {
  readonly rule: ShownRule;
  readonly precision: string;
}

function RuleFacts({ rule, precision }: RuleFactsProperties) {
  const { t } = useTranslation();
  const { named } = useLanguage();
  return (
    <dl className="facts">
      <div>
        <dt>{t('columns.kind')}</dt>
        <dd>{t(`codes.kind.${rule.kind}`)}</dd>
      </div>
      <div>
        <dt>{t('finding.disposition')}</dt>
        <dd>{t(`codes.disposition.${rule.disposition}`)}</dd>
      </div>
      <div>
        <dt>{t('rules.precision')}</dt>
        <dd>{precision}</dd>
      </div>
      <div>
        <dt>{t('rules.needs')}</dt>
        <dd>{rule.needs.map((code) => named(departments[code])).join(t('states.comma'))}</dd>
      </div>
      <div>
        <dt>{t('rules.latency')}</dt>
        <dd>{t('rules.days', { count: rule.latencyDays })}</dd>
      </div>
    </dl>
  );
}
