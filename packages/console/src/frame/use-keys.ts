import { useEffect, useEffectEvent } from 'react';

/** What keys do, each by the name that the browser gives it. */
type Keys = Readonly<Record<string, () => void>>;

/** Lets a screen answer to single keys, wherever the focus is; but not under a dialogue, nor in a field that takes text. */
export function useKeys(keys: Keys, isPaused: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isPaused || isMeantElsewhere(event) || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]?.();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
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
