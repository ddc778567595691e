import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** What the official wants to add in their own words. */
export function NoteItem() {
  const { t } = useTranslation();
  return (
    <Form.Item name="note" label={t('review.note')}>
      <Input.TextArea rows={2} maxLength={2000} />
    </Form.Item>
  );
}
