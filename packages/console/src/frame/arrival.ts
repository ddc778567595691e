import { createContext, useContext, useEffect, useState } from 'react';
import { useLocation } from 'react-router';

/** Hands down the address of the screen that was left for this one; null at the first. */
export const LeftContext = createContext<string | null>(null);

/** The address of the screen that was left for this one, `/findings/…`; null at the first. */
export function useLeft(): string | null {
  return useContext(LeftContext);
}

/**
 * After a change of screen the focus is at the start of the new one, as when a page is loaded: without that it would be
 * nowhere, and who cannot see the screen would not be told of it. A screen that knows a better place has gone there first.
 *
 * Gives the address that was left.
 */
export function useArrival(): string | null {
  const { pathname } = useLocation();
  const [way, setWay] = useState<Way>({ at: pathname, left: null });
  if (way.at !== pathname) setWay({ at: pathname, left: way.at });
  const { left } = way;
  useEffect(() => {
    if (left !== null) focusMain();
  }, [left]);
  return left;
}

interface Way {
  readonly at: string;
  readonly left: string | null;
}

/** Moves the focus to the start of the screen, unless something on it has it. */
export function focusMain(): void {
  const main = document.querySelector<HTMLElement>('#main');
  if (main?.contains(document.activeElement) === false) main.focus();
}
