import { Alert, Button, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStep } from '../../asking/use-step.ts';
import type { Failure } from '../../asking/answer.ts';
import { AreaSelect } from '../../format/area-select.tsx';
import { useMessages } from '../../frame/messages.ts';
import { EndSweepDocument, SweepAreaDocument } from '../../generated/graphql.ts';
import { useReleased, useSignedIn } from '../../sign-in/signed-in.tsx';
import { useFailureText } from '../../states/use-failure-text.ts';

interface SweepStepsProperties {
  /** Number of a sweep under way that may be stopped; null where none is. */
  readonly running: string | null;
  readonly again: () => void;
}

/** Starts a sweep of an area, or stops one that is under way. */
export function SweepSteps({ running, again }: SweepStepsProperties) {
  const failureText = useFailureText();
  const mayStart = useReleased('Mutation.startSweep');
  const mayStop = useReleased('Mutation.stopSweep');
  const [failure, setFailure] = useState<Failure | null>(null);
  return (
    <div className="state">
      <Space wrap>
        {mayStart && <StartSweep again={again} fail={setFailure} />}
        {mayStop && running !== null && <StopSweep id={running} again={again} fail={setFailure} />}
      </Space>
      {failure !== null && <Alert type="warning" showIcon title={failureText(failure)} />}
    </div>
  );
}

interface StepProperties {
  readonly again: () => void;
  readonly fail: (failure: Failure | null) => void;
}

function StartSweep({ again, fail }: StepProperties) {
  const { t } = useTranslation();
  const messages = useMessages();
  const { identity } = useSignedIn();
  const [area, setArea] = useState(identity.area);
  const { isSending, send } = useStep(SweepAreaDocument);
  const start = async () => {
    const answer = await send({ input: { area } });
    fail(answer.kind === 'failed' ? answer.failure : null);
    if (answer.kind === 'answered') void messages.success(t('sources.begun'));
    // Refused too: somebody else may have started it.
    again();
  };
  return (
    <>
      <AreaSelect
        aria-label={t('conditions.area')}
        style={{ width: 200 }}
        value={area}
        onChange={setArea}
      />
      <Popconfirm title={t('sources.confirmStart')} onConfirm={() => void start()}>
        <Button type="primary" loading={isSending}>
          {t('sources.start')}
        </Button>
      </Popconfirm>
    </>
  );
}

function StopSweep({ id, again, fail }: StepProperties & { readonly id: string }) {
  const { t } = useTranslation();
  const { isSending, send } = useStep(EndSweepDocument);
  const stop = async () => {
    const answer = await send({ id });
    fail(answer.kind === 'failed' ? answer.failure : null);
    again();
  };
  return (
    <Popconfirm title={t('sources.confirmStop')} onConfirm={() => void stop()}>
      <Button loading={isSending}>{t('sources.stop')}</Button>
    </Popconfirm>
  );
}
