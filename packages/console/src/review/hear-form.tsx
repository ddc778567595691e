import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { RecordOneStatementDocument } from '../generated/graphql.ts';
import { StepDialogue, type StepFormProperties } from './step-dialogue.tsx';
import { useReviewStep } from './use-review-step.ts';

/** Records that the person was heard, or could not be reached and what was tried. */
export function HearForm({ finding, close }: StepFormProperties) {
  const { t } = useTranslation();
  const { isSending, take } = useReviewStep(RecordOneStatementDocument);
  return (
    <StepDialogue<{ readonly wasReached: boolean; readonly statement: string }>
      title={t('review.hear')}
      {...{ finding, close, isSending }}
      take={async (step, fields) => take({ input: { ...step, ...fields } })}
    >
      <Form.Item name="wasReached" label={t('review.wasReached')} rules={[{ required: true }]}>
        <Radio.Group
          options={[
            { value: true, label: t('review.reached') },
            { value: false, label: t('review.notReached') },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="statement"
        label={t('review.statement')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </StepDialogue>
  );
}
