import type { Purpose } from '@hub/assistance/access';

/** For which purpose each person was asked about since the page was loaded. */
const said = new Map<string, Purpose>();

/** Remembers that somebody said why they ask about a person. */
export function sayPurpose(personId: string, purpose: Purpose): void {
  said.set(personId, purpose);
}

/** Whether it was said that this is why the person is asked about. */
export function isPurposeSaid(personId: string, purpose: Purpose): boolean {
  return said.get(personId) === purpose;
}
