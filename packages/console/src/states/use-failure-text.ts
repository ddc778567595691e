import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../asking/answer.ts';

/** Says a failure in the language of the page: in our words where we have any, else in the hub's own. */
export function useFailureText(): (failure: Pick<Failure, 'code' | 'message'>) => string {
  const { t } = useTranslation();
  return ({ code, message }) => {
    const key = `errors.${code}`;
    return i18next.exists(key)
      ? t(key as 'errors.FINDING_UNKNOWN')
      : t('states.failedWith', { code, message });
  };
}
