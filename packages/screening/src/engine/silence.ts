import {
  type DepartmentCode,
  addDays,
  departmentCodes,
  departments,
  formatDate,
} from '@hub/assistance';
import type { CaseFile, Source } from '../case-file.ts';
import type { Text, Undecided } from '../finding.ts';
import type { Rule } from '../rule.ts';
import type { ScreeningResult } from './result.ts';

/** What it means that rules are silent about a file. */
export interface Silence {
  /** Of each rule, in their order, why its silence means nothing; null where it means "clear". */
  readonly gaps: readonly (Undecided | null)[];
  /** What is said of a file about which all of them are silent: one answer for many files. */
  readonly result: ScreeningResult;
}

/**
 * What the silence of some rules means in one file after another.
 *
 * It follows from the day and the sources alone, unless books contradict themselves, and these are the same for nearly
 * all files of a sweep: what held for the last file is kept.
 */
export class SilenceOfRules {
  #last: (Known & { readonly silence: Silence }) | null = null;

  constructor(private readonly rules: readonly Rule[]) {}

  in(file: CaseFile): Silence {
    if (file.dataQuality.some(({ isLeftOut }) => isLeftOut)) return this.#judge(file);
    if (this.#last === null || !isAlike(this.#last, file)) {
      const { asOf, sources } = file;
      this.#last = { asOf, sources, silence: this.#judge(file) };
    }
    return this.#last.silence;
  }

  #judge(file: CaseFile): Silence {
    const gaps = this.rules.map((rule) => gapIn(rule, file));
    const undecided = gaps.filter((gap) => gap !== null);
    const clear = this.rules.filter((_, place) => gaps[place] === null).map(({ id }) => id);
    const result = {
      findings: Object.freeze([]),
      undecided: Object.freeze(undecided),
      clear: Object.freeze(clear),
    };
    return { gaps, result };
  }
}

type Known = Pick<CaseFile, 'asOf' | 'sources'>;

function isAlike(left: Known, right: Known): boolean {
  return (
    left.asOf === right.asOf &&
    departmentCodes.every((code) => isSameSource(left.sources[code], right.sources[code]))
  );
}

function isSameSource(left: Source, right: Source): boolean {
  if (left.isAnswered) return right.isAnswered && left.completeThrough === right.completeThrough;
  return !right.isAnswered && left.reason === right.reason;
}

/** Why silence of a rule would mean nothing: sources that are missing, or books that contradict themselves. */
function gapIn(rule: Rule, file: CaseFile): Undecided | null {
  const missing = missingSources(rule, file);
  if (missing.length > 0) return unanswered(rule, file, missing);
  const torn = tornBooks(rule, file);
  return torn.length > 0 ? contradictory(rule, torn) : null;
}

/** The departments that a rule needs and that did not answer, or whose books end before the day that it judges. */
export function missingSources(
  rule: Rule,
  file: Pick<CaseFile, 'asOf' | 'sources'>,
): readonly DepartmentCode[] {
  const judgedThrough = addDays(file.asOf, -rule.latencyDays);
  return rule.needs.filter((department) => {
    const source = file.sources[department];
    return !source.isAnswered || source.completeThrough < judgedThrough;
  });
}

/** Departments of which something was left out of the file: what else their books hold is uncertain. */
function tornBooks(rule: Rule, { dataQuality }: CaseFile): readonly DepartmentCode[] {
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

function unanswered(rule: Rule, file: CaseFile, missing: readonly DepartmentCode[]): Undecided {
  const reasons = missing.map((department) => whyMissing(department, file.sources[department]));
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

function whyMissing(department: DepartmentCode, source: Source): Text {
  const { name, nameZh } = departments[department];
  if (!source.isAnswered)
    return { en: `${name} gave no usable answer`, zh: `${nameZh}部门未提供可用数据` };
  const day = formatDate(source.completeThrough);
  return {
    en: `the books of ${name} are complete only through ${day}`,
    zh: `${nameZh}部门数据仅完整至${day}`,
  };
}
