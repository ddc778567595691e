import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Purpose } from '@hub/assistance/access';
import { isEverReleased, useSignedIn } from '../../sign-in/signed-in.tsx';
import { Refused } from '../../states/refused.tsx';
import { useFailureText } from '../../states/use-failure-text.ts';
import { PurposeItem } from './purpose-form.tsx';
import { sayPurpose } from './said-purpose.ts';
import { useFindPerson } from './use-find-person.ts';

interface LookFields {
  readonly purpose: Purpose;
  /** A resident number, or a key of the hub. It goes into no address. */
  readonly who: string;
}

/** 个人救助链: finds somebody by number or key. */
export function PeopleScreen() {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const { identity, choosePurpose } = useSignedIn();
  const { isLooking, failure, find } = useFindPerson();
  const look = async ({ who, purpose }: LookFields) => {
    const id = await find(who, purpose);
    if (id === null) return;
    sayPurpose(id, purpose);
    await navigate(`/people/${id}`);
    choosePurpose(purpose);
  };
  if (!isEverReleased(identity, ['Query.person']))
    return <Refused refusal={{ code: 'ROLE_NOT_ALLOWED', message: '' }} released={undefined} />;
  return (
    <div className="narrow">
      <h1>{t('screens.people')}</h1>
      <p>{t('person.why')}</p>
      {failure !== null && (
        <Alert type="warning" showIcon className="state" title={failureText(failure)} />
      )}
      <Form
        layout="vertical"
        scrollToFirstError={{ focus: true }}
        autoComplete="off"
        onFinish={(fields: LookFields) => void look(fields)}
      >
        <PurposeItem />
        <Form.Item
          name="who"
          label={t('person.who')}
          extra={t('person.whoHint')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input spellCheck={false} maxLength={80} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isLooking}>
          {t('person.look')}
        </Button>
      </Form>
    </div>
  );
}
