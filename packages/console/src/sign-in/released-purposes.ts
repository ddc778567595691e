import { type Purpose, type Released, purposeCodes, refusalOfRoot } from '@hub/assistance/access';
import type { Identity } from './identities.ts';

/** The purposes for which something is released to somebody. */
export function releasedPurposes(
  { role, department }: Identity,
  asked: Released,
): readonly Purpose[] {
  return purposeCodes.filter(
    (purpose) => refusalOfRoot({ role, department, purpose }, asked) === null,
  );
}
