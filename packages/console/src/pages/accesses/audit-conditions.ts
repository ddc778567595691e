import {
  type AccessKind,
  type AccessOutcome,
  accessKinds,
  accessOutcomes,
} from '@hub/assistance/access';
import { readDays } from './days.ts';
import type { AuditFilter } from '../../generated/graphql.ts';
import { personKey } from '../../format/person-key.ts';

/** What can be asked for in the audit. */
export const kinds: readonly AccessKind[] = accessKinds;
export const outcomes: readonly AccessOutcome[] = accessOutcomes;

/** Reads the conditions on the audit in an address. A person is named by key alone. */
export function readAuditFilter(address: URLSearchParams): AuditFilter {
  const person = address.get('person');
  const actor = address.get('actor');
  const asked = { kinds: address.getAll('kind'), outcomes: address.getAll('outcome') };
  const meantKinds = kinds.filter((code) => asked.kinds.includes(code));
  const meantOutcomes = outcomes.filter((code) => asked.outcomes.includes(code));
  const { from, until } = readDays(address);
  return {
    ...(from !== null && { from }),
    ...(until !== null && { until }),
    ...(person !== null && personKey.test(person) && { person }),
    ...(actor !== null && actor !== '' && { actor }),
    ...(meantKinds.length > 0 && { kinds: meantKinds }),
    ...(meantOutcomes.length > 0 && { outcomes: meantOutcomes }),
  };
}
