import { areaName } from '@hub/assistance';
import { type TableColumn, printTable, yuanText } from '../answer/table.ts';
import type { Language } from '../answer/words.ts';
import type { ShownEvent, ShownFinding, ShownReview, TakenStep } from './review-operations.ts';

/** A finding, where its review stands, and everything that happened to it, first to last. */
export function findingText(finding: ShownFinding, language: Language): string {
  const { id, severity, rule, county, countyName, amountFen, explanation, review } = finding;
  const columns: readonly TableColumn<ShownEvent>[] = [
    { title: '#', isNumber: true, cell: ({ number }) => String(number) },
    { title: 'when', cell: ({ at }) => at },
    { title: 'by', cell: ({ by }) => by },
    { title: 'what', cell: wordsOf },
  ];
  return [
    `${id}  [${severity}] ${rule.id} ${rule.title[language]}`,
    explanation,
    '',
    `county    ${countyName ?? county ?? '地点保密'}`,
    `amount    ${yuanText(amountFen)} yuan`,
    ...standingOf(review),
    '',
    printTable(columns, review.events),
  ].join('\n');
}

function wordsOf({ text, statement, note }: ShownEvent): string {
  return [text, ...[statement, note].filter((said) => said !== null)].join('\n');
}

function standingOf(review: ShownReview): readonly string[] {
  const { state, version, awaited } = review;
  return [
    `state     ${state}, version ${version}`,
    `in hand   ${inHandOf(review) || 'nobody'}`,
    `deadline  ${deadlineOf(review) || 'none'}`,
    `awaited   ${awaited.join(', ') || 'no answer'}`,
  ];
}

function inHandOf({ assignee }: ShownReview): string {
  if (assignee === null) return '';
  return `${assignee.department}, ${areaName(assignee.area) ?? assignee.area}`;
}

function deadlineOf({ dueOn, isOverdue }: ShownReview): string {
  return dueOn === null ? '' : `${dueOn}${isOverdue ? ' OVERDUE' : ''}`;
}

/** How a finding stands after a step; or why it was not taken, and by whom it was overtaken. */
export function stepText({ id, review, error }: TakenStep): string {
  if (error !== null) {
    const { code, message, by, at, version } = error;
    if (code !== 'REVIEW_CONFLICT') return `${id}  ${code}: ${message} Nothing was written.`;
    return `${id}  changed by ${by ?? 'somebody'} at ${at ?? '?'}; nothing was written. It is at version ${version ?? '?'} now: hub review show ${id}`;
  }
  if (review === null) return id;
  const rest = [inHandOf(review), deadlineOf(review) && `due ${deadlineOf(review)}`];
  return [`${id}  ${review.state}`, ...rest.filter((part) => part !== '')]
    .concat(`version ${review.version}`)
    .join(', ');
}
