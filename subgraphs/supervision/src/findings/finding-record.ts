import { areaName } from '@hub/assistance';
import { type Finding, type Rule, rules } from '@hub/screening';
import type { FindingRevisionType, FindingType } from '../graph/finding.ts';
import { type RuleType, ruleRecord } from '../graph/rule.ts';
import type { findingEvidence } from '../tables.ts';
import type { StoredFinding } from './finding-page.ts';

interface KnownRule {
  readonly rule: Rule;
  readonly record: RuleType;
}

const rulesById: ReadonlyMap<string, KnownRule> = new Map(
  rules.map((rule) => [rule.id, { rule, record: ruleRecord(rule) }]),
);

/** A rule by its code, with its record in the graph. Codes are never taken back, so that every stored finding has one. */
export function knownRule(ruleId: string): KnownRule {
  const found = rulesById.get(ruleId);
  if (found === undefined) throw new Error(`no rule ${ruleId}`);
  return found;
}

/** A finding as the graph shows it, whether it was just found or frozen. */
export function findingRecord(finding: Finding): FindingType {
  return fieldsOf(finding);
}

function fieldsOf(finding: Finding) {
  const { rule, record } = knownRule(finding.ruleId);
  return {
    ...finding,
    rule: record,
    variant: finding.variant ?? null,
    lookAlikesChecked: rule.lookAlikes,
    texts: finding,
  };
}

/** A stored finding as the graph shows it: what stands in lists as it is today, the rest as it was frozen. */
export function storedFindingRecord({ row, content }: StoredFinding): FindingType {
  const { id, ruleId, severity, ruleSeverity, county, raisedAt, raisedOn, shownOn, revision } = row;
  return {
    ...fieldsOf({ ...content, id, ruleId, amountFen: row.amountFen }),
    departments: row.departments,
    severity,
    ruleSeverity,
    isMuted: severity !== ruleSeverity,
    county,
    countyName: areaName(county),
    raisedAt,
    raisedOn,
    shownOn,
    revision,
  };
}

/** Frozen evidence as the graph shows it. */
export function revisionRecord(row: typeof findingEvidence.$inferSelect): FindingRevisionType {
  const { content, revision, asOf, recordedAt } = row;
  return {
    ...content,
    revision,
    asOf,
    recordedAt,
    texts: content,
  };
}
