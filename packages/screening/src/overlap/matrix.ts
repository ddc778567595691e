import { careOverlaps } from './care.ts';
import { housingOverlaps } from './housing.ts';
import { livingOverlaps } from './living.ts';
import type { OverlapVerdict } from './verdict.ts';
import { workOverlaps } from './work.ts';

/** The stacking matrix: which kinds of aid may coexist (rule catalogue §1.3), shown by `Query.overlapMatrix`. */
export const overlapMatrix: readonly OverlapVerdict[] = [
  ...livingOverlaps,
  ...careOverlaps,
  ...housingOverlaps,
  ...workOverlaps,
];
