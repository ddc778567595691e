import { Input, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAnswer } from '../../asking/use-answer.ts';
import { RuleLibraryDocument, type RuleLibraryQuery } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { SeverityTag } from '../../review/severity-tag.tsx';
import { Answered } from '../../states/answered.tsx';
import { useLedger } from './use-ledger.ts';

/** A rule as the graph gives it. */
export type ShownRule = RuleLibraryQuery['rules'][number];

/** 规则库: every rule, how precise it has been, and whether it is muted somewhere. */
export function RulesScreen() {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const asked = useAnswer(RuleLibraryDocument, { variables: {} });
  const [address, setAddress] = useSearchParams();
  const words = (address.get('words') ?? '').toLowerCase();
  const isMeant = ({ id, title }: ShownRule) =>
    `${id} ${title.zh} ${title.en}`.toLowerCase().includes(words);
  return (
    <>
      <div className="bar">
        <h1>{t('screens.rules')}</h1>
        <span className="grow" />
        <Input.Search
          allowClear
          style={{ width: 280 }}
          aria-label={t('rules.search')}
          placeholder={t('rules.search')}
          defaultValue={words}
          onSearch={(text) => setAddress(text === '' ? {} : { words: text })}
        />
      </div>
      <Answered asked={asked} released="Query.rules" isEmpty={({ rules }) => !rules.some(isMeant)}>
        {({ rules }) => <RuleTable rules={rules.filter(isMeant)} said={said} />}
      </Answered>
    </>
  );
}

interface RuleTableProperties {
  readonly rules: readonly ShownRule[];
  readonly said: ReturnType<typeof useLanguage>['said'];
}

function RuleTable({ rules, said }: RuleTableProperties) {
  const { t } = useTranslation();
  const { precisionOf, mutesOf } = useLedger();
  return (
    <Table
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={rules}
      scroll={{ x: 900 }}
      columns={[
        {
          title: t('columns.severity'),
          width: 70,
          render: (_, rule) => <SeverityTag severity={rule.severity} />,
        },
        {
          title: t('finding.rule'),
          render: (_, { id, title, isVerified }) => (
            <>
              <Link to={`/rules/${id}`}>{said(title)}</Link>
              <div className="faint small">
                {id} {!isVerified && <Tag>{t('finding.citedFromMemory')}</Tag>}
              </div>
            </>
          ),
        },
        { title: t('columns.kind'), width: 120, render: (_, { kind }) => t(`codes.kind.${kind}`) },
        {
          title: t('finding.disposition'),
          width: 100,
          render: (_, { disposition }) => t(`codes.disposition.${disposition}`),
        },
        { title: t('rules.precision'), width: 220, render: (_, { id }) => precisionOf(id) },
        {
          title: t('rules.muted'),
          width: 120,
          render: (_, { id }) =>
            mutesOf(id)
              .map((mute) => mute.areaName ?? mute.area)
              .join('、') || t('rules.notMuted'),
        },
      ]}
    />
  );
}
