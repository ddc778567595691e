import type { Purpose } from '@hub/assistance/access';

/** For which purpose each person was asked about since the page was loaded. */
const said = new Map<string, Purpose>();

/** Remembers that somebody said why they ask about a person. */
export function sayPurpose(personId: string, purpose: Purpose): void {
  said.set(personId, purpose);
}

/** Why the person is asked about; null where nobody has said it. */
export function purposeSaid(personId: string): Purpose | null {
  return said.get(personId) ?? null;
}
