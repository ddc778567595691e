import { Tag } from 'antd';
import type { ColumnType } from 'antd/es/table';
import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import { areaName, departments } from '@hub/assistance';
import { formatAmount } from '../../format/figures.ts';
import { formatPeriod } from '../../format/period.ts';
import type { ListedFindingFragment } from '../../generated/graphql.ts';
import type { useLanguage } from '../../i18n/use-language.ts';
import { SeverityTag } from '../../review/severity-tag.tsx';
import { findingAttribute } from './use-triage-keys.ts';

/** Columns by their name in the address, in the order in which they stand. */
export const columnNames = [
  'severity',
  'rule',
  'kind',
  'county',
  'departments',
  'period',
  'amount',
  'raisedOn',
  'state',
  'due',
  'assignee',
] as const;

/** Name of a column. */
export type ColumnName = (typeof columnNames)[number];

/** The columns that are shown unless others are chosen. */
export const usualColumns: readonly ColumnName[] = columnNames.filter(
  (name) => name !== 'kind' && name !== 'raisedOn',
);

/** What columns need to speak the language of the page. */
export interface Speech extends Pick<ReturnType<typeof useLanguage>, 'said' | 'named'> {
  readonly t: TFunction;
}

type Column = ColumnType<ListedFindingFragment>;

/** The columns of the list that are shown. */
export function columnsOf(names: readonly ColumnName[], speech: Speech): readonly Column[] {
  return columnNames
    .filter((name) => name === 'rule' || names.includes(name))
    .map((name) => ({ key: name, title: speech.t(`columns.${name}`), ...columns[name](speech) }));
}

const columns: Readonly<Record<ColumnName, (speech: Speech) => Column>> = {
  severity: () => ({
    width: 56,
    render: (_, { severity }) => <SeverityTag severity={severity} />,
  }),
  rule: ({ said, t }) => ({
    minWidth: 160,
    render: (_, { id, rule, isMuted }) => (
      <>
        <Link to={`/findings/${id}`} {...{ [findingAttribute]: id }}>
          {said(rule.title)}
        </Link>
        {isMuted === true && <Tag className="after">{t('findings.muted')}</Tag>}
      </>
    ),
  }),
  kind: ({ t }) => ({ width: 96, render: (_, { kind }) => t(`codes.kind.${kind}`) }),
  county: ({ t }) => ({
    width: 84,
    render: (_, { countyName, county }) => countyName ?? county ?? t('states.placeWithheld'),
  }),
  departments: ({ named, t }) => ({
    width: 84,
    render: (_, finding) =>
      finding.departments.map((code) => named(departments[code])).join(t('states.comma')),
  }),
  period: () => ({
    width: 88,
    className: 'number months',
    render: (_, { period }) => formatPeriod(period),
  }),
  amount: ({ t }) => ({
    width: 104,
    align: 'right',
    className: 'number',
    render: (_, { amountFen, amountMeaning }) => (
      <>
        {formatAmount(amountFen)}
        {amountFen !== 0 && (
          <div className="faint small">{t(`codes.amountMeaning.${amountMeaning}`)}</div>
        )}
      </>
    ),
  }),
  raisedOn: () => ({ width: 96, className: 'number day', dataIndex: 'raisedOn' }),
  state: ({ t }) => ({
    width: 72,
    render: (_, { review }) =>
      review !== null && (
        <>
          {t(`codes.state.${review.state}`)}
          {review.decision !== null && (
            <div className="faint small">{t(`codes.decision.${review.decision}`)}</div>
          )}
        </>
      ),
  }),
  due: ({ t }) => ({
    width: 96,
    className: 'number day',
    render: (_, { review }) => (
      <>
        {review?.dueOn}
        {review?.isOverdue === true && <div className="overdue small">{t('findings.overdue')}</div>}
      </>
    ),
  }),
  assignee: ({ named, t }) => ({
    width: 80,
    render: (_, { review }) =>
      review?.assignee ? (
        <>
          {named(departments[review.assignee.department])}
          <div className="faint small">
            {review.assignee.area === null
              ? t('states.placeWithheld')
              : areaName(review.assignee.area)}
          </div>
        </>
      ) : (
        <span className="faint">{t('findings.unassigned')}</span>
      ),
  }),
};
