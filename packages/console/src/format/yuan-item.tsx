import { Form, type FormItemProps, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';

/** Most yuan of one amount: a county's aid of a year is below it. */
const mostYuan = 1_000_000_000;

/** A field for an amount in yuan, above zero and to the fen. What stands in it is what is sent: nothing is rounded. */
export function YuanItem(properties: FormItemProps<unknown>) {
  const { t } = useTranslation();
  const toTheFen = async (_rule: unknown, amount: number | null | undefined) => {
    if (amount === null || amount === undefined) return;
    const isAmount = amount > 0 && amount <= mostYuan && /^\d+(\.\d{1,2})?$/.test(String(amount));
    if (!isAmount) throw new Error(t('states.notAnAmount'));
  };
  return (
    <Form.Item {...properties} rules={[...(properties.rules ?? []), { validator: toTheFen }]}>
      <InputNumber<number> className="field" />
    </Form.Item>
  );
}
