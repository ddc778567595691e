import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Chosen } from '../sign-in/use-identity.ts';

/** Where the hub is no demonstration, whoever asks brings a token of the issuer that the hub trusts. */
export function TokenForm({ chosen }: { readonly chosen: Chosen }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ token: string }>();
  const submit = ({ token }: { token: string }) => {
    if (!chosen.takeToken(token))
      form.setFields([{ name: 'token', errors: [t('frame.tokenUnreadable')] }]);
  };
  return (
    <main id="main" tabIndex={-1} className="screen narrow">
      <h1>{t('frame.signIn')}</h1>
      <p>{t('frame.signInHint')}</p>
      <Form form={form} layout="vertical" onFinish={submit}>
        <Form.Item name="token" label={t('frame.token')} rules={[{ required: true }]}>
          <Input.TextArea rows={5} autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {t('frame.signIn')}
        </Button>
      </Form>
    </main>
  );
}
