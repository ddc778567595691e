import { setTimeout as delay } from 'node:timers/promises';
import { AssistanceError, type DepartmentCode } from '@hub/assistance';
import { type Caller, rowScopeOf } from '@hub/assistance/access';
import type { Bulk } from '@hub/subgraph';

/** What supervision asks of each department at the root of the graph, and what it tells them. */
export type AskedDepartments = Readonly<
  Record<DepartmentCode, Pick<Bulk, 'areas' | 'protect' | 'delivery'>>
>;

/** Longest wait for a department, in milliseconds: as long as the gateway waits for one. */
const deadlineMs = 1500;

/** The counties that each department knows people in, all asked at once; null for one that did not answer. */
async function placesOf(people: readonly string[], departments: AskedDepartments) {
  return Promise.all(
    Object.values(departments).map(async ({ areas }) =>
      Promise.race([areas(people).catch(() => null), delay(deadlineMs, null, { ref: false })]),
    ),
  );
}

/** Whether somebody may be asked about, and whether a department knows them in the caller's area. */
export interface Admission {
  /** Why they may not; null who may. */
  readonly refusal: AssistanceError | null;
  /** Null where nobody can tell, and where every area is the caller's. */
  readonly isOwn: boolean | null;
}

/**
 * Tells for each of some people whether the caller may ask about them: whether a department knows them in the caller's area,
 * unless the purpose lets people of any area be seen.
 *
 * Somebody of another area is refused with the same words as somebody whom nobody knows, so that who receives aid
 * elsewhere cannot be found out by trying. One department is enough; while another is silent nobody is called a stranger.
 */
export async function admissions(
  people: readonly string[],
  caller: Caller | null,
  departments: AskedDepartments | undefined,
): Promise<readonly Admission[]> {
  const own = caller === null ? null : areaScopeOf(caller);
  if (own === null || people.length === 0)
    return people.map(() => ({ refusal: null, isOwn: null }));
  const isAnyArea = rowScopeOf(caller).counties === null;
  const answers = departments === undefined ? [null] : await placesOf(people, departments);
  const isUntold = answers.includes(null);
  return people.map((id) => {
    if (answers.some((answer) => answer?.[id]?.some((county) => own.has(county))))
      return { refusal: null, isOwn: true };
    if (isAnyArea) return { refusal: null, isOwn: isUntold ? null : false };
    const refusal = new AssistanceError(isUntold ? 'PERSON_AREA_UNTOLD' : 'PERSON_NOT_IN_AREA');
    return { refusal, isOwn: isUntold ? null : false };
  });
}

/** Which of some people no department knows; nobody is called unknown while one is silent. */
export async function unknownAmong(
  people: readonly string[],
  departments: AskedDepartments,
): Promise<readonly string[]> {
  const answers = await placesOf(people, departments);
  if (answers.includes(null)) return [];
  return people.filter((id) => !answers.some((answer) => answer !== null && id in answer));
}

/** The areas that a caller's people are of, whatever the purpose; null for every area. */
function areaScopeOf(caller: Caller): ReadonlySet<string> | null {
  const { counties } = rowScopeOf({ ...caller, purpose: null });
  return counties && new Set(counties);
}
