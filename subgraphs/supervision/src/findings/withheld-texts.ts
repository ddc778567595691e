import { type Caller, refusalOfClass, textClasses } from '@hub/assistance/access';
import type { Text } from '@hub/screening';
import { departments } from '@hub/assistance';
import type { FrozenEvidence } from './frozen-evidence.ts';

/** What of a finding is words and figures: what its records say may not be released to whoever reads it. */
export type FindingTexts = Pick<
  FrozenEvidence,
  'evidence' | 'arithmetic' | 'explanation' | 'amountFen'
>;

type Record = FindingTexts['evidence'][number];

const withheldStatement: Text = {
  en: 'What this record says is not released to you.',
  zh: '该记录内容不在您的查阅范围内。',
};

const protectedStatement: Text = {
  en: 'What this record says is shown to nobody: it is about somebody protected.',
  zh: '涉及受保护人员，该记录内容不予显示。',
};

const withheldArithmetic: Text = {
  en: 'The arithmetic is not released to you.',
  zh: '计算过程不在您的查阅范围内。',
};

/**
 * A finding as somebody may read it: what records say that are not released to them is withheld, and said to be; so are then
 * the explanation and the arithmetic, which speak of all records. Which records there are, and of whom, stays.
 *
 * Of somebody protected no text is shown: any of them may say where they are. The hub itself reads everything.
 */
export function asReleasedTo<Texts extends FindingTexts>(
  caller: Caller | null,
  finding: Texts,
  { isProtected }: { readonly isProtected: boolean },
): Texts {
  if (caller === null) return finding;
  const isWithheld = (record: Record) =>
    isProtected || textClasses(record).some((code) => refusalOfClass(caller, code) !== null);
  const withheld = finding.evidence.filter(isWithheld);
  if (withheld.length === 0 && !isProtected) return finding;
  return {
    ...finding,
    evidence: finding.evidence.map((record) =>
      isWithheld(record)
        ? withoutWords(record, isProtected ? protectedStatement : withheldStatement)
        : record,
    ),
    // One line with the amount that the finding shows anyway: no line at all would be no arithmetic.
    arithmetic: finding.arithmetic
      .slice(0, 1)
      .map(() => ({ label: withheldArithmetic, expression: '…', resultFen: finding.amountFen })),
    explanation: isProtected ? protectedExplanation : withheldExplanation(withheld),
  };
}

/** Which record it is, without what its statement says and names. */
function withoutWords(
  { days: _days, county: _county, amountFen: _amount, ...record }: Record,
  statement: Text,
): Record {
  return { ...record, statement };
}

const protectedExplanation: Text = {
  en: 'Lead: it is about somebody protected, and what it says is shown to nobody. Follow it with the departments concerned.',
  zh: '疑点：涉及受保护人员，具体内容不予显示，请与相关部门核实。',
};

function withheldExplanation(records: readonly Record[]): Text {
  const whose = [...new Set(records.map(({ department }) => departments[department]))];
  const [en, zh] = [
    whose.map(({ name }) => name.toLowerCase()).join(', '),
    whose.map(({ nameZh }) => nameZh).join('、'),
  ];
  return {
    en: `Lead: it rests on records (${en}) whose content is not released to you. Ask that department.`,
    zh: `疑点：所依据的部分记录（${zh}）不在您的查阅范围内，请与该部门核实。`,
  };
}
