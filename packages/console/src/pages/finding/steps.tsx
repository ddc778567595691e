import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Released } from '@hub/assistance/access';
import { focusMain } from '../../frame/arrival.ts';
import { KeyHelp } from '../../frame/key-help.tsx';
import { useBack } from '../../frame/use-back.ts';
import { useKeys } from '../../frame/use-keys.ts';
import { AnswerForm } from '../../review/answer-form.tsx';
import { AssignForm } from '../../review/assign-form.tsx';
import { DecideForm } from '../../review/decide-form.tsx';
import { HearForm } from '../../review/hear-form.tsx';
import { OutcomeForm } from '../../review/outcome-form.tsx';
import { type StepName, isPossible, steps } from '../../review/possible-steps.ts';
import { ReopenForm } from '../../review/reopen-form.tsx';
import type { StepFormProperties } from '../../review/step-dialogue.tsx';
import { usePossible } from '../../review/use-possible.ts';
import type { Identity } from '../../sign-in/identities.ts';
import { useReleasing, useSignedIn } from '../../sign-in/signed-in.tsx';
import type { ShownFinding } from './finding-screen.tsx';

/** What each step asks of the graph. */
const asked: Readonly<Record<StepName, Released>> = {
  assign: 'Mutation.assignFindings',
  answer: 'Mutation.answerFinding',
  hear: 'Mutation.recordStatement',
  decide: 'Mutation.decideFinding',
  outcome: 'Mutation.recordOutcome',
  reopen: 'Mutation.reopenFinding',
};

const helpedKeys = [
  ['a', 'assign'],
  ['d', 'decide'],
  ['u', 'back'],
  ['?', 'help'],
] as const;

/** Which dialogue is open. */
type OpenedStep = StepName | 'help' | null;

interface StepsProperties {
  readonly finding: ShownFinding;
  readonly again: () => void;
}

/** What can be done with a finding as it stands, by whoever asks; the commonest of it by keys too. */
export function Steps({ finding, again }: StepsProperties) {
  const isReleased = useReleasing();
  const possible = usePossible();
  const back = useBack('/findings');
  const [open, setOpen] = useState<OpenedStep>(null);
  const close = (isChanged: boolean) => {
    setOpen(null);
    if (isChanged) again();
  };
  const isOffered = (name: StepName) => isReleased(asked[name]) && isMeant(name, finding);
  const openByKey = (name: StepName) => {
    if (isOffered(name) && possible(name, [finding]).length > 0) setOpen(name);
  };
  const keys = {
    a: () => openByKey('assign'),
    d: () => openByKey('decide'),
    u: back,
    '?': () => setOpen('help'),
  };
  useKeys(keys, open !== null);
  // What was offered before a step may not be after it.
  useEffect(focusMain, [finding.review?.version]);
  return (
    <>
      <StepButtons
        names={steps.filter((name) => isOffered(name) && isPossible(name, finding))}
        open={setOpen}
      />
      {open === 'help' ? (
        <KeyHelp keys={helpedKeys} close={() => close(false)} />
      ) : (
        <OpenStep {...{ finding, open, close }} />
      )}
    </>
  );
}

interface StepButtonsProperties {
  readonly names: readonly StepName[];
  readonly open: (step: OpenedStep) => void;
}

function StepButtons({ names, open }: StepButtonsProperties) {
  const { t } = useTranslation();
  return (
    <Space wrap>
      {names.map((name) => (
        <Button
          key={name}
          type={name === 'decide' ? 'primary' : 'default'}
          onClick={() => open(name)}
        >
          {t(`review.${name}`)}
        </Button>
      ))}
      <Button
        icon={<QuestionCircleOutlined />}
        aria-label={t('findings.keys')}
        title={t('findings.keys')}
        onClick={() => open('help')}
      />
    </Space>
  );
}

/** Only what was confirmed has an outcome. */
function isMeant(name: StepName, { review }: ShownFinding): boolean {
  return name !== 'outcome' || review?.decision === 'CONFIRMED';
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
