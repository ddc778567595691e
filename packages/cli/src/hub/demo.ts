import { parseHubKeys, personKeyring } from '@hub/assistance/person-key';
import { provinceDate } from '@hub/province';
import type { SupervisionSettings } from '@hub/supervision';

/** The hub key of the synthetic province: known to everyone who reads this, and good for synthetic people alone. */
export const demoHubKeys = `1:${Buffer.from('synthetic people only, no secret').toString('base64')}`;

/** The keys under which the synthetic province knows its people. */
export const demoKeyring = personKeyring(parseHubKeys(demoHubKeys));

/** Supervision of the synthetic province: it is always the province's own day there. */
export const demoSettings: SupervisionSettings = {
  keyring: demoKeyring,
  today: () => provinceDate,
};

/** The province that `npm start` fills: 1:1000 of Hunan, always the same. */
export const demoProvince = { scale: 1000, seed: 2019 };
