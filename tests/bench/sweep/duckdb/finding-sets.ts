import type { Finding } from '@hub/screening';

/** What was found of every rule: each finding once, by its subject, amount and variant. */
export type FindingSets = ReadonlyMap<string, ReadonlySet<string>>;

/** What must be equal of one finding, whoever made it. */
export interface ComparedFinding extends Pick<Finding, 'ruleId' | 'subject' | 'amountFen'> {
  readonly variant?: string | null | undefined;
}

/** Sorts the findings of some rules by their rules; a rule that found nothing has an empty set. */
export function findingSets(
  ruleIds: readonly string[],
  findings: Iterable<ComparedFinding>,
): FindingSets {
  const sets = new Map(ruleIds.map((ruleId) => [ruleId, new Set<string>()]));
  for (const finding of findings) sets.get(finding.ruleId)?.add(keyOf(finding));
  return sets;
}

/** As the yardstick's SQL writes it. */
function keyOf({ subject, amountFen, variant }: ComparedFinding): string {
  return [subject.kind, subject.id, amountFen, variant ?? '-'].join(' ');
}

/** A rule of which two sides found something else, and how many findings each has alone. No person is named. */
export interface SetDifference {
  readonly ruleId: string;
  readonly leftAlone: number;
  readonly rightAlone: number;
}

/** The first rule of which two sides found something else, or null. A rule of one side alone is a difference. */
export function firstSetDifference(left: FindingSets, right: FindingSets): SetDifference | null {
  for (const ruleId of new Set([...left.keys(), ...right.keys()])) {
    const [own, others] = [left.get(ruleId), right.get(ruleId)];
    const leftAlone = countWithout(own, others);
    const rightAlone = countWithout(others, own);
    if (own === undefined || others === undefined || leftAlone + rightAlone > 0) {
      return { ruleId, leftAlone, rightAlone };
    }
  }
  return null;
}

function countWithout(
  keys: ReadonlySet<string> = new Set(),
  others: ReadonlySet<string> = new Set(),
): number {
  return [...keys].filter((key) => !others.has(key)).length;
}
