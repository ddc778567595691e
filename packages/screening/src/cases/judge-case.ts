import { formatYuan } from '@hub/assistance';
import type { Finding } from '../finding.ts';
import { rules } from '../rules.ts';
import type { ScreeningResult } from '../engine/result.ts';
import { screen } from '../engine/screen.ts';
import { buildCase } from './build-case.ts';
import type { CaseDraft } from './case-schema.ts';

type Expectation = CaseDraft['expect'][number];
type ExpectedFinding = Extract<Expectation, { finding: string }>;

/** What a case expects of one rule, and what the rule says instead. */
export interface Difference {
  readonly ruleId: string;
  readonly expected: string;
  readonly said: string;
}

/** What is different from what a case expects; empty when the rules agree. Rules that `expect` does not name are not asked. */
export function differencesOf(draft: CaseDraft): readonly Difference[] {
  const named = new Set(draft.expect.flatMap(rulesNamedBy));
  const thrown = new Map<string, unknown>();
  const result = screen(buildCase(draft), rules, {
    onDefect: (ruleId, error) => thrown.set(ruleId, error),
  });
  return [...named].flatMap((ruleId) => {
    const error = thrown.get(ruleId);
    if (error !== undefined)
      return [
        { ruleId, expected: 'an answer', said: `the rule failed: ${(error as Error).message}` },
      ];
    return differencesIn(ruleId, draft.expect, result);
  });
}

function rulesNamedBy(expectation: Expectation): readonly string[] {
  if ('finding' in expectation) return [expectation.finding];
  return 'silent' in expectation ? expectation.silent : [expectation.undecided];
}

/** What one rule said of the file. */
interface Said {
  readonly findings: readonly Finding[];
  readonly reasons: readonly string[];
  readonly text: string;
}

function saidBy(ruleId: string, { findings, undecided }: ScreeningResult): Said {
  const own = findings.filter((finding) => finding.ruleId === ruleId);
  const reasons = undecided
    .filter((other) => other.ruleId === ruleId)
    .map(({ reason }) => reason.en);
  return {
    findings: own,
    reasons,
    text: [...own.map(findingText), ...reasons].join('; ') || 'nothing',
  };
}

function differencesIn(
  ruleId: string,
  expectations: readonly Expectation[],
  result: ScreeningResult,
): readonly Difference[] {
  const said = saidBy(ruleId, result);
  const own = expectations.filter((expectation) => rulesNamedBy(expectation).includes(ruleId));
  const expected = own.filter((expectation) => 'finding' in expectation);
  const others = own.flatMap((expectation): readonly string[] => {
    if ('silent' in expectation) return said.text === 'nothing' ? [] : ['silence'];
    if ('finding' in expectation) return [];
    const isUndecided = said.reasons.length > 0 && said.findings.length === 0;
    return isUndecided ? [] : ['that it cannot tell'];
  });
  const { unmet, extra } = matched(expected, said.findings);
  const missing = [...unmet.map(expectedText), ...others];
  if (missing.length > 0)
    return missing.map((text) => ({ ruleId, expected: text, said: said.text }));
  if (expected.length === 0 || extra.length === 0) return [];
  return [{ ruleId, expected: 'nothing else', said: extra.map(findingText).join('; ') }];
}

/** Pairs what is expected with what was found, each finding once. */
function matched(expected: readonly ExpectedFinding[], findings: readonly Finding[]) {
  const extra = new Set(findings);
  const unmet = expected.filter((expectation) => {
    const match = [...extra].find((finding) => isMet(expectation, finding));
    if (match !== undefined) extra.delete(match);
    return match === undefined;
  });
  return { unmet, extra: [...extra] };
}

function isMet({ about, variant, amount, severity }: ExpectedFinding, finding: Finding): boolean {
  return (
    (about === undefined || finding.subject.id === about || finding.personIds.includes(about)) &&
    (variant === undefined || finding.variant === variant) &&
    (amount === undefined || finding.amountFen === amount) &&
    (severity === undefined || finding.severity === severity)
  );
}

function expectedText({ about, variant, amount, severity }: ExpectedFinding): string {
  return [
    'a finding',
    about === undefined ? '' : `about ${about}`,
    variant === undefined ? '' : `(${variant})`,
    amount === undefined ? '' : `of ${formatYuan(amount)} yuan`,
    severity === undefined ? '' : `at ${severity}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function findingText({ subject, variant, amountFen, severity, explanation }: Finding): string {
  const kind = variant === undefined ? '' : ` (${variant})`;
  return `a finding about ${subject.id}${kind} of ${formatYuan(amountFen)} yuan at ${severity}: ${explanation.en}`;
}
