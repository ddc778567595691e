import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ColumnName, columnNames } from './columns.tsx';
import { ExportMenu } from './export-menu.tsx';
import { orders, withCondition } from './finding-conditions.ts';
import { SavedViewsMenu } from './saved-views-menu.tsx';
import { useColumnNames } from './use-column-names.ts';
import { useFindingsAddress } from './use-findings-address.ts';

interface FindingsBarProperties {
  /** How many findings are selected; 0 where nothing can be done with them. */
  readonly selected: number;
  readonly assign: () => void;
  /** Null where nothing can be done with findings. */
  readonly selectAll: (() => void) | null;
  readonly help: () => void;
}

/** What can be done with the list as a whole. */
export function FindingsBar({ selected, assign, selectAll, help }: FindingsBarProperties) {
  const { t } = useTranslation();
  const { address, go, order } = useFindingsAddress();
  return (
    <div className="bar">
      <h1>{t('findings.title')}</h1>
      {selected > 0 && (
        <>
          <span>{t('findings.selected', { count: selected })}</span>
          <Button type="primary" onClick={assign}>
            {t('findings.assign')}
          </Button>
        </>
      )}
      {selectAll !== null && <Button onClick={selectAll}>{t('findings.selectAll')}</Button>}
      <span className="grow" />
      <Select
        aria-label={t('findings.order')}
        value={order}
        onChange={(code) => go(withCondition(address, 'order', [code]))}
        options={orders.map((code) => ({ value: code, label: t(`codes.order.${code}`) }))}
        popupMatchSelectWidth={false}
      />
      <ColumnChoice />
      <SavedViewsMenu />
      <ExportMenu />
      <Button
        icon={<QuestionCircleOutlined />}
        aria-label={t('findings.keys')}
        title={t('findings.keys')}
        onClick={help}
      />
    </div>
  );
}

function ColumnChoice() {
  const { t } = useTranslation();
  const { names, choose } = useColumnNames();
  const options = columnNames
    .filter((name) => name !== 'rule')
    .map((name) => ({ value: name, label: t(`columns.${name}`) }));
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Checkbox.Group
          className="choices"
          options={options}
          value={[...names]}
          onChange={(values: ColumnName[]) => choose(values)}
        />
      }
    >
      <Button>{t('findings.columns')}</Button>
    </Popover>
  );
}
