import { type AssistanceErrorCode, type DepartmentCode, departmentCodes } from '@hub/assistance';
import type { Bulk } from '@hub/subgraph';
import type { Departments } from '../ask-departments.ts';
import type { Evaluation } from '../evaluation.ts';
import { silenceReason } from '../silence-reason.ts';

/** Departments that did not answer a question across people, with the reason of each. */
export class SilentDepartments extends Error {
  override readonly name = 'SilentDepartments';

  constructor(readonly reasons: ReadonlyMap<DepartmentCode, AssistanceErrorCode>) {
    super('a survey needs an answer of every department');
  }
}

/** How those who did not answer are noted. */
export function sourcesOf({ reasons }: SilentDepartments): Partial<Evaluation['sources']> {
  return Object.fromEntries(
    [...reasons].map(([department, reason]) => [department, { isAnswered: false, reason }]),
  );
}

/**
 * Asks departments one question each, at once: across people a part of the answers is none.
 *
 * @throws SilentDepartments that names all who did not answer
 */
export async function askEach<Answer>(
  departments: Departments,
  question: (bulk: Bulk) => Promise<Answer>,
  codes: readonly DepartmentCode[] = departmentCodes,
): Promise<readonly (readonly [DepartmentCode, Answer])[]> {
  const silent = new Map<DepartmentCode, AssistanceErrorCode>();
  const answers: (readonly [DepartmentCode, Answer])[] = [];
  const ask = async (code: DepartmentCode) => {
    try {
      answers.push([code, await question(departments[code])]);
    } catch (failure) {
      silent.set(code, silenceReason(failure));
    }
  };
  await Promise.all(codes.map(ask));
  if (silent.size > 0) throw new SilentDepartments(silent);
  return answers;
}
