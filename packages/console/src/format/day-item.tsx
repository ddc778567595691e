import { Form, type FormItemProps, type GetRef } from 'antd';
import type { Dayjs } from 'dayjs';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DatePicker } from './date-picker.ts';

/** How a day is written. */
const dayFormat = 'YYYY-MM-DD';

/** A field for a day. What stands in it is what is sent: where it is no day, the field says so. */
export function DayItem(properties: FormItemProps<unknown>) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const picker = useRef<GetRef<typeof DatePicker>>(null);
  const asWritten = async (_rule: unknown, day: Dayjs | null | undefined) => {
    const written = picker.current?.nativeElement.querySelector('input')?.value ?? '';
    if (written !== (day?.format(dayFormat) ?? '')) throw new Error(t('states.notADay'));
  };
  return (
    <Form.Item {...properties} rules={[...(properties.rules ?? []), { validator: asWritten }]}>
      <DatePicker
        ref={picker}
        format={dayFormat}
        preserveInvalidOnBlur
        className="field"
        onBlur={({ target }) => {
          // Emptied by typing: the picker itself would keep the day.
          if (target instanceof HTMLInputElement && target.value === '')
            form.setFieldValue(properties.name, null);
        }}
      />
    </Form.Item>
  );
}
