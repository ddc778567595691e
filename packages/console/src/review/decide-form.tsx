import { Form, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { DayItem } from '../format/day-item.tsx';
import {
  DecideOneFindingDocument,
  type Decision,
  type NotConfirmedReason,
} from '../generated/graphql.ts';
import { NoteItem } from './note-item.tsx';
import { StepDialogue, type StepFormProperties } from './step-dialogue.tsx';
import { useReviewStep } from './use-review-step.ts';

const reasons: readonly NotConfirmedReason[] = [
  'LAWFUL_STACKING',
  'DATA_ERROR',
  'IDENTITY_MIX_UP',
  'ALREADY_CORRECTED',
  'OTHER',
];

interface DecideFormProperties extends StepFormProperties {
  /** Number of the evidence that was looked at: with newer, nothing is decided. */
  readonly revision?: number;
}

interface DecideFields {
  readonly decision: Decision;
  readonly reason?: NotConfirmedReason;
  readonly dismissedUntil?: Dayjs | null;
  readonly note?: string;
}

/** Decides a lead: confirmed, or not for a coded reason that is remembered. */
export function DecideForm({ finding, revision, close }: DecideFormProperties) {
  const { t } = useTranslation();
  const { isSending, take } = useReviewStep(DecideOneFindingDocument);
  return (
    <StepDialogue<DecideFields>
      title={t('review.decide')}
      {...{ finding, close, isSending }}
      take={async (step, { decision, reason, dismissedUntil, note }) =>
        take({
          input: {
            ...step,
            revision,
            decision,
            reason: decision === 'CONFIRMED' ? null : reason,
            dismissedUntil: dismissedUntil?.format('YYYY-MM-DD'),
            note,
          },
        })
      }
    >
      <p className="faint">{t('review.continues')}</p>
      <DecisionItems />
      <NoteItem />
    </StepDialogue>
  );
}

function DecisionItems() {
  const { t } = useTranslation();
  const decision = Form.useWatch<Decision | undefined>('decision');
  return (
    <>
      <Form.Item name="decision" label={t('review.decision')} rules={[{ required: true }]}>
        <Radio.Group
          options={(['CONFIRMED', 'NOT_CONFIRMED'] as const).map((code) => ({
            value: code,
            label: t(`codes.decision.${code}`),
          }))}
        />
      </Form.Item>
      {decision === 'NOT_CONFIRMED' && (
        <>
          <Form.Item name="reason" label={t('review.reason')} rules={[{ required: true }]}>
            <Select
              options={reasons.map((code) => ({ value: code, label: t(`codes.reason.${code}`) }))}
            />
          </Form.Item>
          <DayItem
            name="dismissedUntil"
            label={t('review.dismissedUntil')}
            extra={t('review.dismissedHint')}
          />
        </>
      )}
    </>
  );
}
