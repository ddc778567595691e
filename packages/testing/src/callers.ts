import type { DepartmentCode } from '@hub/assistance';
import type { Caller } from '@hub/assistance/access';
import {
  type Call,
  callHeader,
  callKeysOf,
  callKeysText,
  callSigners,
  callVerifier,
  newCallKeys,
  parseCallKeys,
} from '@hub/assistance/signed-call';

/** A supervisor of the province, by name. */
export function supervisor(id: string): Caller {
  return {
    id,
    role: 'PROVINCE_SUPERVISOR',
    area: '430000',
    department: null,
    purpose: 'SUPERVISION',
  };
}

/** A department's system that corrects its records, by name: departments answer leads, and supervisors do all else. */
export function departmentSystem(id: string, department: DepartmentCode): Caller {
  return {
    ...supervisor(id),
    role: 'DEPARTMENT_CLIENT',
    department,
    purpose: 'CORRECTION',
  };
}

/** Keys by which the parts of a hub in tests know each other, as a setting holds them. */
export const testCallKeys = newCallKeys();

const keys = parseCallKeys(testCallKeys);

/** The setting that a subgraph of a test is started with: a department's own keys, and the hub's for supervision. */
export function callKeysTextOf(subgraph: string): string {
  return subgraph === 'supervision' ? testCallKeys : callKeysText(callKeysOf(keys, subgraph));
}

/** Signs calls to a subgraph as the other parts of the hub do. */
export const signCallTo = callSigners(keys);

/** Verifies calls to a subgraph; a fresh one for each server, which remembers what it has seen. */
export const newVerifyCall = (receiver: string) => callVerifier(callKeysOf(keys, receiver));

/** Header of a call to a subgraph on behalf of a caller. */
export function callHeaders(
  receiver: string,
  call: Call,
  caller: Caller | null,
): Record<string, string> {
  return { [callHeader]: signCallTo(receiver)(call, caller) };
}
