import { type LocalDate, departmentCodes, formatDate, formatMonth } from '@hub/assistance';
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
import type { Books } from './books.ts';
import { answeredSource } from './departments.ts';

const rulesById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** `Person.screening`, as the main operation asks for it: the same rules over the same rows. */
export function screening(circle: readonly string[], books: Books, asOf: LocalDate) {
  const [personId = ''] = circle;
  const file = buildCaseFile({
    asOf,
    subjectId: personId,
    personIds: circle,
    answers: answersOf(books),
  });
  const result = screen(file, rules, { personId });
  return {
    asOf: formatDate(asOf),
    verdict: verdictOf(result),
    findings: result.findings.map(findingJson),
    undecided: result.undecided.map(undecidedJson),
    sources: departmentCodes.map((department) =>
      answeredSource(department, books[department].completeThrough),
    ),
    dataQuality: file.dataQuality.map(({ code, department, table, recordId }) => ({
      code,
      department,
      table,
      recordId,
    })),
  };
}

function answersOf(books: Books): Answers {
  const entries = departmentCodes.map((department) => [
    department,
    { isAnswered: true, ...books[department] },
  ]);
  return Object.fromEntries(entries) as Answers;
}

function ruleOf(ruleId: string): Rule {
  const rule = rulesById.get(ruleId);
  if (rule === undefined) throw new Error(`no rule ${ruleId}`);
  return rule;
}

function findingJson(finding: Finding) {
  const rule = ruleOf(finding.ruleId);
  const { id, kind, variant, severity, period, evidence, arithmetic } = finding;
  return {
    id,
    kind,
    variant: variant ?? null,
    severity,
    rule: { id: rule.id, title: rule.title, isVerified: rule.isVerified },
    period: period && { from: formatMonth(period.from), until: formatMonth(period.until) },
    evidence: evidence.map(({ department, recordId, statement }) => ({
      department,
      recordId,
      statement,
    })),
    arithmetic: arithmetic.map(({ label, expression, resultFen }) => ({
      label,
      expression,
      resultFen,
    })),
    amountFen: finding.amountFen,
    amountMeaning: finding.amountMeaning,
    legalBasis: finding.legalBasis.map(({ instrument, articles, isVerified }) => ({
      instrument,
      articles,
      isVerified,
    })),
    explanationZh: finding.explanation.zh,
    explanationEn: finding.explanation.en,
  };
}

function undecidedJson({ ruleId, departments, reason }: Undecided) {
  const { id, title } = ruleOf(ruleId);
  return { rule: { id, title }, departments, reason };
}
