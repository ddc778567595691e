import { currentAreaCode, provinceCode } from '@hub/assistance';
import { isPersonKey } from '@hub/assistance/person-key';
import type { SubgraphContext } from '@hub/subgraph';
import type { FindingType } from '../graph/finding.ts';

type Noted = Pick<FindingType, 'id' | 'subject'> & { readonly areas?: readonly string[] | null };

/** Notes for the audit that a finding is in the answer, whom it is about, and whether it is of the caller's area. */
export function noteFinding(
  { seen, caller }: Pick<SubgraphContext<unknown>, 'seen' | 'caller'>,
  { id, subject, areas }: Noted,
): void {
  seen.finding(id);
  if (isPersonKey(subject.id)) seen.person(subject.id);
  if (caller === null || !areas) return;
  seen.area(caller.area === provinceCode || areas.includes(currentAreaCode(caller.area)));
}
