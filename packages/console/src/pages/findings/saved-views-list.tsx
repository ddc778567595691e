import { DeleteOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFindingsAddress } from './use-findings-address.ts';
import { useSavedViews } from './saved-views.ts';

/** The filters that somebody keeps in this browser, and the way to keep another. */
export function SavedViews() {
  const { t } = useTranslation();
  const { address, go } = useFindingsAddress();
  const { views, save, remove } = useSavedViews();
  const [form] = Form.useForm<{ name: string }>();
  const keep = ({ name }: { name: string }) => {
    save(name.trim(), address);
    form.resetFields();
  };
  return (
    <div className="views">
      {views.length === 0 && <p className="faint">{t('findings.noViews')}</p>}
      <ul>
        {views.map((view) => (
          <li key={view.name}>
            <Button type="link" onClick={() => go(view.address)}>
              {view.name}
            </Button>
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('findings.removeView', { name: view.name })}
              onClick={() => remove(view.name)}
            />
          </li>
        ))}
      </ul>
      <Form form={form} layout="inline" onFinish={keep}>
        <Form.Item
          name="name"
          rules={[{ required: true, whitespace: true }]}
          label={t('findings.viewName')}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Button htmlType="submit">{t('findings.save')}</Button>
      </Form>
      <p className="faint small">{t('findings.viewHint')}</p>
    </div>
  );
}
