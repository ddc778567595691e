import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { departments } from '@hub/assistance';
import { purposes, roles } from '@hub/assistance/access';
import { formatMoment } from '../../format/moment.ts';
import type { AccessFragment } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';

type Entry = AccessFragment;

/** Accesses, the newest first. People are named by key: the record holds no number. */
export function AccessTable({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useTranslation();
  const { named } = useLanguage();
  return (
    <Table
      size="small"
      rowKey="sequence"
      pagination={false}
      dataSource={entries}
      scroll={{ x: 1000 }}
      columns={[
        { title: t('accesses.sequence'), dataIndex: 'sequence', className: 'number', width: 70 },
        {
          title: t('accesses.at'),
          className: 'number',
          width: 140,
          render: (_, { at }) => formatMoment(at),
        },
        { title: t('accesses.actor'), render: (_, entry) => <Actor entry={entry} /> },
        {
          title: t('frame.askFor'),
          width: 90,
          render: (_, { purpose }) => (purpose === null ? '—' : named(purposes[purpose])),
        },
        {
          title: t('accesses.kind'),
          width: 110,
          render: (_, entry) => <Kind entry={entry} />,
        },
        { title: t('accesses.whom'), render: (_, entry) => <Subjects entry={entry} /> },
        {
          title: t('accesses.outcome'),
          width: 120,
          render: (_, entry) => <Outcome entry={entry} />,
        },
        {
          title: t('accesses.outside'),
          width: 90,
          render: (_, { isOutsideArea }) => (isOutsideArea === true ? t('conditions.yes') : '—'),
        },
      ]}
    />
  );
}

/** In the record of an access, that a number was shown in full. */
const revealed = 'Person.residentNumber(reveal:)';

function Kind({ entry: { kind, operationName, fields } }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`codes.access.${kind}`)}
      {fields.includes(revealed) && <div>{t('accesses.revealed')}</div>}
      {operationName !== null && <div className="faint small">{operationName}</div>}
    </>
  );
}

function Actor({ entry: { actor, role, areaName, department } }: { readonly entry: Entry }) {
  const { named } = useLanguage();
  return (
    <>
      {actor}
      <div className="faint small">
        {named(roles[role])} {department !== null && named(departments[department])} {areaName}
      </div>
    </>
  );
}

function Outcome({ entry: { outcome, code } }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`codes.accessOutcome.${outcome}`)}
      {code !== null && <div className="faint small">{code}</div>}
    </>
  );
}

/** Most keys of a kind that a row shows before the others are asked for. */
const mostShown = 3;

function Subjects({ entry: { people, findings } }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const hidden = [...people.slice(mostShown), ...findings.slice(mostShown)].length;
  return (
    <>
      <Keys people={people.slice(0, mostShown)} findings={findings.slice(0, mostShown)} />
      {hidden > 0 && (
        <details>
          <summary className="faint small">{t('accesses.more', { count: hidden })}</summary>
          <Keys people={people.slice(mostShown)} findings={findings.slice(mostShown)} />
        </details>
      )}
    </>
  );
}

function Keys({ people, findings }: Pick<Entry, 'people' | 'findings'>) {
  const { t } = useTranslation();
  return (
    <>
      {people.map((id) => (
        <div key={id}>
          <Link className="key" to={`/accesses?person=${id}`}>
            <code>{id.slice(0, 12)}…</code>
          </Link>
        </div>
      ))}
      {findings.map((id) => (
        <div key={id} className="faint small">
          {t('finding.lead')} <code>{id.slice(0, 12)}</code>
        </div>
      ))}
    </>
  );
}
