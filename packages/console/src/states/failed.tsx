import { Button, Result, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Released, purposes, roles } from '@hub/assistance/access';
import type { Failure } from '../asking/answer.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { releasedPurposes } from '../sign-in/released-purposes.ts';
import { useSignedIn } from '../sign-in/signed-in.tsx';
import { useFailureText } from './use-failure-text.ts';

const refusals: ReadonlySet<string> = new Set([
  'ROLE_NOT_ALLOWED',
  'DEPARTMENT_NOT_ALLOWED',
  'PURPOSE_NOT_ALLOWED',
  'PURPOSE_MISSING',
  'PURPOSE_UNKNOWN',
  'AREA_NOT_YOURS',
  'PERSON_NOT_IN_AREA',
  'SIGN_IN_MISSING',
  'TOKEN_INVALID',
]);

interface FailedProperties {
  readonly failure: Failure;
  readonly released: Released | undefined;
  readonly again: () => void;
}

/** Says why nothing was answered: it is not released, or it failed and may be asked again. */
export function Failed({ failure, released, again }: FailedProperties) {
  const { t } = useTranslation();
  const text = useFailureText();
  if (refusals.has(failure.code)) return <Refused failure={failure} released={released} />;
  return (
    <Result
      status="error"
      title={t('states.failed')}
      subTitle={text(failure)}
      extra={<Button onClick={again}>{t('states.again')}</Button>}
    />
  );
}

/** Says that something is not released, and for which purposes it would be. */
function Refused({ failure, released }: Omit<FailedProperties, 'again'>) {
  const { t } = useTranslation();
  const { named } = useLanguage();
  const text = useFailureText();
  const { identity, purpose, choosePurpose } = useSignedIn();
  const others = released === undefined ? [] : releasedPurposes(identity, released);
  const offered = others.filter((code) => code !== purpose);
  const asked = { role: named(roles[identity.role]), purpose: named(purposes[purpose]) };
  return (
    <Result
      status="warning"
      title={t('states.refused')}
      subTitle={`${text(failure)} ${t('states.askedAs', asked)}`}
      extra={
        <Space wrap>
          {offered.map((code) => (
            <Button key={code} onClick={() => choosePurpose(code)}>
              {t('states.askFor', { purpose: named(purposes[code]) })}
            </Button>
          ))}
        </Space>
      }
    />
  );
}
