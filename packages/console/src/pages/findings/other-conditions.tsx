import { InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { AreaSelect } from '../../format/area-select.tsx';
import { type Condition, decisions, withCondition } from './finding-conditions.ts';
import { useFindingsAddress } from './use-findings-address.ts';

const numbers = ['min', 'max', 'ageMin', 'ageMax'] as const;

/** The conditions that are asked for less often. */
export function OtherConditions() {
  const { t } = useTranslation();
  const { address, go } = useFindingsAddress();
  const set = (name: Condition, value: string | number | null | undefined) =>
    go(withCondition(address, name, value === null || value === undefined ? [] : [String(value)]));
  const anyOf = (label: string) => ({ 'aria-label': label, placeholder: label, allowClear: true });
  return (
    <div className="others">
      <AreaSelect
        {...anyOf(t('conditions.area'))}
        value={address.get('area') ?? undefined}
        onChange={(code: string | undefined) => set('area', code)}
      />
      <AreaSelect
        {...anyOf(t('conditions.assigneeArea'))}
        value={address.get('assigneeArea') ?? undefined}
        onChange={(code: string | undefined) => set('assigneeArea', code)}
      />
      <Select
        {...anyOf(t('conditions.decision'))}
        value={address.get('decision')}
        onChange={(code: string | undefined) => set('decision', code)}
        options={decisions.map((code) => ({ value: code, label: t(`codes.decision.${code}`) }))}
      />
      <Select
        {...anyOf(t('conditions.overdue'))}
        value={address.get('overdue')}
        onChange={(value: string | undefined) => set('overdue', value)}
        options={[
          { value: 'true', label: t('conditions.yes') },
          { value: 'false', label: t('conditions.no') },
        ]}
      />
      {numbers.map((name) => (
        <label key={name}>
          {t(`conditions.${name}`)}
          <InputNumber<string>
            stringMode
            min="0"
            value={address.get(name)}
            onChange={(value) => set(name, value)}
          />
        </label>
      ))}
    </div>
  );
}
