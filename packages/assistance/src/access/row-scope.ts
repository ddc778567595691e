import { countyCodesIn } from '../area.ts';
import type { DepartmentCode } from '../department.ts';
import type { Caller } from './caller.ts';
import type { Purpose } from './purpose.ts';

/** Whose rows come out of a database for a caller, whatever they ask. */
export interface RowScope {
  /** Codes of the counties, with that of their prefecture, or of one township; null for every county. */
  readonly counties: readonly string[] | null;
  /** The department whose leads they are; null for those of every department. */
  readonly department: DepartmentCode | null;
}

/** Everything: what the hub itself reads. */
export const everything: RowScope = { counties: null, department: null };

/**
 * For these purposes a caller sees people of any area.
 *
 * Somebody who applies may come from anywhere, and aid that they have elsewhere is what has to be found before the award;
 * they agreed to be looked up when they applied (Interim Measures on Social Assistance, art. 58).
 */
const anywhere: ReadonlySet<Purpose> = new Set(['APPLICATION']);

/** Whose rows a caller may read: those of their own area, unless the purpose says otherwise; everything for the hub itself. */
export function rowScopeOf(caller: Caller | null): RowScope {
  if (caller === null) return everything;
  const { area, department, purpose } = caller;
  if (purpose !== null && anywhere.has(purpose)) return { counties: null, department };
  const counties = countyCodesIn(area);
  return { counties: counties && [...new Set([area, ...counties])], department };
}

/** Whether a scope leaves nothing out. */
export function isEverything({ counties, department }: RowScope): boolean {
  return counties === null && department === null;
}
