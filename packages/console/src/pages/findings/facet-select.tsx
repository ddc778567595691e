import { Select } from 'antd';
import type { FacetFragment } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { withCondition } from './finding-conditions.ts';
import { useFindingsAddress } from './use-findings-address.ts';

interface FacetSelectProperties {
  readonly condition: 'rule' | 'programme' | 'area' | 'assignee';
  readonly label: string;
  readonly facet: readonly FacetFragment[];
}

/** A condition with many values: those that there are, each with its count, to be searched. */
export function FacetSelect({ condition, label, facet }: FacetSelectProperties) {
  const { said } = useLanguage();
  const { address, go } = useFindingsAddress();
  const values = address.getAll(condition);
  const isOne = condition === 'assignee';
  const choose = (codes: string | readonly string[] | undefined) => {
    const chosen = typeof codes === 'string' ? [codes] : (codes ?? []);
    go(withCondition(address, condition, chosen));
  };
  return (
    <Select<string | string[]>
      {...(isOne ? {} : { mode: 'multiple' as const, maxTagCount: 1 })}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={label}
      placeholder={label}
      value={isOne ? (values[0] ?? null) : values}
      onChange={choose}
      popupMatchSelectWidth={320}
      options={facet.map((each) => ({
        value: each.code,
        label: `${said(each.label)}（${each.count}）`,
      }))}
    />
  );
}
