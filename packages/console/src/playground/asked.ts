import { createContext, useContext } from 'react';
import type { LoggedFetch } from '@hub/assistance';
import type { Chosen } from '../sign-in/use-identity.ts';

/** What the panels beside the editor know: GraphiQL renders them without properties. */
export interface Asked {
  readonly chosen: Chosen;
  /** The fetches behind the last answer; null before there is one. */
  readonly fetches: readonly LoggedFetch[] | null;
}

/** Given by the playground to all that is drawn in it. */
export const AskedContext = createContext<Asked | null>(null);

/** Who asks, and how the last answer came about. */
export function useAsked(): Asked {
  const asked = useContext(AskedContext);
  if (asked === null) throw new Error('a panel is drawn outside the playground');
  return asked;
}
