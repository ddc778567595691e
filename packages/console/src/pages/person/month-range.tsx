import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DatePicker } from '../../format/date-picker.ts';

/** The months that are shown: all there are, unless some are chosen. */
export function MonthRange() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const monthIn = (name: string) => {
    const text = address.get(name);
    return text === null ? null : dayjs(text);
  };
  return (
    <DatePicker.RangePicker
      picker="month"
      aria-label={t('person.months')}
      value={[monthIn('from'), monthIn('until')]}
      onChange={(range) => {
        const [from, until] = range ?? [null, null];
        const next = new URLSearchParams(address);
        next.delete('from');
        next.delete('until');
        if (from !== null && until !== null) {
          next.set('from', from.format('YYYY-MM'));
          next.set('until', until.format('YYYY-MM'));
        }
        setAddress(next);
      }}
    />
  );
}
