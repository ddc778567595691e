import { departments, formatDate } from '@hub/assistance';
import type { LegalBasis, Rule } from './rule.ts';
import { rules } from './rules.ts';

/** The page `RULES.md`, printed from the headers of the rules. */
export function printRules(): string {
  const head = [
    'rule',
    'title',
    'kind',
    'severity',
    'disposition',
    'law',
    'since',
    'needs',
    'source',
  ];
  const rows = [head, head.map(() => '---'), ...rules.map(cellsOf)];
  const table = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `# Rules

Printed from the headers in \`src/rules\`; ids are stored and never renamed. A finding is a lead (疑点), never a decision.
"From memory" marks a rule that rests on something nobody has read in full; it is shown wherever the rule is.

<!-- prettier-ignore -->
${table}
`;
}

function cellsOf(rule: Rule): string[] {
  return [
    `\`${rule.id}\``,
    `${rule.title.en}<br>${rule.title.zh}`,
    rule.kind,
    rule.severity,
    rule.disposition,
    rule.legalBasis.map(basisText).join('<br>'),
    sinceOf(rule),
    rule.needs.map((department) => departments[department].name).join(', '),
    rule.isVerified ? 'verified' : 'from memory',
  ];
}

function basisText({ instrument, articles, from, until, isVerified }: LegalBasis): string {
  const end = until === null ? '' : ` until before ${formatDate(until)}`;
  const mark = isVerified ? '' : ' (excerpt)';
  return `${instrument.zh} ${articles}, from ${formatDate(from)}${end}${mark}`;
}

function sinceOf({ legalBasis }: Rule): string {
  const [first] = legalBasis.map(({ from }) => from).toSorted((left, right) => left - right);
  return first === undefined ? '' : formatDate(first);
}
