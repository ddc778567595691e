import { isPersonKey } from '@hub/assistance/person-key';
import type { SubgraphContext } from '@hub/subgraph';
import type { FindingType } from '../graph/finding.ts';

/** Notes for the audit that a finding is in the answer, and whom it is about. One of another area never comes out. */
export function noteFinding(
  { seen }: Pick<SubgraphContext<unknown>, 'seen'>,
  { id, subject }: Pick<FindingType, 'id' | 'subject'>,
): void {
  seen.finding(id);
  if (isPersonKey(subject.id)) seen.person(subject.id);
}
