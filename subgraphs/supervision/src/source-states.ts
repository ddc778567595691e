import { type DepartmentCode, departmentCodes } from '@hub/assistance';
import type { Source } from '@hub/screening';
import type { SourceState } from '@hub/subgraph';

/** What the silence or the answer of a department allows to be said, as the graph shows it. */
export function sourceState(department: DepartmentCode, source: Source): SourceState {
  return {
    department,
    system: null,
    deliveredAt: null,
    isAnswered: source.isAnswered,
    completeThrough: source.isAnswered ? source.completeThrough : null,
    reason: source.isAnswered ? null : source.reason,
  };
}

/** Every department's state, in the order of the departments. */
export function sourceStates(
  sources: Readonly<Record<DepartmentCode, Source>>,
): readonly SourceState[] {
  return departmentCodes.map((department) => sourceState(department, sources[department]));
}
