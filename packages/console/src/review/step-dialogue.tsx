import { Form } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialogue } from '../frame/dialogue.tsx';
import { useMessages } from '../frame/messages.ts';
import { FailedStep, RefusedStep } from './refused-step.tsx';
import { newStepKey } from './step-key.ts';
import type { StepResult } from './use-review-step.ts';

/** The finding that a step is about, as whoever acts has seen it. */
export interface StepFinding {
  readonly id: string;
  readonly version: number;
}

/** What every dialogue of a step is given. */
export interface StepFormProperties {
  readonly finding: StepFinding;
  /** Told whether the finding has changed. */
  readonly close: (isChanged: boolean) => void;
}

interface StepDialogueProperties<Fields> extends StepFormProperties {
  readonly title: string;
  readonly isSending: boolean;
  readonly take: (
    step: StepFinding & { readonly idempotencyKey: string },
    fields: Fields,
  ) => Promise<StepResult>;
  readonly children: ReactNode;
}

/** A step on one finding: its fields, and what became of it. Where somebody else was first, it says who and when. */
export function StepDialogue<Fields>(properties: StepDialogueProperties<Fields>) {
  const { finding, close, title, isSending, take, children } = properties;
  const { t } = useTranslation();
  const messages = useMessages();
  const [form] = Form.useForm<Fields>();
  const [idempotencyKey] = useState(newStepKey);
  const [result, setResult] = useState<StepResult | null>(null);

  // Somebody else was first: sent again, it would be refused again.
  const isLost = result?.kind === 'refused' && result.error.code === 'REVIEW_CONFLICT';

  const submit = async (fields: Fields) => {
    const taken = await take({ id: finding.id, version: finding.version, idempotencyKey }, fields);
    if (taken.kind !== 'taken') return setResult(taken);
    void messages.success(t('review.taken'));
    close(true);
  };

  return (
    <Dialogue
      title={title}
      okText={isLost ? t('keys.close') : title}
      cancelText={t('review.cancel')}
      confirmLoading={isSending}
      onOk={isLost ? () => close(true) : form.submit}
      onCancel={() => close(isLost)}
    >
      {result?.kind === 'failed' && <FailedStep failure={result.failure} />}
      {result?.kind === 'refused' && <RefusedStep error={result.error} />}
      <Form
        form={form}
        layout="vertical"
        scrollToFirstError={{ focus: true }}
        onFinish={(fields: Fields) => void submit(fields)}
      >
        {children}
      </Form>
    </Dialogue>
  );
}
