import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../charts/chart.tsx';
import { formatCount, formatSum } from '../../format/figures.ts';
import type { OverviewQuery } from '../../generated/graphql.ts';

type MonthRow = OverviewQuery['byMonth']['rows'][number];

/** How many were paid month by month, and what; as lines and as a table. */
export function MonthTrend({ rows }: { readonly rows: readonly MonthRow[] }) {
  const { t } = useTranslation();
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 8, top: 32, bottom: 8, containLabel: true },
      legend: { top: 0 },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: rows.map(({ key }) => key) },
      yAxis: [{ type: 'value' }, { type: 'value', splitLine: { show: false } }],
      series: [
        {
          type: 'line',
          name: t('overview.recipients'),
          data: rows.map(({ recipients }) => recipients),
        },
        {
          type: 'line',
          name: t('overview.paid'),
          yAxisIndex: 1,
          data: rows.map(({ amountFen }) => (amountFen === null ? null : amountFen / 100)),
        },
      ],
    }),
    [rows, t],
  );
  return (
    <>
      <Chart label={t('overview.byMonth')} option={option} height={240} />
      <MonthTable rows={rows} />
    </>
  );
}

function MonthTable({ rows }: { readonly rows: readonly MonthRow[] }) {
  const { t } = useTranslation();
  return (
    <table className="lines">
      <thead>
        <tr>
          <th scope="col">{t('overview.month')}</th>
          <th scope="col" className="right">
            {t('overview.recipients')}
          </th>
          <th scope="col" className="right">
            {t('overview.paid')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, recipients, amountFen }) => (
          <tr key={key}>
            <td className="number">{key}</td>
            <td className="number right">{formatCount(recipients)}</td>
            <td className="number right">{formatSum(amountFen)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
