import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Purpose } from '@hub/assistance/access';
import { answerOf, type Failure } from '../../asking/answer.ts';
import { hubClient } from '../../asking/hub-client.ts';
import { registered } from '../../asking/registered.ts';
import { PersonKeyDocument } from '../../generated/graphql.ts';
import { signedHeaders } from '../../sign-in/identities.ts';
import { useSignedIn } from '../../sign-in/signed-in.tsx';
import { useFailureText } from '../../states/use-failure-text.ts';
import { PurposeItem } from './purpose-form.tsx';
import { sayPurpose } from './said-purpose.ts';

interface LookFields {
  readonly purpose: Purpose;
  /** A resident number, or a key of the hub. It goes into no address. */
  readonly who: string;
}

const personKey = /^p[0-9a-z]{20,60}$/;

/** 个人救助链: finds somebody by number or key. */
export function PeopleScreen() {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { isLooking, failure, look } = useLook();
  return (
    <div className="narrow">
      <h1>{t('screens.people')}</h1>
      <p>{t('person.why')}</p>
      {failure !== null && (
        <Alert type="warning" showIcon className="state" title={failureText(failure)} />
      )}
      <Form
        layout="vertical"
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

/** Finds the key of a person; the number is sent as a variable, and forgotten. */
function useLook() {
  const navigate = useNavigate();
  const { identity, choosePurpose } = useSignedIn();
  const [isLooking, setLooking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const open = async (id: string, purpose: Purpose) => {
    sayPurpose(id, purpose);
    await navigate(`/people/${id}`);
    choosePurpose(purpose);
  };
  const look = async ({ who, purpose }: LookFields) => {
    const text = who.trim();
    if (personKey.test(text)) return open(text, purpose);
    setLooking(true);
    // The purpose is the one that was just said, which the frame does not know yet.
    const client = hubClient(signedHeaders(identity, purpose));
    const question = registered(PersonKeyDocument, 'query');
    const result = await client.query(question, { residentNumber: text }).toPromise();
    setLooking(false);
    const answer = answerOf({ ...result, fetching: false });
    const id = answer.kind === 'answered' ? answer.data.person?.id : undefined;
    if (id !== undefined) return open(id, purpose);
    const nobody = { code: 'PERSON_NOT_FOUND', message: '', department: null };
    setFailure(answer.kind === 'failed' ? answer.failure : nobody);
  };
  return { isLooking, failure, look };
}
