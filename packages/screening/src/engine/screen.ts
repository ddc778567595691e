import {
  type DepartmentCode,
  type ProgrammeCode,
  addDays,
  departmentCodes,
  departments,
  formatDate,
} from '@hub/assistance';
import type { CaseFile } from '../case-file.ts';
import { findingId } from './finding-id.ts';
import {
  type Finding,
  type RuleFinding,
  type Severity,
  type Text,
  type Undecided,
  severities,
} from '../finding.ts';
import { legalBasisOf } from '../legal-basis.ts';
import { ParameterGapError } from '../parameters.ts';
import type { CannotTell, Rule } from '../rule.ts';

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
  const judged = rules
    .filter(isOfFiles)
    .map((rule) => ({ rule, ...judge(rule, file, { ...options, present }) }));
  const all = withoutRepeats(
    judged.flatMap(({ findings }) => findings),
    rules,
  );
  const findings = all.filter((finding) => concerns(finding, options.personId));
  const undecided: Undecided[] = [];
  const clear: string[] = [];
  for (const { rule, untold, gap, ...said } of judged) {
    const own = untold.filter(({ personId }) => isAbout(personId, options.personId));
    undecided.push(...own);
    const hasFound = said.findings.some((finding) => concerns(finding, options.personId));
    if (gap !== null && !hasFound) undecided.push(gap);
    else if (own.length === 0 && !hasFound) clear.push(rule.id);
  }
  return { findings, undecided, clear };
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

/** The word over a screening: `INCOMPLETE` only where nothing was found, because what was found stands. */
export function verdictOf({
  findings,
  undecided,
}: Pick<ScreeningResult, 'findings' | 'undecided'>): 'FINDINGS' | 'INCOMPLETE' | 'CLEAR' {
  if (findings.length > 0) return 'FINDINGS';
  return undecided.length > 0 ? 'INCOMPLETE' : 'CLEAR';
}

/** What a rule said of a file, of everybody in it. */
interface Judged {
  readonly findings: readonly Finding[];
  /** Questions that it could not answer. */
  readonly untold: readonly Undecided[];
  /** Why its silence means nothing, if so. */
  readonly gap: Undecided | null;
}

type JudgeOptions = ScreeningOptions & { readonly present: ReadonlySet<ProgrammeCode> };

/** A rule that can be judged on one file. */
type FileRule = Rule & { readonly check: NonNullable<Rule['check']> };

function isOfFiles(rule: Rule): rule is FileRule {
  return rule.check !== null;
}

function judge(rule: FileRule, file: CaseFile, options: JudgeOptions): Judged {
  const gap = gapIn(rule, file);
  if (rule.arguesFromAbsence && gap !== null) return { findings: [], untold: [], gap };
  try {
    const said = canApply(rule, options.present) ? rule.check(file) : [];
    const findings = said.filter(isFinding).map((finding) => complete(finding, rule, file));
    const untold = said.flatMap((result) => (isFinding(result) ? [] : [cannotTell(rule, result)]));
    return { findings, untold, gap };
  } catch (error) {
    options.onDefect?.(rule.id, error);
    return { findings: [], untold: [], gap: failed(rule, error) };
  }
}

/** Why silence of a rule would mean nothing: sources that are missing, or books that contradict themselves. */
function gapIn(rule: Rule, file: CaseFile): Undecided | null {
  const missing = missingSources(rule, file);
  if (missing.length > 0) return unanswered(rule, file, missing);
  const torn = tornBooks(rule, file);
  return torn.length > 0 ? contradictory(rule, torn) : null;
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

/** Departments of which something was left out of the file: what else their books hold is uncertain. */
function tornBooks(rule: Rule, { dataQuality }: CaseFile): readonly DepartmentCode[] {
  if (dataQuality.length === 0) return [];
  return rule.needs.filter((needed) =>
    dataQuality.some(({ department, isLeftOut }) => isLeftOut && department === needed),
  );
}

function contradictory(rule: Rule, torn: readonly DepartmentCode[]): Undecided {
  const names = torn.map((department) => departments[department]);
  return {
    ruleId: rule.id,
    departments: torn,
    personId: null,
    reason: {
      en: `Cannot tell: the books of ${names.map(({ name }) => name).join(', ')} contradict themselves (see data quality).`,
      zh: `无法判断：${names.map(({ nameZh }) => nameZh).join('、')}部门数据自相矛盾（见数据质量）。`,
    },
  };
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

function complete(finding: RuleFinding, rule: Rule, file: CaseFile): Finding {
  const named = new Set(finding.evidence.map(({ department }) => department));
  const involved = departmentCodes.filter((department) => named.has(department));
  const severity = finding.severity ?? rule.severity;
  return {
    ...finding,
    id: findingId(rule.id, finding),
    ruleId: rule.id,
    kind: rule.kind,
    severity: severityOf(file, { severity, involved, personIds: finding.personIds }),
    disposition: rule.disposition,
    departments: involved,
    legalBasis: legalBasisOf(finding, rule.legalBasis, file.asOf),
    asOf: file.asOf,
  };
}

/** As the rule says, a level less where the books are old, and never more than low where it may be somebody else. */
function severityOf(
  file: CaseFile,
  finding: {
    readonly severity: Severity;
    readonly involved: readonly DepartmentCode[];
    readonly personIds: readonly string[];
  },
): Severity {
  const { severity, involved, personIds } = finding;
  const isDoubtful = file.dataQuality.some(
    ({ code, recordId }) => code === 'IDENTITY_DOUBTFUL' && personIds.includes(recordId),
  );
  const aged = involved.some((department) => isOld(file, department)) ? lower(severity) : severity;
  return isDoubtful && severities.indexOf(aged) < severities.indexOf('LOW') ? 'LOW' : aged;
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
