import {
  AssistanceError,
  type AssistanceErrorCode,
  type DepartmentCode,
  departmentCodes,
} from '@hub/assistance';
import type { Departments } from './ask-departments.ts';
import { silenceReason } from './silence-reason.ts';

/** Keys that are asked for at a time, of each department: those of all six together fit one question to the register. */
const keysPerPage = 3000;

/**
 * People whom departments know in an area and who live and lived in no household: vagrants, patients without a name.
 *
 * Read in the order of their keys from all departments at once, so that nobody comes twice and little is held. A
 * department that does not answer has nobody here: it is named, and its strangers are found the next time.
 */
export async function* strangers(
  { ...departments }: Departments,
  area: string,
  onSilent: (department: DepartmentCode, reason: AssistanceErrorCode) => void,
): AsyncGenerator<readonly string[]> {
  const register = departments.CIVIL_AFFAIRS.households;
  if (register === null) throw new AssistanceError('DEPARTMENT_UNAVAILABLE');
  for (let after: string | null = null; ;) {
    const lists: (readonly string[])[] = await Promise.all(
      departmentCodes.map(async (code) =>
        departments[code].people({ area, after, limit: keysPerPage }).catch((failure: unknown) => {
          onSilent(code, silenceReason(failure));
          return [];
        }),
      ),
    );
    const full = lists.filter(({ length }) => length === keysPerPage);
    // Behind the end of a full list that department may know people whom others already named.
    const end = full.map((list) => list.at(-1) ?? '').toSorted()[0];
    const known = [...new Set(lists.flat())].filter((key) => end === undefined || key <= end);
    const alone = known.length === 0 ? [] : await register.alone(known);
    if (alone.length > 0) yield alone;
    if (end === undefined) return;
    after = end;
  }
}
