import { DatePicker, Form, Input, Modal, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMessages } from '../frame/messages.ts';
import type { Failure } from '../asking/answer.ts';
import { useStep } from '../asking/use-step.ts';
import {
  DecideOneFindingDocument,
  type Decision,
  type NotConfirmedReason,
  type TakenStepFragment,
} from '../generated/graphql.ts';
import { FailedStep, RefusedStep } from './refused-step.tsx';
import { newStepKey } from './step-key.ts';

const reasons: readonly NotConfirmedReason[] = [
  'LAWFUL_STACKING',
  'DATA_ERROR',
  'IDENTITY_MIX_UP',
  'ALREADY_CORRECTED',
  'OTHER',
];

interface DecideFormProperties {
  readonly finding: { readonly id: string; readonly version: number; readonly revision?: number };
  /** Told whether it was decided, or somebody else acted. */
  readonly close: (isChanged: boolean) => void;
}

interface DecideFields {
  readonly decision: Decision;
  readonly reason?: NotConfirmedReason;
  readonly dismissedUntil?: Dayjs | null;
  readonly note?: string;
}

/** Decides a lead: confirmed, or not for a coded reason that is remembered. */
export function DecideForm({ finding, close }: DecideFormProperties) {
  const { t } = useTranslation();
  const messages = useMessages();
  const [form] = Form.useForm<DecideFields>();
  const [idempotencyKey] = useState(newStepKey);
  const { isSending, send } = useStep(DecideOneFindingDocument);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [error, setError] = useState<TakenStepFragment['error']>(null);

  const decide = async ({ decision, reason, dismissedUntil, note }: DecideFields) => {
    const input = {
      idempotencyKey,
      ...finding,
      decision,
      reason: decision === 'CONFIRMED' ? null : reason,
      dismissedUntil: dismissedUntil?.format('YYYY-MM-DD'),
      note,
    };
    const answer = await send({ input });
    if (answer.kind === 'failed') return setFailure(answer.failure);
    const refused = answer.kind === 'answered' && answer.data.decideFinding?.error;
    if (refused) return setError(refused);
    void messages.success(t('review.decided'));
    close(true);
  };

  return (
    <Modal
      open
      title={t('review.decideTitle')}
      okText={t('review.decide')}
      cancelText={t('review.cancel')}
      confirmLoading={isSending}
      onOk={form.submit}
      onCancel={() => close(error !== null)}
    >
      {failure !== null && <FailedStep failure={failure} />}
      {error !== null && <RefusedStep error={error} />}
      <p className="faint">{t('review.continues')}</p>
      <Form form={form} layout="vertical" onFinish={(fields) => void decide(fields)}>
        <DecideFieldItems />
      </Form>
    </Modal>
  );
}

function DecideFieldItems() {
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
          <Form.Item
            name="dismissedUntil"
            label={t('review.dismissedUntil')}
            extra={t('review.dismissedHint')}
          >
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
        </>
      )}
      <Form.Item name="note" label={t('review.note')}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </>
  );
}
