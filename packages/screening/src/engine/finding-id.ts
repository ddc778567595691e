import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { RuleFinding } from '../finding.ts';

/** 96 bits: of a hundred million findings no two are likely to share an id. */
const idBytes = 12;

/**
 * The id of a finding: the first 24 hexadecimal digits of SHA-256 over the rule, the subject and the sorted awards of
 * the evidence. Amounts and months are left out, so that a growing overlap stays one finding.
 */
export function findingId(
  ruleId: string,
  { subject, evidence }: Pick<RuleFinding, 'subject' | 'evidence'>,
): string {
  const awards = evidence
    .filter(({ programme }) => programme !== null)
    .map(({ department, recordId }) => `${department} ${recordId}`)
    .toSorted();
  const text = [ruleId, `${subject.kind} ${subject.id}`, ...awards].join('\n');
  return bytesToHex(sha256(utf8ToBytes(text)).subarray(0, idBytes));
}
