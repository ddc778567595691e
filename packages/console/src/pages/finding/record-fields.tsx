import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatYuan } from '@hub/assistance';
import { formatDays } from '../../format/days.ts';
import { usePlaceName } from '../../format/use-place-name.ts';
import type { Clash, NamedFields } from './clashing.ts';

interface RecordFieldsProperties {
  readonly record: NamedFields;
  /** Which of them clash. */
  readonly clash: Clash;
}

/** What a record names: its area, its days, its amount. Evidence that was frozen before these were kept has none. */
export function RecordFields({
  record: { county, days, amountFen },
  clash,
}: RecordFieldsProperties) {
  const { t } = useTranslation();
  const placeName = usePlaceName();
  const fields = [
    {
      name: t('finding.area'),
      value: county && placeName(county),
      why: clash.county ? t('finding.areaClash') : null,
    },
    {
      name: t('finding.days'),
      value: days && formatDays(days, (day) => t('finding.since', { day })),
      why: clash.days ? t('finding.daysClash') : null,
    },
    {
      name: t('finding.named'),
      value: amountFen === null ? null : formatYuan(amountFen),
      why: clash.amount ? t('finding.amountClash') : null,
    },
  ].filter(({ value }) => value !== null);
  if (fields.length === 0) return null;
  return (
    <dl className="named">
      {fields.map(({ name, value, why }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="number">{why === null ? value : <Marked why={why}>{value}</Marked>}</dd>
        </div>
      ))}
    </dl>
  );
}

interface MarkedProperties {
  /** Said to who cannot see the mark, and where the pointer rests. */
  readonly why: string;
  readonly children: ReactNode;
}

function Marked({ why, children }: MarkedProperties) {
  return (
    <mark title={why}>
      {children}
      <span className="unseen"> ({why})</span>
    </mark>
  );
}
