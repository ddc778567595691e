import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatCount, formatSum } from '../../format/figures.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { Verdict } from './matrix-screen.tsx';

interface VerdictTableProperties {
  readonly verdicts: readonly Verdict[];
  readonly choose: (index: number) => void;
}

/** The matrix as a table: every pair in a row. */
export function VerdictTable({ verdicts, choose }: VerdictTableProperties) {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (
    <Table
      size="small"
      pagination={false}
      rowKey="index"
      scroll={{ x: 800 }}
      dataSource={verdicts.map((verdict, index) => ({ verdict, index }))}
      columns={[
        {
          title: t('matrix.pair'),
          render: (_, { verdict, index }) => (
            <Button type="link" size="small" onClick={() => choose(index)}>
              {said(verdict.left.name)} × {said(verdict.right.name)}
            </Button>
          ),
        },
        {
          title: t('matrix.verdict'),
          render: (_, { verdict }) => t(`codes.overlap.${verdict.verdict}`),
        },
        {
          title: t('matrix.people'),
          align: 'right',
          className: 'number',
          render: (_, { verdict }) => formatCount(verdict.people),
        },
        {
          title: t('matrix.amount'),
          align: 'right',
          className: 'number',
          render: (_, { verdict: { amountFen } }) => formatSum(amountFen),
        },
        {
          title: t('matrix.findings'),
          align: 'right',
          className: 'number',
          render: (_, { verdict }) => formatCount(verdict.findings),
        },
      ]}
    />
  );
}
