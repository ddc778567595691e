import type { AccessRecord, Caller } from '@hub/assistance/access';
import { supervisor } from '@hub/testing';

/** Key of somebody. */
export const child = `p1${'c'.repeat(32)}`;

/** A look at a child's aid, unless something else is said. */
export function access(differing: Partial<AccessRecord> = {}): AccessRecord {
  return {
    kind: 'PERSON_LOOKUP',
    requestId: 'request',
    operationName: 'Look',
    operationHash: 'a'.repeat(64),
    fields: ['Person.aid', 'Query.person'],
    people: [child],
    findings: [],
    departments: ['HOUSING'],
    silent: [],
    isOutsideArea: null,
    outcome: 'ANSWERED',
    code: null,
    detail: null,
    ...differing,
  };
}

/** A supervisor of a county, by name. */
export function countySupervisor(id: string): Caller {
  return { ...supervisor(id), role: 'COUNTY_SUPERVISOR', area: '430102' };
}
