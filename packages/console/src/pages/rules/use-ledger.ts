import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../asking/use-answer.ts';
import { RuleLedgerDocument } from '../../generated/graphql.ts';
import { useReleased } from '../../sign-in/signed-in.tsx';

/** How the findings of each rule ended, as far as that is released to whoever asks. */
export function useLedger() {
  const { t } = useTranslation();
  const isReleased = useReleased('Query.precisionLedger');
  const { answer, again } = useAnswer(RuleLedgerDocument, { variables: {}, pause: !isReleased });
  const { precisionLedger, ruleMutes } =
    answer.kind === 'answered' ? answer.data : { precisionLedger: null, ruleMutes: null };
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return {
    again,
    precisionOf: (ruleId: string) => {
      if (!isReleased) return '—';
      const row = precisionLedger?.find(({ rule }) => rule.id === ruleId);
      if (row === undefined) return t('rules.noFindings');
      const { precision, decided, raised } = row;
      if (precision === null) return t('rules.undecided', { raised });
      const range = {
        share: percent(precision.share),
        low: percent(precision.low),
        high: percent(precision.high),
      };
      return t('rules.precise', { ...range, decided, raised });
    },
    mutesOf: (ruleId: string) =>
      (ruleMutes ?? []).filter(({ rule, liftedAt }) => rule.id === ruleId && liftedAt === null),
  };
}
