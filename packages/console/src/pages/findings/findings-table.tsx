import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ListedFindingFragment } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { columnsOf } from './columns.tsx';
import { useColumnNames } from './use-column-names.ts';
import { useReturn } from './use-triage-keys.ts';

interface FindingsTableProperties {
  readonly findings: readonly ListedFindingFragment[];
  readonly selected: readonly string[];
  readonly select: (ids: readonly string[]) => void;
}

/** A page of the list. */
export function FindingsTable({ findings, selected, select }: FindingsTableProperties) {
  const { t } = useTranslation();
  const { said, named } = useLanguage();
  const { names } = useColumnNames();
  useReturn();
  return (
    <Table<ListedFindingFragment>
      size="small"
      rowKey="id"
      dataSource={findings}
      columns={[...columnsOf(names, { t, said, named })]}
      pagination={false}
      scroll={{ x: 850 }}
      rowSelection={{
        selectedRowKeys: [...selected],
        onChange: (keys) => select(keys.map(String)),
        // The table would draw it twice, once unseen and yet focusable; the bar has a button for it.
        hideSelectAll: true,
        getCheckboxProps: ({ rule }) => ({
          'aria-label': t('findings.selectFinding', { title: said(rule.title) }),
        }),
      }}
    />
  );
}
