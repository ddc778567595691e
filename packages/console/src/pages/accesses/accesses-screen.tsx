import { Alert, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAnswer } from '../../asking/use-answer.ts';
import {
  AccessAlertsDocument,
  AccessesDocument,
  type AuditFilter,
} from '../../generated/graphql.ts';
import { Answered } from '../../states/answered.tsx';
import { Unread } from '../../states/unread.tsx';
import { AccessFrame } from './access-frame.tsx';
import { AccessTable } from './access-table.tsx';
import { DaysPicker } from './days-picker.tsx';
import { NextPage } from './next-page.tsx';
import { kinds, outcomes, readAuditFilter } from './audit-conditions.ts';
import { PersonSearch } from './person-search.tsx';

/** 访问审计: who looked at whom, when and why. */
export function AccessesScreen() {
  const [address] = useSearchParams();
  const filter: AuditFilter = readAuditFilter(address);
  const asked = useAnswer(AccessesDocument, {
    variables: { filter, after: address.get('after') },
  });
  const page =
    asked.answer.kind === 'answered' ? asked.answer.data.auditEntries?.pageInfo : undefined;
  return (
    <AccessFrame>
      <Alerts />
      <Conditions />
      <Unread read={readAuditFilter} others={['after']} />
      <Answered
        asked={asked}
        released="Query.auditEntries"
        isEmpty={({ auditEntries }) => (auditEntries?.edges.length ?? 0) === 0}
      >
        {({ auditEntries }) => (
          <AccessTable entries={(auditEntries?.edges ?? []).map(({ node }) => node)} />
        )}
      </Answered>
      <NextPage page={page} />
    </AccessFrame>
  );
}

/** What a privacy officer should ask about. */
function Alerts() {
  const { t } = useTranslation();
  const { answer } = useAnswer(AccessAlertsDocument, { variables: {} });
  const alerts = answer.kind === 'answered' ? (answer.data.accessAlerts ?? []) : [];
  return alerts.map(({ kind, actor, day, entries, people }) => (
    <Alert
      key={`${kind} ${actor} ${day}`}
      type="warning"
      showIcon
      className="state"
      title={t('accesses.alert', { kind: t(`codes.alert.${kind}`), actor, day, entries, people })}
    />
  ));
}

function Conditions() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const filter = readAuditFilter(address);
  const set = (name: string, values: readonly string[]) => {
    const next = new URLSearchParams(address);
    next.delete(name);
    next.delete('after');
    for (const value of values) next.append(name, value);
    setAddress(next);
  };
  const several = { mode: 'multiple', maxTagCount: 1, allowClear: true } as const;
  const actor = address.get('actor');
  return (
    <div className="bar">
      <DaysPicker />
      <Select
        {...several}
        style={{ width: 200 }}
        aria-label={t('accesses.kind')}
        placeholder={t('accesses.kind')}
        value={[...(filter.kinds ?? [])]}
        onChange={(codes) => set('kind', codes)}
        options={kinds.map((code) => ({ value: code, label: t(`codes.access.${code}`) }))}
      />
      <Select
        {...several}
        style={{ width: 160 }}
        aria-label={t('accesses.outcome')}
        placeholder={t('accesses.outcome')}
        value={[...(filter.outcomes ?? [])]}
        onChange={(codes) => set('outcome', codes)}
        options={outcomes.map((code) => ({ value: code, label: t(`codes.accessOutcome.${code}`) }))}
      />
      <Input.Search
        key={actor}
        allowClear
        style={{ width: 200 }}
        aria-label={t('accesses.actor')}
        placeholder={t('accesses.actor')}
        defaultValue={actor ?? ''}
        onSearch={(text) => set('actor', text.trim() === '' ? [] : [text.trim()])}
      />
      <PersonSearch />
    </div>
  );
}
