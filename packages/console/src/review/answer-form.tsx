import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DepartmentCode } from '@hub/assistance';
import { AnswerOneFindingDocument, type DepartmentAnswer } from '../generated/graphql.ts';
import { NoteItem } from './note-item.tsx';
import { StepDialogue, type StepFormProperties } from './step-dialogue.tsx';
import { useReviewStep } from './use-review-step.ts';

const answers: readonly DepartmentAnswer[] = ['CORRECT', 'NOT_CORRECT', 'CANNOT_TELL'];

interface AnswerFormProperties extends StepFormProperties {
  /** The department that answers. */
  readonly department: DepartmentCode;
}

/** Records what a department answers. */
export function AnswerForm({ finding, department, close }: AnswerFormProperties) {
  const { t } = useTranslation();
  const { isSending, take } = useReviewStep(AnswerOneFindingDocument);
  return (
    <StepDialogue<{ readonly answer: DepartmentAnswer; readonly note?: string }>
      title={t('review.answer')}
      {...{ finding, close, isSending }}
      take={async (step, fields) => take({ input: { ...step, department, ...fields } })}
    >
      <Form.Item name="answer" label={t('review.answerOf')} rules={[{ required: true }]}>
        <Radio.Group
          options={answers.map((code) => ({ value: code, label: t(`codes.answer.${code}`) }))}
        />
      </Form.Item>
      <NoteItem />
    </StepDialogue>
  );
}
