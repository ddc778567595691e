import { useEffect, useEffectEvent, useRef } from 'react';

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
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isPaused || isMeantElsewhere(event)) return;
    last.current = focusedFinding() ?? last.current;
    const act = actionOf(event.key, steps);
    if (act === null) return;
    event.preventDefault();
    last.current = act(last.current) ?? last.current;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** What a key does with the finding at hand; it may give another one. */
function actionOf(
  key: string,
  steps: TriageSteps,
): ((id: string | null) => string | null | void) | null {
  switch (key) {
    case 'j':
      return (id) => focusBeside(id, 1);
    case 'k':
      return (id) => focusBeside(id, -1);
    case 'x':
      return (id) => (id === null ? undefined : steps.select(id));
    case 'a':
      return steps.assign;
    case 'd':
      return steps.decide;
    case '?':
      return () => steps.help();
    default:
      return null;
  }
}

/** Whether a key belongs to a field or to the browser. */
function isMeantElsewhere({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  const element = target instanceof HTMLElement ? target : null;
  if (element === null) return false;
  const isText = element instanceof HTMLInputElement && element.type !== 'checkbox';
  return (
    isText || element.isContentEditable || element.matches('textarea, select, [role=combobox]')
  );
}

function focusedFinding(): string | null {
  return document.activeElement?.getAttribute(findingAttribute) ?? null;
}

function focusBeside(id: string | null, step: 1 | -1): string | null {
  const links = [...document.querySelectorAll<HTMLElement>(`[${findingAttribute}]`)];
  const at = links.findIndex((link) => link.getAttribute(findingAttribute) === id);
  const link = links[at === -1 ? 0 : at + step];
  if (link === undefined) return null;
  link.focus();
  link.scrollIntoView({ block: 'nearest' });
  return link.getAttribute(findingAttribute);
}
