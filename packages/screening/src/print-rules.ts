import { departments, formatDate } from '@hub/assistance';
import type { LegalBasis } from './finding.ts';
import type { Rule } from './rule.ts';
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
"Not verified" marks a text known from memory, an excerpt or a single copy. A finding cites the texts that were in force
on the days of its facts.

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

function basisText(basis: LegalBasis): string {
  const { instrument, articles, from, until, programmes, isVerified } = basis;
  const end = until === null ? '' : ` until before ${formatDate(until)}`;
  const only = programmes === undefined ? '' : `, for ${programmes.join(', ')} alone`;
  const mark = isVerified ? '' : ' (not verified)';
  const cited = articles === '' ? '' : ` ${articles}`;
  return `${instrument.zh}${cited}, from ${formatDate(from)}${end}${only}${mark}`;
}

function sinceOf({ legalBasis }: Rule): string {
  const [first] = legalBasis.map(({ from }) => from).toSorted((left, right) => left - right);
  return first === undefined ? '' : formatDate(first);
}
