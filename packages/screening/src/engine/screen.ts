import type { CaseFile } from '../case-file.ts';
import type { Finding, RuleFinding, Undecided } from '../finding.ts';
import { ParameterGapError } from '../parameters.ts';
import type { CannotTell, Rule } from '../rule.ts';
import { complete } from './complete.ts';
import { type FileRule, type Plan, planOf } from './plan.ts';
import type { ScreeningResult } from './result.ts';
import type { Silence } from './silence.ts';

/** How a file is screened. */
export interface ScreeningOptions {
  /** Keeps what concerns this person: their own findings, and those of their household or dwelling. */
  readonly personId?: string;
  /** Told when a rule throws, which is a defect of the rule; the rule is undecided and the others still answer. */
  readonly onDefect?: (ruleId: string, error: unknown) => void;
}

/**
 * Applies rules to one household's file. Pure: the same file always gives the same answer.
 *
 * Three values: a rule finds something, finds nothing (`clear`), or cannot be judged (`undecided`). A rule that argues
 * from absence is not asked while a source it needs is missing or stale. Any other may speak from what is there, but
 * its silence counts only when nothing it needs is missing.
 *
 * A rule is asked only where the file holds a programme and a fact that it speaks of, as its header says.
 */
export function screen(
  file: CaseFile,
  rules: readonly Rule[],
  options: ScreeningOptions = {},
): ScreeningResult {
  const plan = planOf(rules);
  const silence = plan.silenceIn(file);
  const said = new Map<FileRule, Said>();
  for (const [place, rule] of plan.concerned(file)) {
    const gap = silence.gaps[place] ?? null;
    if (rule.arguesFromAbsence && gap !== null) continue;
    const own = ask(rule, file, { gap, onDefect: options.onDefect });
    if (own !== null) said.set(rule, own);
  }
  return said.size === 0 ? silence.result : resultOf(plan, { silence, said }, options.personId);
}

/** What was said of a file, as far as it concerns a person, if one is asked about. */
function resultOf(
  plan: Plan,
  { silence, said }: { readonly silence: Silence; readonly said: ReadonlyMap<FileRule, Said> },
  personId: string | undefined,
): ScreeningResult {
  const all = [...said.values()].flatMap((own) => own.findings);
  const findings = withoutRepeats(all, plan.rules).filter((each) => concerns(each, personId));
  const undecided: Undecided[] = [];
  const clear: string[] = [];
  for (const [place, rule] of plan.rules.entries()) {
    const own = said.get(rule);
    const untold = own?.untold.filter((each) => isAbout(each.personId, personId)) ?? [];
    undecided.push(...untold);
    if (own?.findings.some((finding) => concerns(finding, personId))) continue;
    const gap = own === undefined ? silence.gaps[place] : own.gap;
    if (gap != null) undecided.push(gap);
    else if (untold.length === 0) clear.push(rule.id);
  }
  return { findings, undecided, clear };
}

/** What a rule said of a file, of everybody in it. */
interface Said {
  readonly findings: readonly Finding[];
  /** Questions that it could not answer. */
  readonly untold: readonly Undecided[];
  /** Why its silence means nothing, if so. */
  readonly gap: Undecided | null;
}

const nothing = { findings: [], untold: [] } as const;

/** What a rule says of a file; null when it is silent. */
function ask(
  rule: FileRule,
  file: CaseFile,
  {
    gap,
    onDefect,
  }: { readonly gap: Undecided | null; readonly onDefect: ScreeningOptions['onDefect'] },
): Said | null {
  try {
    const said = rule.check(file);
    if (said.length === 0) return null;
    const findings = said.filter(isFinding).map((finding) => complete(finding, rule, file));
    const untold = said.flatMap((result) => (isFinding(result) ? [] : [cannotTell(rule, result)]));
    return { findings, untold, gap };
  } catch (error) {
    onDefect?.(rule.id, error);
    return { ...nothing, gap: failed(rule, error) };
  }
}

/** Leaves out what another rule says more exactly. */
function withoutRepeats(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const yieldsTo = new Map(rules.map(({ id, yieldsTo: others }) => [id, others ?? []]));
  return findings.filter((finding) => {
    const stronger = yieldsTo.get(finding.ruleId) ?? [];
    return !findings.some((other) => stronger.includes(other.ruleId) && isSameCase(finding, other));
  });
}

function isSameCase(finding: Finding, other: Finding): boolean {
  if (!finding.personIds.some((personId) => other.personIds.includes(personId))) return false;
  const [own, others] = [awardIdsOf(finding), awardIdsOf(other)];
  return own.length === 0 || others.length === 0 || others.some((id) => own.includes(id));
}

function awardIdsOf({ evidence }: Finding): readonly string[] {
  return evidence
    .filter(({ programme }) => programme !== null)
    .map(({ department, recordId }) => `${department} ${recordId}`);
}

function isFinding(result: RuleFinding | CannotTell): result is RuleFinding {
  return !('cannotTell' in result);
}

function concerns({ subject, personIds }: Finding, personId: string | undefined): boolean {
  if (personId === undefined) return true;
  return subject.kind === 'PERSON' ? subject.id === personId : personIds.includes(personId);
}

function isAbout(asked: string | null, personId: string | undefined): boolean {
  return personId === undefined || asked === null || asked === personId;
}

function cannotTell(rule: Rule, { personId, cannotTell: reason }: CannotTell): Undecided {
  return { ruleId: rule.id, departments: [], personId, reason };
}

/** A message of our own holds no personal data; any other is kept from readers and given to `onDefect` alone. */
function failed(rule: Rule, error: unknown): Undecided {
  const detail = error instanceof ParameterGapError ? error.message : null;
  return {
    ruleId: rule.id,
    departments: [],
    personId: null,
    reason: {
      en: `Cannot tell: the rule could not be applied${detail === null ? '' : ` (${detail})`}.`,
      zh: `无法判断：规则未能执行${detail === null ? '' : `（${detail}）`}。`,
    },
  };
}
