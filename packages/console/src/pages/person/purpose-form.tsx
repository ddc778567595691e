import { Button, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Purpose, purposes } from '@hub/assistance/access';
import { useLanguage } from '../../i18n/use-language.ts';
import { releasedPurposes } from '../../sign-in/released-purposes.ts';
import { isEverReleased, useSignedIn } from '../../sign-in/signed-in.tsx';
import { Refused } from '../../states/refused.tsx';

/** Asks why a person is looked at, before anything about them is. */
export function PurposeForm({ say }: { readonly say: (purpose: Purpose) => void }) {
  const { t } = useTranslation();
  const { identity } = useSignedIn();
  if (!isEverReleased(identity, ['Query.person']))
    return <Refused refusal={{ code: 'ROLE_NOT_ALLOWED', message: '' }} released={undefined} />;
  return (
    <div className="narrow">
      <h1>{t('person.whyTitle')}</h1>
      <p>{t('person.why')}</p>
      <Form
        layout="vertical"
        scrollToFirstError={{ focus: true }}
        onFinish={({ purpose }: { purpose: Purpose }) => say(purpose)}
      >
        <PurposeItem />
        <Button type="primary" htmlType="submit">
          {t('person.look')}
        </Button>
      </Form>
    </div>
  );
}

/** The purposes for which a person may be looked at, none of them chosen beforehand. */
export function PurposeItem() {
  const { t } = useTranslation();
  const { named } = useLanguage();
  const released = releasedPurposes(useSignedIn().identity, 'Query.person');
  return (
    <Form.Item name="purpose" label={t('person.purpose')} rules={[{ required: true }]}>
      <Radio.Group
        options={released.map((code) => ({ value: code, label: named(purposes[code]) }))}
      />
    </Form.Item>
  );
}
