import { useEffect, useRef } from 'react';
import { useKeys } from '../../frame/use-keys.ts';
import { useLeft } from '../../frame/arrival.ts';

/** What the keys of the list do. Each is told the finding that has the focus. */
export interface TriageSteps {
  readonly assign: (id: string | null) => void;
  readonly decide: (id: string | null) => void;
  readonly select: (id: string) => void;
  readonly help: () => void;
}

/** The attribute that marks a finding's link in the list. */
export const findingAttribute = 'data-finding';

/** Goes through the list by keyboard: j and k move the focus, Enter follows the link that has it. Paused under a dialogue. */
export function useTriageKeys(steps: TriageSteps, isPaused: boolean): void {
  // The finding that had the focus last: a click elsewhere must not lose the place.
  const last = useRef<string | null>(null);
  const atHand = () => (last.current = focusedFinding() ?? last.current);
  const go = (step: 1 | -1) => {
    last.current = focusBeside(atHand(), step) ?? last.current;
  };
  const keys = {
    j: () => go(1),
    k: () => go(-1),
    x: () => {
      const id = atHand();
      if (id !== null) steps.select(id);
    },
    a: () => steps.assign(atHand()),
    d: () => steps.decide(atHand()),
    '?': () => steps.help(),
  };
  useKeys(keys, isPaused);
}

/** Once the list is there, whoever comes back from a finding is at its link again. */
export function useReturn(): void {
  const left = useLeft();
  useEffect(() => {
    const isElsewhere = !document.activeElement?.matches('body, main');
    const id = /^\/findings\/(\w+)$/.exec(left ?? '')?.[1];
    if (isElsewhere || id === undefined) return;
    focusOn(links().find((link) => link.getAttribute(findingAttribute) === id));
  }, [left]);
}

function focusedFinding(): string | null {
  return document.activeElement?.getAttribute(findingAttribute) ?? null;
}

function focusBeside(id: string | null, step: 1 | -1): string | null {
  const all = links();
  const at = all.findIndex((link) => link.getAttribute(findingAttribute) === id);
  return focusOn(all[at === -1 ? 0 : at + step]);
}

function links(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[${findingAttribute}]`)];
}

/** Gives the finding whose link has the focus now; null where there was no link. */
function focusOn(link: HTMLElement | undefined): string | null {
  link?.focus();
  link?.scrollIntoView({ block: 'nearest' });
  return link?.getAttribute(findingAttribute) ?? null;
}
