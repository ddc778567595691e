import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ReopenOneFindingDocument } from '../generated/graphql.ts';
import { StepDialogue, type StepFormProperties } from './step-dialogue.tsx';
import { useReviewStep } from './use-review-step.ts';

/** Opens a finding again that was settled or had cleared, with a reason. */
export function ReopenForm({ finding, close }: StepFormProperties) {
  const { t } = useTranslation();
  const { isSending, take } = useReviewStep(ReopenOneFindingDocument);
  return (
    <StepDialogue<{ readonly reason: string }>
      title={t('review.reopen')}
      {...{ finding, close, isSending }}
      take={async (step, { reason }) => take({ input: { ...step, reason } })}
    >
      <Form.Item
        name="reason"
        label={t('review.reopenReason')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </StepDialogue>
  );
}
