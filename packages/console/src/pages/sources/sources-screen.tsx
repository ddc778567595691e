import { Empty, Progress, Table } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../asking/use-answer.ts';
import { formatMoment } from '../../format/moment.ts';
import { RecentSweepsDocument, type RecentSweepsQuery } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Answered } from '../../states/answered.tsx';
import { CurrentSources } from './current-sources.tsx';
import { SweepSteps } from './sweep-steps.tsx';
import { SourceTable } from '../person/sources-of-answer.tsx';

type Sweep = NonNullable<RecentSweepsQuery['sweeps']>[number];

/** 数据接入: how each department answered the last sweep, until when its books are complete, and what cannot be told. */
export function SourcesScreen() {
  const { t } = useTranslation();
  const asked = useAnswer(RecentSweepsDocument, { variables: {} });
  const known = asked.answer.kind === 'answered' ? asked.answer.data.sweeps : [];
  const underWay = known?.find(({ state }) => state === 'PLANNED' || state === 'RUNNING');
  useAskedAgain(asked.again, underWay !== undefined);
  return (
    <>
      <h1>{t('screens.sources')}</h1>
      <CurrentSources />
      <h2>{t('sources.sweeps')}</h2>
      <SweepSteps running={underWay?.id ?? null} again={asked.again} />
      {underWay !== undefined && <SweepProgress sweep={underWay} />}
      <Answered
        asked={asked}
        released="Query.sweeps"
        isEmpty={({ sweeps }) => (sweeps ?? []).length === 0}
        empty={<Empty description={t('sources.none')} />}
      >
        {({ sweeps }) => {
          // One that was stopped says nothing of who answered.
          const newest = sweeps?.find(({ state }) => state === 'DONE');
          return (
            <>
              {newest !== undefined && <Newest sweep={newest} />}
              <h2>{t('sources.earlier')}</h2>
              <SweepTable sweeps={sweeps ?? []} />
            </>
          );
        }}
      </Answered>
    </>
  );
}

/** Asks again every other second as long as something is under way. */
function useAskedAgain(again: () => void, isUnderWay: boolean): void {
  const asks = useRef(again);
  useEffect(() => {
    asks.current = again;
  }, [again]);
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(() => asks.current(), 2000);
    return () => clearInterval(timer);
  }, [isUnderWay]);
}

function SweepProgress({ sweep }: { readonly sweep: Sweep }) {
  const { t } = useTranslation();
  const { areaName, households, householdsDone } = sweep;
  const percent = households ? Math.floor((householdsDone / households) * 100) : 0;
  return (
    <div className="state">
      {t('sources.underWay', { area: areaName })}
      <Progress
        aria-label={t('sources.underWay', { area: areaName })}
        percent={percent}
        status="active"
      />
    </div>
  );
}

function Newest({ sweep }: { readonly sweep: Sweep }) {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (
    <>
      <p>
        {t(sweep.isComplete ? 'sources.complete' : 'sources.incomplete', {
          area: sweep.areaName,
          asOf: sweep.asOf,
        })}
      </p>
      {!sweep.isComplete && <SourceTable sources={sweep.sources} />}
      {sweep.undecided.length > 0 && <h2>{t('sources.undecided')}</h2>}
      <ul>
        {sweep.undecided.map(({ rule, people }) => (
          <li key={rule.id}>
            {said(rule.title)}: {t('sources.peopleUndecided', { count: people })}
          </li>
        ))}
      </ul>
    </>
  );
}

function SweepTable({ sweeps }: { readonly sweeps: readonly Sweep[] }) {
  const { t } = useTranslation();
  return (
    <Table
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={sweeps}
      scroll={{ x: 800 }}
      columns={[
        { title: t('sources.number'), dataIndex: 'id' },
        { title: t('conditions.area'), dataIndex: 'areaName' },
        { title: t('finding.asOf'), dataIndex: 'asOf', className: 'number' },
        { title: t('sources.state'), render: (_, { state }) => t(`codes.sweep.${state}`) },
        {
          title: t('sources.started'),
          className: 'number',
          render: (_, { startedAt }) => formatMoment(startedAt),
        },
        {
          title: t('sources.households'),
          align: 'right',
          className: 'number',
          render: (_, { householdsDone, households }) => `${householdsDone} / ${households ?? '—'}`,
        },
        { title: t('sources.people'), align: 'right', className: 'number', dataIndex: 'people' },
        {
          title: t('sources.findings'),
          align: 'right',
          className: 'number',
          dataIndex: 'findings',
        },
        { title: t('sources.raised'), align: 'right', className: 'number', dataIndex: 'raised' },
        { title: t('sources.cleared'), align: 'right', className: 'number', dataIndex: 'cleared' },
      ]}
    />
  );
}
