import { type LocalDate, programmes } from '@hub/assistance';
import {
  type Answers,
  type Finding,
  type Rule,
  type Undecided,
  buildCaseFile,
  rules,
  screen,
  verdictOf,
} from '@hub/screening';
import { createLog, describeFailure } from '@hub/subgraph';
import type { FindingType } from './graph/finding.ts';
import { type RuleType, ruleRecord } from './graph/rule.ts';
import type { Screening, UndecidedRuleType } from './graph/screening.ts';
import type { Person } from './person.ts';
import { sourceStates } from './source-states.ts';

interface KnownRule {
  readonly rule: Rule;
  readonly record: RuleType;
}

const rulesById: ReadonlyMap<string, KnownRule> = new Map(
  rules.map((rule) => [rule.id, { rule, record: ruleRecord(rule) }]),
);

/** Screens a person: the first of the circle, with everyone whose rows the rules may have to read. */
export function screeningOf(
  circle: readonly Person[],
  answers: Answers,
  asOf: LocalDate,
): Screening {
  const [person] = circle;
  if (person === undefined) throw new Error('nobody to screen');
  const personIds = circle.map(({ id }) => id);
  const file = buildCaseFile({ asOf, subjectId: person.id, personIds, answers });
  const result = screen(file, rules, { personId: person.id, onDefect: logDefect });
  return {
    asOf,
    verdict: verdictOf(result),
    findings: result.findings.map(findingRecord),
    undecided: result.undecided.map(undecidedRecord),
    clear: result.clear.map((ruleId) => known(ruleId).record),
    sources: sourceStates(file.sources),
  };
}

const log = createLog('supervision', 'warn');

/** The rule is undecided for the caller; a developer has to see why. */
function logDefect(ruleId: string, error: unknown): void {
  log.error({ ruleId, ...describeFailure(error) }, 'a rule threw');
}

function known(ruleId: string): KnownRule {
  const found = rulesById.get(ruleId);
  if (found === undefined) throw new Error(`no rule ${ruleId}`);
  return found;
}

function findingRecord(finding: Finding): FindingType {
  const { rule, record } = known(finding.ruleId);
  return {
    ...finding,
    rule: record,
    variant: finding.variant ?? null,
    evidence: finding.evidence.map((item) => ({
      ...item,
      programme: item.programme === null ? null : programmes[item.programme],
    })),
    lookAlikesChecked: rule.lookAlikes,
    explanationText: finding.explanation,
  };
}

function undecidedRecord(undecided: Undecided): UndecidedRuleType {
  return { ...undecided, rule: known(undecided.ruleId).record };
}
