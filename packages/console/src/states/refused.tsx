import { Button, Result, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Released, purposes, roles } from '@hub/assistance/access';
import type { Failure } from '../asking/answer.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { releasedPurposes } from '../sign-in/released-purposes.ts';
import { useSignedIn } from '../sign-in/signed-in.tsx';
import { useFailureText } from './use-failure-text.ts';

interface RefusedProperties {
  readonly refusal: Pick<Failure, 'code' | 'message'>;
  readonly released: Released | undefined;
}

/** Says that something is not released, and for which purposes it would be. */
export function Refused({ refusal, released }: RefusedProperties) {
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
      subTitle={`${text(refusal)} ${t('states.askedAs', asked)}`}
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
