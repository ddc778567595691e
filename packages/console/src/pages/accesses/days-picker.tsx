import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DatePicker } from '../../format/date-picker.ts';
import { readDays } from './days.ts';

/** Chooses days, by their first and last, and keeps them in the address. */
export function DaysPicker() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const { from, until } = readDays(address);
  return (
    <DatePicker.RangePicker
      aria-label={t('accesses.days')}
      allowEmpty
      value={[
        from === null ? null : dayjs(from),
        until === null ? null : dayjs(until).subtract(1, 'day'),
      ]}
      onChange={(range) => {
        const [first, last] = range ?? [null, null];
        const next = new URLSearchParams(address);
        for (const name of ['from', 'until', 'after']) next.delete(name);
        if (first) next.set('from', first.format('YYYY-MM-DD'));
        if (last) next.set('until', last.add(1, 'day').format('YYYY-MM-DD'));
        setAddress(next);
      }}
    />
  );
}
