import { setTimeout as delay } from 'node:timers/promises';
import { AssistanceError, type DepartmentCode, departmentCodes } from '@hub/assistance';
import type { Bulk, SourceState } from '@hub/subgraph';

/** What each department says of its last delivery. */
export type DeliveringDepartments = Readonly<Record<DepartmentCode, Pick<Bulk, 'delivery'>>>;

/** Longest wait for a department, in milliseconds: as long as the gateway waits for one. */
const deadlineMs = 1500;

/** How far the books of each department can be relied on now: all are asked at once, and one that is silent is said to be. */
export async function sourcesNow(
  departments: DeliveringDepartments | undefined,
): Promise<readonly SourceState[]> {
  return Promise.all(departmentCodes.map(async (code) => sourceNow(code, departments?.[code])));
}

async function sourceNow(
  department: DepartmentCode,
  asked: Pick<Bulk, 'delivery'> | undefined,
): Promise<SourceState> {
  try {
    const answer = await Promise.race([
      asked?.delivery(),
      delay(deadlineMs, undefined, { ref: false }),
    ]);
    if (answer === undefined) throw new AssistanceError('DEPARTMENT_UNAVAILABLE');
    return { department, isAnswered: true, reason: null, ...answer };
  } catch (failure) {
    const reason = failure instanceof AssistanceError ? failure.code : 'DEPARTMENT_UNAVAILABLE';
    const nothing = { system: null, completeThrough: null, deliveredAt: null };
    return { department, isAnswered: false, reason, ...nothing };
  }
}
