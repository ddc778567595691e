import { Button, Empty } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { departments, formatYuan } from '@hub/assistance';
import { useAnswer } from '../../asking/use-answer.ts';
import { formatCount } from '../../format/figures.ts';
import {
  type FacetFragment,
  type FindingFilter,
  MissedAidDocument,
  type MissedAidQuery,
} from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { SeverityTag } from '../../review/severity-tag.tsx';
import { Answered } from '../../states/answered.tsx';
import { Unread } from '../../states/unread.tsx';
import { readFilter } from '../findings/finding-conditions.ts';

type Missed = MissedAidQuery['findings'];

/** 应助未助: who qualifies and has not got it, by what is missing and where, with the step that is missing. */
export function MissedScreen() {
  const { t } = useTranslation();
  const { graphLanguage } = useLanguage();
  const [address] = useSearchParams();
  const filter: FindingFilter = {
    kinds: ['MISSED'],
    states: ['RAISED', 'ASSIGNED'],
    ...readConditions(address),
  };
  const asked = useAnswer(MissedAidDocument, { variables: { filter, language: graphLanguage } });
  return (
    <>
      <h1>{t('screens.missed')}</h1>
      <p className="faint">{t('missed.hint')}</p>
      <Unread read={readConditions} />
      <Answered
        asked={asked}
        released="Query.findings"
        isEmpty={({ findings }) => findings.totalCount === 0}
        empty={<Empty description={t('findings.none')} />}
      >
        {({ findings }) => (
          <div className="findings wide">
            <div>
              <Counts title={t('missed.what')} name="rule" counts={findings.facets.rules} />
              <Counts
                title={t('conditions.county')}
                name="area"
                counts={findings.facets.counties}
              />
            </div>
            <MissedList findings={findings} />
          </div>
        )}
      </Answered>
    </>
  );
}

/** The conditions that this screen has of those of the list. */
function readConditions(address: URLSearchParams): FindingFilter {
  const { ruleIds, areas } = readFilter(address);
  return { ...(ruleIds && { ruleIds }), ...(areas && { areas }) };
}

/** Most values of a list of counts before the rest is asked for. */
const mostCounts = 15;

interface CountsProperties {
  readonly title: string;
  readonly name: 'rule' | 'area';
  readonly counts: readonly FacetFragment[];
}

function Counts({ title, name, counts }: CountsProperties) {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const [address] = useSearchParams();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? counts : counts.slice(0, mostCounts);
  const to = (code: string) => {
    const next = new URLSearchParams(address);
    if (next.get(name) === code) next.delete(name);
    else next.set(name, code);
    return `/missed?${next.toString()}`;
  };
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className="plain counts">
        {shown.map(({ code, label, count }) => (
          <li key={code} className="counted">
            <Link to={to(code)} aria-current={address.get(name) === code}>
              {said(label)}
            </Link>
            <span className="faint number">{formatCount(count)}</span>
          </li>
        ))}
      </ul>
      {counts.length > mostCounts && (
        <Button size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole
            ? t('missed.fewer', { count: mostCounts })
            : t('missed.whole', { count: counts.length })}
        </Button>
      )}
    </section>
  );
}

function MissedList({ findings }: { readonly findings: Missed }) {
  const { t } = useTranslation();
  const { said, named } = useLanguage();
  const [address] = useSearchParams();
  return (
    <section aria-label={t('screens.missed')}>
      <h2>{t('findings.total', { count: findings.totalCount })}</h2>
      <ul className="plain">
        {findings.edges.map(({ node }) => (
          <li key={node.id}>
            <SeverityTag severity={node.severity} />{' '}
            <Link to={`/findings/${node.id}`}>{said(node.rule.title)}</Link>{' '}
            <span className="faint">{node.countyName}</span>{' '}
            {node.amountFen !== 0 && <span className="number">{formatYuan(node.amountFen)}</span>}
            <div>{node.explanation}</div>
            <div className="faint small">
              {t('missed.action', {
                departments: node.departments
                  .map((code) => named(departments[code]))
                  .join(t('states.comma')),
              })}
              {node.review?.dueOn && ` · ${t('columns.due')} ${node.review.dueOn}`}
            </div>
          </li>
        ))}
      </ul>
      <Link to={`/findings?kind=MISSED&state=RAISED&state=ASSIGNED&${address.toString()}`}>
        {t('work.all', { count: findings.totalCount })}
      </Link>
    </section>
  );
}
