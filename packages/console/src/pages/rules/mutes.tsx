import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialogue } from '../../frame/dialogue.tsx';
import { isInArea } from '@hub/assistance';
import type { Failure } from '../../asking/answer.ts';
import { useStep } from '../../asking/use-step.ts';
import { formatMoment } from '../../format/moment.ts';
import { LiftRuleMuteDocument, type RuleLedgerQuery } from '../../generated/graphql.ts';
import { useReleased, useSignedIn } from '../../sign-in/signed-in.tsx';
import { useFailureText } from '../../states/use-failure-text.ts';

type Mute = NonNullable<RuleLedgerQuery['ruleMutes']>[number];

interface MutesProperties {
  readonly mutes: readonly Mute[];
  readonly again: () => void;
}

/** Where a rule is muted, because too many of its findings were wrong there; whoever is over the area may lift it. */
export function Mutes({ mutes, again }: MutesProperties) {
  const { t } = useTranslation();
  const { identity } = useSignedIn();
  const mayLift = useReleased('Mutation.liftMute');
  const [lifted, setLifted] = useState<Mute | null>(null);
  if (mutes.length === 0) return <p>{t('rules.notMuted')}</p>;
  return (
    <>
      <ul className="plain">
        {mutes.map((mute) => (
          <li key={mute.area} className="bar">
            <strong>{mute.areaName ?? mute.area}</strong>
            <span>
              {t('rules.mutedSince', {
                at: formatMoment(mute.mutedAt),
                decided: mute.decided,
                right: mute.right,
              })}
            </span>
            {mayLift && isInArea(mute.area, identity.area) && (
              <Button size="small" onClick={() => setLifted(mute)}>
                {t('rules.lift')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {lifted !== null && (
        <LiftForm
          mute={lifted}
          close={() => {
            setLifted(null);
            again();
          }}
        />
      )}
    </>
  );
}

interface LiftFields {
  readonly reason: string;
}

function LiftForm({ mute, close }: { readonly mute: Mute; readonly close: () => void }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [form] = Form.useForm<LiftFields>();
  const { isSending, send } = useStep(LiftRuleMuteDocument);
  const [failure, setFailure] = useState<Failure | null>(null);
  const lift = async ({ reason }: LiftFields) => {
    const answer = await send({ input: { ruleId: mute.rule.id, area: mute.area, reason } });
    if (answer.kind === 'failed') return setFailure(answer.failure);
    const error = answer.kind === 'answered' ? answer.data.liftMute?.error : null;
    if (error) return setFailure({ ...error, department: null });
    close();
  };
  return (
    <Dialogue
      title={`${t('rules.lift')} · ${mute.areaName ?? mute.area}`}
      okText={t('rules.lift')}
      cancelText={t('review.cancel')}
      confirmLoading={isSending}
      onOk={form.submit}
      onCancel={close}
    >
      {failure !== null && (
        <Alert type="warning" showIcon className="state" title={failureText(failure)} />
      )}
      <Form form={form} layout="vertical" onFinish={(fields: LiftFields) => void lift(fields)}>
        <Form.Item
          name="reason"
          label={t('rules.liftReason')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      </Form>
    </Dialogue>
  );
}
