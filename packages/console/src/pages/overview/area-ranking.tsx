import { Table } from 'antd';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { formatCount, formatSum } from '../../format/figures.ts';
import { Chart } from '../../charts/chart.tsx';
import type { OverviewQuery } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';

type AreaRow = OverviewQuery['byArea']['rows'][number];

/** Areas by their open findings, the most first: a bar leads into its area, and a table says the same. */
export function AreaRanking({ rows }: { readonly rows: readonly AreaRow[] }) {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const navigate = useNavigate();
  const ranked = useMemo(
    () => rows.toSorted((one, other) => (other.open ?? 0) - (one.open ?? 0)),
    [rows],
  );
  const onChoose = useCallback(
    (name: string) => {
      const row = ranked.find(({ label }) => said(label) === name);
      if (row !== undefined) void navigate(`/overview?area=${row.key}`);
    },
    [ranked, said, navigate],
  );
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 40, top: 8, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'value' },
      yAxis: { type: 'category', inverse: true, data: ranked.map(({ label }) => said(label)) },
      series: [
        {
          type: 'bar',
          name: t('overview.open'),
          data: ranked.map(({ open }) => open),
          label: { show: true, position: 'right' },
          itemStyle: { color: '#3a7ab8' },
        },
      ],
    }),
    [ranked, said, t],
  );
  return (
    <>
      <Chart
        label={t('overview.byArea')}
        option={option}
        height={Math.max(120, ranked.length * 24 + 24)}
        onChoose={onChoose}
      />
      <AreaTable rows={ranked} />
    </>
  );
}

function AreaTable({ rows }: { readonly rows: readonly AreaRow[] }) {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const right = { align: 'right', className: 'number' } as const;
  return (
    <Table
      size="small"
      rowKey="key"
      pagination={false}
      dataSource={rows}
      scroll={{ x: 560 }}
      columns={[
        {
          title: t('conditions.area'),
          render: (_, { key, label }) => <Link to={`/overview?area=${key}`}>{said(label)}</Link>,
        },
        {
          title: t('overview.recipients'),
          ...right,
          render: (_, { recipients }) => formatCount(recipients),
        },
        {
          title: t('overview.findings'),
          ...right,
          render: (_, { findings }) => formatCount(findings),
        },
        {
          title: t('overview.open'),
          ...right,
          render: (_, { key, open }) => (
            <Link to={`/findings?area=${key}&state=RAISED&state=ASSIGNED`}>
              {formatCount(open)}
            </Link>
          ),
        },
        {
          title: t('overview.atRisk'),
          ...right,
          render: (_, { atRiskFen }) => formatSum(atRiskFen),
        },
        {
          title: t('overview.owed'),
          ...right,
          render: (_, { owedFen }) => formatSum(owedFen),
        },
      ]}
    />
  );
}
