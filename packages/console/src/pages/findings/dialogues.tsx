import { Suspense, lazy } from 'react';
import type { SeenFinding } from '../../review/assign-form.tsx';

// Loaded when they are opened: a list that is only read waits for none of their fields.
const AssignForm = lazy(async () => ({
  default: (await import('../../review/assign-form.tsx')).AssignForm,
}));
const DecideForm = lazy(async () => ({
  default: (await import('../../review/decide-form.tsx')).DecideForm,
}));
const KeyHelp = lazy(async () => ({ default: (await import('../../frame/key-help.tsx')).KeyHelp }));

const keys = [
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['x', 'select'],
  ['a', 'assign'],
  ['d', 'decide'],
  ['?', 'help'],
] as const;

/** What is open above the list. */
export type Dialogue =
  | { readonly kind: 'assign'; readonly findings: readonly SeenFinding[] }
  | { readonly kind: 'decide'; readonly finding: SeenFinding }
  | { readonly kind: 'help' }
  | null;

interface DialoguesProperties {
  readonly dialogue: Dialogue;
  /** Told whether a finding has changed. */
  readonly close: (isChanged: boolean) => void;
}

/** The dialogue that is open above the list. */
export function Dialogues({ dialogue, close }: DialoguesProperties) {
  return (
    <Suspense>
      {dialogue?.kind === 'assign' && <AssignForm findings={dialogue.findings} close={close} />}
      {dialogue?.kind === 'decide' && (
        <DecideForm
          finding={{ id: dialogue.finding.id, version: dialogue.finding.version }}
          close={close}
        />
      )}
      {dialogue?.kind === 'help' && <KeyHelp keys={keys} close={() => close(false)} />}
    </Suspense>
  );
}
