import type { PersonKeyring } from '@hub/assistance/person-key';
import type { LocalDate } from '@hub/assistance';

/** What supervision has to be told: under which hub key people are known, and which day it is. */
export interface SupervisionSettings {
  readonly keyring: PersonKeyring;
  /** Today, unless the hub is asked to look at a province of another day. */
  readonly today: () => LocalDate;
}

/** The only thing a request of supervision loads is its settings: everything else comes with the question. */
export type SupervisionLoaders = SupervisionSettings;
