import { Alert, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayItem } from '../format/day-item.tsx';
import { Dialogue } from '../frame/dialogue.tsx';
import { useMessages } from '../frame/messages.ts';
import { type DepartmentCode, departmentCodes, departments } from '@hub/assistance';
import { useStep } from '../asking/use-step.ts';
import { AreaSelect } from '../format/area-select.tsx';
import { AssignManyFindingsDocument, type TakenStepFragment } from '../generated/graphql.ts';
import { useLanguage } from '../i18n/use-language.ts';
import type { Failure } from '../asking/answer.ts';
import { FailedStep, RefusedStep } from './refused-step.tsx';
import { newStepKey } from './step-key.ts';

/** A finding as whoever acts has seen it. */
export interface SeenFinding {
  readonly id: string;
  readonly version: number;
  readonly departments: readonly DepartmentCode[];
  readonly county: string | null;
}

interface AssignFormProperties {
  readonly findings: readonly SeenFinding[];
  /** Told whether any was assigned. */
  readonly close: (isAnyTaken: boolean) => void;
}

interface AssignFields {
  readonly department: DepartmentCode;
  /** Left out, the county of each finding. */
  readonly area?: string;
  readonly dueOn?: Dayjs | null;
  readonly note?: string;
}

/** Assigns findings to a department. Each succeeds or fails alone, and those that fail are said one by one. */
export function AssignForm({ findings, close }: AssignFormProperties) {
  const { t } = useTranslation();
  const messages = useMessages();
  const [form] = Form.useForm<AssignFields>();
  const [attempt, setAttempt] = useState(() => ({ findings, idempotencyKey: newStepKey() }));
  const { isSending, send } = useStep(AssignManyFindingsDocument);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isAnyTaken, setTaken] = useState(false);
  const [refused, setRefused] = useState<readonly TakenStepFragment[]>([]);

  const assign = async ({ department, area, dueOn, note }: AssignFields) => {
    const { idempotencyKey } = attempt;
    const seen = attempt.findings.map(({ id, version }) => ({ id, version }));
    const due = dueOn?.format('YYYY-MM-DD');
    const step = { idempotencyKey, findings: seen, department, area, dueOn: due, note };
    const answer = await send({ input: step });
    setFailure(answer.kind === 'failed' ? answer.failure : null);
    if (answer.kind === 'failed') return;
    const steps = (answer.kind === 'answered' && answer.data.assignFindings) || [];
    const notTaken = steps.filter(({ error }) => error !== null);
    const count = steps.length - notTaken.length;
    if (count > 0) void messages.success(t('review.assigned', { count }));
    if (notTaken.length === 0) return close(true);
    setRefused(notTaken);
    setTaken(isAnyTaken || count > 0);
    // What somebody else changed meanwhile has to be looked at again; the rest may be corrected.
    const correctable = notTaken.filter(({ error }) => error?.code !== 'REVIEW_CONFLICT');
    const left = attempt.findings.filter(({ id }) => correctable.some((each) => each.id === id));
    setAttempt({ findings: left, idempotencyKey: newStepKey() });
  };
  const isOver = attempt.findings.length === 0;

  return (
    <Dialogue
      title={t('review.assignTitle', { count: findings.length })}
      okText={t(isOver ? 'keys.close' : 'review.assign')}
      cancelText={t('review.cancel')}
      confirmLoading={isSending}
      onOk={isOver ? () => close(true) : form.submit}
      onCancel={() => close(isAnyTaken || isOver)}
    >
      {failure !== null && <FailedStep failure={failure} />}
      {refused.length > 0 && <p>{t('review.refusedSteps', { count: refused.length })}</p>}
      {reasonsOf(refused).map((error) => (
        <RefusedStep key={`${error.code} ${error.by} ${error.at}`} error={error} />
      ))}
      <AssignFieldsForm form={form} findings={findings} onFinish={assign} />
    </Dialogue>
  );
}

type StepError = NonNullable<TakenStepFragment['error']>;

/** Why findings were refused, each reason once: a wrong day is one mistake, however many findings were meant. */
function reasonsOf(refused: readonly TakenStepFragment[]): readonly StepError[] {
  const reasons = new Map<string, StepError>();
  for (const { error } of refused)
    if (error !== null) reasons.set(`${error.code} ${error.by} ${error.at}`, error);
  return [...reasons.values()];
}

interface AssignFieldsProperties {
  readonly form: ReturnType<typeof Form.useForm<AssignFields>>[0];
  readonly findings: readonly SeenFinding[];
  readonly onFinish: (fields: AssignFields) => Promise<void>;
}

function AssignFieldsForm({ form, findings, onFinish }: AssignFieldsProperties) {
  const { t } = useTranslation();
  const { named } = useLanguage();
  const initial = { department: departmentOfAll(findings), area: countyOfAll(findings) };
  return (
    <Form
      form={form}
      layout="vertical"
      scrollToFirstError={{ focus: true }}
      initialValues={initial}
      onFinish={(fields) => void onFinish(fields)}
    >
      <Form.Item name="department" label={t('review.department')} rules={[{ required: true }]}>
        <Select
          options={departmentCodes.map((code) => ({
            value: code,
            label: named(departments[code]),
          }))}
        />
      </Form.Item>
      <NotConcerned findings={findings} />
      <Form.Item name="area" label={t('review.area')}>
        <AreaSelect allowClear placeholder={t('review.ownArea')} />
      </Form.Item>
      <DayItem name="dueOn" label={t('review.due')} extra={t('review.dueHint')} />
      <Form.Item name="note" label={t('review.note')}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </Form>
  );
}

/** Says how many of the findings are not about the department that is chosen: it has no record in their evidence. */
function NotConcerned({ findings }: Pick<AssignFieldsProperties, 'findings'>) {
  const { t } = useTranslation();
  const chosen = Form.useWatch<DepartmentCode | undefined>('department');
  const others = findings.filter(({ departments: each }) => chosen && !each.includes(chosen));
  if (others.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="state"
      title={t('review.notConcerned', { count: others.length })}
    />
  );
}

/** A department that all of them are about, the first of them; where there is none, one has to be chosen. */
function departmentOfAll(findings: readonly SeenFinding[]): DepartmentCode | undefined {
  const [first] = findings;
  return first?.departments.find((code) =>
    findings.every(({ departments: each }) => each.includes(code)),
  );
}

/** The county that all of them are in; where there is none, each stays in its own. */
function countyOfAll(findings: readonly SeenFinding[]): string | undefined {
  const [first] = findings;
  return first?.county && findings.every(({ county }) => county === first.county)
    ? first.county
    : undefined;
}
