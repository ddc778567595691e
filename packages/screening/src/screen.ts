import {
  type DepartmentCode,
  type ProgrammeCode,
  addDays,
  departmentCodes,
  departments,
  formatDate,
} from '@hub/assistance';
import type { CaseFile } from './case-file.ts';
import { findingId } from './finding-id.ts';
import {
  type Finding,
  type RuleFinding,
  type Severity,
  type Text,
  type Undecided,
  severities,
} from './finding.ts';
import { legalBasisOf } from './legal-basis.ts';
import { ParameterGapError } from './parameters.ts';
import type { CannotTell, Rule } from './rule.ts';

/** Books older than this many days lower the severity of what they show by one level (rule catalogue §1.1). */
const oldBooksDays = 90;

/** What rules say of a file: what they found, what they could not judge, and which of them found nothing. */
export interface ScreeningResult {
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  /** Ids of the rules that were judged and found nothing. */
  readonly clear: readonly string[];
}

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
 */
export function screen(
  file: CaseFile,
  rules: readonly Rule[],
  options: ScreeningOptions = {},
): ScreeningResult {
  const present: ReadonlySet<ProgrammeCode> = new Set(
    file.awards.map(({ programme }) => programme),
  );
  const findings: Finding[] = [];
  const undecided: Undecided[] = [];
  const clear: string[] = [];
  for (const rule of rules) {
    const judged = judge(rule, file, { ...options, present });
    findings.push(...judged.findings);
    undecided.push(...judged.undecided);
    if (judged.findings.length === 0 && judged.undecided.length === 0) clear.push(rule.id);
  }
  return { findings, undecided, clear };
}

/** The word over a screening: `INCOMPLETE` only where nothing was found, because what was found stands. */
export function verdictOf({
  findings,
  undecided,
}: Pick<ScreeningResult, 'findings' | 'undecided'>): 'FINDINGS' | 'INCOMPLETE' | 'CLEAR' {
  if (findings.length > 0) return 'FINDINGS';
  return undecided.length > 0 ? 'INCOMPLETE' : 'CLEAR';
}

interface Judged {
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
}

type JudgeOptions = ScreeningOptions & { readonly present: ReadonlySet<ProgrammeCode> };

function judge(rule: Rule, file: CaseFile, options: JudgeOptions): Judged {
  const missing = missingSources(rule, file);
  if (rule.arguesFromAbsence && missing.length > 0)
    return { findings: [], undecided: [unanswered(rule, file, missing)] };
  try {
    const said = canApply(rule, options.present) ? rule.check(file) : [];
    const findings = said.filter(
      (result) => isFinding(result) && concerns(result, options.personId),
    );
    const untold = said.filter(
      (result) => !isFinding(result) && concerns(result, options.personId),
    );
    const undecided = (untold as CannotTell[]).map((result) => cannotTell(rule, result));
    if (findings.length === 0 && missing.length > 0)
      undecided.push(unanswered(rule, file, missing));
    return {
      findings: (findings as RuleFinding[]).map((finding) => complete(finding, rule, file)),
      undecided,
    };
  } catch (error) {
    options.onDefect?.(rule.id, error);
    return { findings: [], undecided: [failed(rule, error)] };
  }
}

function canApply(rule: Rule, present: ReadonlySet<ProgrammeCode>): boolean {
  return rule.programmes.length === 0 || rule.programmes.some((code) => present.has(code));
}

function missingSources(rule: Rule, file: CaseFile): readonly DepartmentCode[] {
  const judgedThrough = addDays(file.asOf, -rule.latencyDays);
  return rule.needs.filter((department) => {
    const source = file.sources[department];
    return !source.isAnswered || source.completeThrough < judgedThrough;
  });
}

function isFinding(result: RuleFinding | CannotTell): result is RuleFinding {
  return !('cannotTell' in result);
}

function concerns(result: RuleFinding | CannotTell, personId: string | undefined): boolean {
  if (personId === undefined) return true;
  if (!isFinding(result)) return result.personId === personId;
  const { subject, personIds } = result;
  return subject.kind === 'PERSON' ? subject.id === personId : personIds.includes(personId);
}

function complete(finding: RuleFinding, rule: Rule, file: CaseFile): Finding {
  const named = new Set(finding.evidence.map(({ department }) => department));
  const involved = departmentCodes.filter((department) => named.has(department));
  const severity = finding.severity ?? rule.severity;
  return {
    ...finding,
    id: findingId(rule.id, finding),
    ruleId: rule.id,
    kind: rule.kind,
    severity: involved.some((department) => isOld(file, department)) ? lower(severity) : severity,
    disposition: rule.disposition,
    departments: involved,
    legalBasis: legalBasisOf(finding, rule.legalBasis, file.asOf),
    asOf: file.asOf,
  };
}

function isOld(file: CaseFile, department: DepartmentCode): boolean {
  const source = file.sources[department];
  return source.isAnswered && source.completeThrough < addDays(file.asOf, -oldBooksDays);
}

function lower(severity: Severity): Severity {
  return severities[severities.indexOf(severity) + 1] ?? severity;
}

function unanswered(rule: Rule, file: CaseFile, missing: readonly DepartmentCode[]): Undecided {
  const reasons = missing.map((department) => whyMissing(file, department));
  return {
    ruleId: rule.id,
    departments: missing,
    personId: null,
    reason: {
      en: `Cannot tell: ${reasons.map(({ en }) => en).join('; ')}.`,
      zh: `无法判断：${reasons.map(({ zh }) => zh).join('；')}。`,
    },
  };
}

function whyMissing(file: CaseFile, department: DepartmentCode): Text {
  const { name, nameZh } = departments[department];
  const source = file.sources[department];
  if (!source.isAnswered)
    return { en: `${name} gave no usable answer`, zh: `${nameZh}部门未提供可用数据` };
  const day = formatDate(source.completeThrough);
  return {
    en: `the books of ${name} are complete only through ${day}`,
    zh: `${nameZh}部门数据仅完整至${day}`,
  };
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
