import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type DepartmentCode, departments } from '@hub/assistance';
import type { Failure } from '../asking/answer.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useFailureText } from './use-failure-text.ts';

interface PartialProperties {
  readonly silent: readonly DepartmentCode[];
  readonly failures: readonly Failure[];
  readonly again: () => void;
}

/** Says who did not answer, and that nothing follows from it. */
export function Partial({ silent, failures, again }: PartialProperties) {
  const { t } = useTranslation();
  const { named } = useLanguage();
  const failureText = useFailureText();
  const names = silent.map((code) => named(departments[code])).join(t('states.comma'));
  const texts = [
    ...(silent.length > 0 ? [t('states.silent', { departments: names })] : []),
    ...new Set(failures.map(failureText)),
  ];
  return (
    <Alert
      type="warning"
      showIcon
      className="state"
      title={t('states.partial')}
      description={texts.join(' ')}
      action={
        <Button size="small" onClick={again}>
          {t('states.again')}
        </Button>
      }
    />
  );
}
