import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { readYuan } from '../format/read-yuan.ts';
import { YuanItem } from '../format/yuan-item.tsx';
import { type Outcome, RecordOneOutcomeDocument } from '../generated/graphql.ts';
import { NoteItem } from './note-item.tsx';
import { StepDialogue, type StepFormProperties } from './step-dialogue.tsx';
import { useReviewStep } from './use-review-step.ts';

const outcomes: readonly Outcome[] = ['STOPPED', 'RECOVERED', 'WAIVED', 'BACK_PAID', 'NO_MONEY'];

interface OutcomeFields {
  readonly outcome: Outcome;
  readonly amount?: string;
  readonly note?: string;
}

/** Records what became of the money of a confirmed finding. */
export function OutcomeForm({ finding, close }: StepFormProperties) {
  const { t } = useTranslation();
  const { isSending, take } = useReviewStep(RecordOneOutcomeDocument);
  return (
    <StepDialogue<OutcomeFields>
      title={t('review.outcome')}
      {...{ finding, close, isSending }}
      take={async (step, { outcome, amount, note }) =>
        take({ input: { ...step, outcome, amountFen: readYuan(amount ?? '') ?? 0, note } })
      }
    >
      <Form.Item name="outcome" label={t('review.outcomeOf')} rules={[{ required: true }]}>
        <Select
          options={outcomes.map((code) => ({ value: code, label: t(`codes.outcome.${code}`) }))}
        />
      </Form.Item>
      <AmountItem />
      <NoteItem />
    </StepDialogue>
  );
}

/** Outcomes that say what became of a sum: without it they would say zero. */
const ofMoney: readonly Outcome[] = ['RECOVERED', 'BACK_PAID'];

function AmountItem() {
  const { t } = useTranslation();
  const outcome = Form.useWatch<Outcome | undefined>('outcome');
  return (
    <YuanItem
      name="amount"
      label={t('review.amount')}
      extra={t('review.amountHint')}
      rules={[{ required: outcome !== undefined && ofMoney.includes(outcome) }]}
    />
  );
}
