import { AssistanceError, parseDate } from '@hub/assistance';
import { parseHubKeys, personKeyring } from '@hub/assistance/person-key';
import type { SupervisionSettings } from './settings.ts';

/** Reads what supervision has to be told: `HUB_KEYS` (`1:<base64>`) and, for a look at another day, `HUB_TODAY`. */
export function readSettings(environment: NodeJS.ProcessEnv): SupervisionSettings {
  const { HUB_KEYS: keys, HUB_TODAY: day } = environment;
  if (keys === undefined) throw new AssistanceError('SETTING_INVALID', { detail: 'HUB_KEYS' });
  const fixed = day === undefined || day === '' ? null : parseDate(day);
  return {
    keyring: personKeyring(parseHubKeys(keys)),
    today: () => fixed ?? parseDate(todayInChina.format(new Date())),
  };
}

const todayInChina = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
