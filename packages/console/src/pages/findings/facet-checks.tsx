import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format/figures.ts';
import type { FacetFragment } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { withCondition } from './finding-conditions.ts';
import { useFindingsAddress } from './use-findings-address.ts';

interface FacetChecksProperties {
  readonly condition: 'severity' | 'kind' | 'state' | 'department';
  readonly facet: readonly FacetFragment[];
  /** Codes in the order in which they stand, however many findings each has. */
  readonly order: readonly string[];
}

/** A condition with few values: all of them, each with its count. */
export function FacetChecks({ condition, facet, order }: FacetChecksProperties) {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { address, go } = useFindingsAddress();
  const label = t(`conditions.${condition}`);
  const counted = facet.toSorted(
    (one, other) => order.indexOf(one.code) - order.indexOf(other.code),
  );
  const values = address.getAll(condition);
  return (
    <fieldset>
      <legend>{label}</legend>
      <Checkbox.Group
        className="choices"
        value={values}
        onChange={(codes) => go(withCondition(address, condition, codes.map(String)))}
        options={counted.map((each) => ({
          value: each.code,
          label: (
            <span className="counted">
              <span>{said(each.label)}</span>
              <span className="faint number">{formatCount(each.count)}</span>
            </span>
          ),
        }))}
      />
    </fieldset>
  );
}
