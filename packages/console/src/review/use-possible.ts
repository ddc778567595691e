import { useTranslation } from 'react-i18next';
import { useMessages } from '../frame/messages.ts';
import type { ReviewState } from '../generated/graphql.ts';
import { type StepName, isPossible, stepStates } from './possible-steps.ts';

interface Reviewed {
  readonly review: { readonly state: ReviewState } | null;
}

/** Keeps the findings on which the hub takes a step as they stand, and says why it does not take it on the others. */
export function usePossible() {
  const { t } = useTranslation();
  const messages = useMessages();
  return <Finding extends Reviewed>(step: StepName, findings: readonly Finding[]) => {
    const possible = findings.filter((finding) => isPossible(step, finding));
    const count = findings.length - possible.length;
    const states = stepStates[step].map((state) => t(`codes.state.${state}`));
    if (count > 0)
      void messages.warning(
        t('review.notNow', {
          count,
          step: t(`review.${step}`),
          states: states.join(t('states.comma')),
        }),
      );
    return possible;
  };
}
