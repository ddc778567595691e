import { Form, type FormItemProps, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { readYuan } from './read-yuan.ts';

/** A field for an amount in yuan, above zero and to the fen. What stands in it is what is sent: nothing is rounded or left out. */
export function YuanItem(properties: FormItemProps<unknown>) {
  const { t } = useTranslation();
  const isAmount = async (_rule: unknown, text: string | undefined) => {
    if (text && readYuan(text) === null) throw new Error(t('states.notAnAmount'));
  };
  return (
    <Form.Item {...properties} rules={[...(properties.rules ?? []), { validator: isAmount }]}>
      <Input inputMode="decimal" autoComplete="off" maxLength={20} className="field" />
    </Form.Item>
  );
}
