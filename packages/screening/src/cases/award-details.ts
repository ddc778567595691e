import type { DepartmentCode } from '@hub/assistance';
import { z } from 'zod';
import { layoutOf } from './case-schema.ts';
import { columnsIn, rowFrom } from './columns.ts';

/** Columns that every award has: they are never a detail. */
const common = [
  'id',
  'programme',
  'subjectId',
  'county',
  'decidedOn',
  'from',
  'until',
  'status',
  'grantedFen',
] as const;

/**
 * Reads columns of a department's award from text, as they are written in cases: `admissionNumber`, `totalCost: 1200.00`.
 *
 * Throws `RangeError` that names the first column that does not fit, never its value.
 */
export function readAwardDetails(
  department: DepartmentCode,
  details: readonly { readonly name: string; readonly value: string }[],
): Readonly<Record<string, unknown>> {
  const layout = layoutOf(department, 'award');
  const written = Object.fromEntries(details.map(({ name, value }) => [name, value]));
  const read = z.strictObject(columnsIn(layout, common)).partial().safeParse(written);
  if (read.success) return rowFrom(layout, read.data);
  const [issue] = read.error.issues;
  const name = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
  throw new RangeError(String(name));
}
