import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DatePicker } from '../../format/date-picker.ts';
import { readMonths } from './chosen-months.ts';

/** The months that are shown: all there are, unless the first and the last are chosen. */
export function MonthRange() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const { from, until } = readMonths(address);
  return (
    <DatePicker.RangePicker
      picker="month"
      aria-label={t('person.months')}
      // Without it the keyboard does not leave a field that is empty.
      allowEmpty
      value={[from === null ? null : dayjs(from), until === null ? null : dayjs(until)]}
      onChange={(range) => {
        const [first, last] = range ?? [null, null];
        const next = new URLSearchParams(address);
        next.delete('from');
        next.delete('until');
        if (first && last) {
          next.set('from', first.format('YYYY-MM'));
          next.set('until', last.format('YYYY-MM'));
        }
        setAddress(next);
      }}
    />
  );
}
