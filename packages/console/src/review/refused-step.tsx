import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../asking/answer.ts';
import { formatMoment } from '../format/moment.ts';
import type { TakenStepFragment } from '../generated/graphql.ts';
import { useFailureText } from '../states/use-failure-text.ts';

type StepError = NonNullable<TakenStepFragment['error']>;

/** Says why a step was not taken; where somebody else was first, who and when. */
export function RefusedStep({ error }: { readonly error: StepError }) {
  const text = useStepErrorText();
  return <Alert type="warning" showIcon className="state" title={text(error)} />;
}

/** The words for a step that was not taken. */
function useStepErrorText(): (error: StepError) => string {
  const { t } = useTranslation();
  const failureText = useFailureText();
  return ({ code, message, by, at }) =>
    by !== null && at !== null
      ? t('review.lost', { by, at: formatMoment(at) })
      : failureText({ code, message });
}

/** Says why a step could not be sent. Sent again it is taken once, however often it arrives. */
export function FailedStep({ failure }: { readonly failure: Failure }) {
  const text = useFailureText();
  return <Alert type="error" showIcon className="state" title={text(failure)} />;
}
