import type { DepartmentCode } from '@hub/assistance';
import type { Caller } from '@hub/assistance/access';
import {
  type Call,
  callHeader,
  callSigner,
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

/** Signs calls as the other parts of the hub do. */
export const signCall = callSigner(keys);

/** Verifies calls; a fresh one for each server, which remembers what it has seen. */
export const newVerifyCall = () => callVerifier(keys);

/** Header of a call on behalf of a caller. */
export function callHeaders(call: Call, caller: Caller | null): Record<string, string> {
  return { [callHeader]: signCall(call, caller) };
}
