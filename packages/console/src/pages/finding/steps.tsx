import { Button, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Released } from '@hub/assistance/access';
import type { ReviewState } from '../../generated/graphql.ts';
import { AnswerForm } from '../../review/answer-form.tsx';
import { AssignForm } from '../../review/assign-form.tsx';
import { DecideForm } from '../../review/decide-form.tsx';
import { HearForm } from '../../review/hear-form.tsx';
import { OutcomeForm } from '../../review/outcome-form.tsx';
import { ReopenForm } from '../../review/reopen-form.tsx';
import type { StepFormProperties } from '../../review/step-dialogue.tsx';
import type { Identity } from '../../sign-in/identities.ts';
import { useReleased, useSignedIn } from '../../sign-in/signed-in.tsx';
import type { ShownFinding } from './finding-screen.tsx';

/** The steps, in the order of a review, each with the states in which the hub takes it. */
const steps = [
  { name: 'assign', asks: 'Mutation.assignFindings', states: ['RAISED', 'ASSIGNED'] },
  { name: 'answer', asks: 'Mutation.answerFinding', states: ['ASSIGNED', 'DECIDED'] },
  { name: 'hear', asks: 'Mutation.recordStatement', states: ['ASSIGNED', 'DECIDED'] },
  { name: 'decide', asks: 'Mutation.decideFinding', states: ['ASSIGNED'] },
  { name: 'outcome', asks: 'Mutation.recordOutcome', states: ['DECIDED', 'CLOSED'] },
  { name: 'reopen', asks: 'Mutation.reopenFinding', states: ['DECIDED', 'CLOSED', 'CLEARED'] },
] as const satisfies readonly {
  readonly name: string;
  readonly asks: Released;
  readonly states: readonly ReviewState[];
}[];

type StepName = (typeof steps)[number]['name'];

interface StepsProperties {
  readonly finding: ShownFinding;
  readonly again: () => void;
}

/** What can be done with a finding as it stands, by whoever asks. */
export function Steps({ finding, again }: StepsProperties) {
  const [open, setOpen] = useState<StepName | null>(null);
  const close = (isChanged: boolean) => {
    setOpen(null);
    if (isChanged) again();
  };
  return (
    <>
      <Space wrap>
        {steps.map((step) => (
          <StepButton key={step.name} step={step} finding={finding} open={setOpen} />
        ))}
      </Space>
      <OpenStep {...{ finding, open, close }} />
    </>
  );
}

interface StepButtonProperties {
  readonly step: (typeof steps)[number];
  readonly finding: ShownFinding;
  readonly open: (name: StepName) => void;
}

function StepButton({ step, finding, open }: StepButtonProperties) {
  const { t } = useTranslation();
  const isReleased = useReleased(step.asks);
  const states: readonly ReviewState[] = step.states;
  const isPossible = finding.review !== null && states.includes(finding.review.state);
  // Only what was confirmed has an outcome.
  const isMeant = step.name !== 'outcome' || finding.review?.decision === 'CONFIRMED';
  if (!isReleased || !isPossible || !isMeant) return null;
  return (
    <Button type={step.name === 'decide' ? 'primary' : 'default'} onClick={() => open(step.name)}>
      {t(`review.${step.name}`)}
    </Button>
  );
}

interface OpenStepProperties {
  readonly finding: ShownFinding;
  readonly open: StepName | null;
  readonly close: (isChanged: boolean) => void;
}

interface StepForms extends StepFormProperties {
  readonly shown: ShownFinding;
  readonly identity: Identity;
}

const forms: Readonly<Record<StepName, (properties: StepForms) => ReactNode>> = {
  assign: ({ finding, shown: { departments, county }, close }) => (
    <AssignForm findings={[{ ...finding, departments, county }]} close={close} />
  ),
  answer: ({ finding, shown, identity, close }) => {
    const department = identity.department ?? shown.departments[0];
    return department && <AnswerForm {...{ finding, department, close }} />;
  },
  hear: ({ finding, close }) => <HearForm finding={finding} close={close} />,
  decide: ({ finding, shown: { revision }, close }) => (
    <DecideForm finding={finding} close={close} {...(revision !== null && { revision })} />
  ),
  outcome: ({ finding, close }) => <OutcomeForm finding={finding} close={close} />,
  reopen: ({ finding, close }) => <ReopenForm finding={finding} close={close} />,
};

function OpenStep({ finding, open, close }: OpenStepProperties): ReactNode {
  const { identity } = useSignedIn();
  if (open === null || finding.review === null) return null;
  const seen = { id: finding.id, version: finding.review.version };
  return forms[open]({ finding: seen, shown: finding, identity, close });
}
