import { TreeSelect, type TreeSelectProps } from 'antd';
import { areaName, counties, prefectures, provinceCode } from '@hub/assistance';

/** The province, its prefectures and their counties. */
const areas: NonNullable<TreeSelectProps['treeData']> = [
  {
    value: provinceCode,
    label: areaName(provinceCode),
    children: prefectures.map(({ code, name }) => ({
      value: code,
      label: name,
      children: counties
        .filter(({ prefecture }) => prefecture === code)
        .map((county) => ({ value: county.code, label: county.name })),
    })),
  },
];

interface AreaSelectProperties extends Omit<TreeSelectProps<string>, 'value'> {
  readonly value?: string | undefined;
}

/** Chooses an area: the province, a prefecture or a county, searched by name. */
export function AreaSelect({ value, ...properties }: AreaSelectProperties) {
  return (
    <TreeSelect<string>
      {...properties}
      {...(value !== undefined && { value })}
      treeData={areas}
      treeDefaultExpandedKeys={[provinceCode]}
      showSearch={{ treeNodeFilterProp: 'label' }}
      popupMatchSelectWidth={280}
    />
  );
}
