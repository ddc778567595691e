import { setTimeout as delay } from 'node:timers/promises';
import { AssistanceError, type DepartmentCode } from '@hub/assistance';
import { type Caller, rowScopeOf } from '@hub/assistance/access';
import type { Bulk } from '@hub/subgraph';

/** What supervision asks of each department at the root of the graph, and what it tells them. */
export type AskedDepartments = Readonly<Record<DepartmentCode, Pick<Bulk, 'areas' | 'protect'>>>;

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

/** Why somebody may not be asked about; null who may. */
export type Refused = AssistanceError | null;

/**
 * Tells for each of some people whether the caller may ask about them: whether a department knows them in the caller's area.
 *
 * Somebody of another area is refused with the same words as somebody whom nobody knows, so that who receives aid
 * elsewhere cannot be found out by trying. One department is enough; while another is silent nobody is called a stranger.
 */
export async function admissions(
  people: readonly string[],
  caller: Caller | null,
  departments: AskedDepartments | undefined,
): Promise<readonly Refused[]> {
  const { counties } = rowScopeOf(caller);
  if (counties === null || people.length === 0) return people.map(() => null);
  const own = new Set(counties);
  const answers = departments === undefined ? [null] : await placesOf(people, departments);
  return people.map((id) => {
    const isOwn = answers.some((answer) => answer?.[id]?.some((county) => own.has(county)));
    if (isOwn) return null;
    return new AssistanceError(
      answers.includes(null) ? 'PERSON_AREA_UNTOLD' : 'PERSON_NOT_IN_AREA',
    );
  });
}
