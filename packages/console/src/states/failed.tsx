import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Released } from '@hub/assistance/access';
import type { Failure } from '../asking/answer.ts';
import { Refused } from './refused.tsx';
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
  if (refusals.has(failure.code)) return <Refused refusal={failure} released={released} />;
  return (
    <Result
      status="error"
      title={t('states.failed')}
      subTitle={text(failure)}
      extra={<Button onClick={again}>{t('states.again')}</Button>}
    />
  );
}
