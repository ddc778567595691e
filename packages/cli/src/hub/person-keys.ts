import { parseResidentNumber } from '@hub/assistance';
import { isPersonKey, parseHubKeys, personKeyring } from '@hub/assistance/person-key';
import { inheritedEnvironment } from '../environment.ts';
import { demoHubKeys } from './demo.ts';

/**
 * The keys of a person, given by key or by resident number, which goes no further: under every hub key of `HUB_KEYS`, or
 * under that of the demonstration.
 *
 * @throws AssistanceError RESIDENT_NUMBER_MALFORMED
 */
export function personKeys(person: string): readonly string[] {
  if (isPersonKey(person)) return [person];
  const { HUB_KEYS: keys = demoHubKeys } = inheritedEnvironment({});
  return personKeyring(parseHubKeys(keys)).everyPersonKey(parseResidentNumber(person));
}
