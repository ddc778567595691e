import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { departments, formatYuan } from '@hub/assistance';
import { formatDays } from '../../format/days.ts';
import { usePlaceName } from '../../format/use-place-name.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { type LaneGroup, LaneTable } from '../../lanes/lane-table.tsx';
import { isIn, monthsBetween, spanOf } from '../../lanes/months.ts';
import type { ShownPerson } from './person-screen.tsx';

type Aid = NonNullable<ShownPerson['aid']>;
type Lane = Aid['lanes'][number];
type Finding = NonNullable<ShownPerson['screening']>['findings'][number];

/** A lane for each department, with its awards month by month; findings as bands; what the months come to together. */
export function AidLanes({ person }: { readonly person: ShownPerson }) {
  const { t } = useTranslation();
  const { aid, screening } = person;
  const groupOf = useLaneGroup();
  const bands = useFindingBands(screening?.findings ?? []);
  if (aid === null) return <p>{t('person.noAid')}</p>;
  const periods = (screening?.findings ?? []).flatMap(({ period }) =>
    period === null ? [] : [period.from, period.until],
  );
  const paid = aid.months.map(({ month }) => month);
  const span = spanOf([...paid, ...periods, aid.from, aid.until].filter((each) => each !== null));
  return (
    <LaneTable
      caption={t('person.lanes')}
      tones={['paid', 'total', 'finding']}
      months={monthsBetween(span?.from ?? null, span?.until ?? null)}
      groups={[totals(aid, t('person.monthlyTotal')), ...aid.lanes.map(groupOf), ...bands]}
    />
  );
}

function totals({ months, totalFen }: Aid, heading: string): LaneGroup {
  const byMonth = new Map(months.map(({ month, shareFen }) => [month, shareFen]));
  return {
    key: 'totals',
    heading,
    rows: [
      {
        key: 'total',
        name: <span className="number">{formatYuan(totalFen)}</span>,
        cell: (month) => {
          const share = byMonth.get(month);
          return share === undefined ? null : { text: formatYuan(share), tone: 'total' };
        },
      },
    ],
  };
}

/** The lane of a department: its awards, that it has none, or that it did not answer. */
function useLaneGroup(): (lane: Lane) => LaneGroup {
  const { t } = useTranslation();
  const { named } = useLanguage();
  const placeName = usePlaceName();
  return ({ department, source, awards, shareFen }) => {
    const until = source.completeThrough ?? '—';
    const completeness = t('person.completeThrough', { day: until });
    return {
      key: department,
      heading: named(departments[department]),
      isUnknown: awards === null,
      without: awards === null ? t('person.silent') : `${t('person.noAward')} · ${completeness}`,
      note: (
        <span className="faint small">
          {source.system ?? ''} {completeness} · {formatYuan(shareFen ?? 0)}
        </span>
      ),
      rows: (awards ?? []).map((award) => ({
        key: award.id,
        name: named(award.programme),
        note: `${formatDays(award, (day) => t('finding.since', { day }))} · ${placeName(award.county)} · ${formatYuan(award.shareFen)}`,
        cell: (month) => {
          const share = award.months.find((each) => each.month === month)?.shareFen;
          return share === undefined ? null : { text: formatYuan(share), tone: 'paid' };
        },
      })),
    };
  };
}

function useFindingBands(findings: readonly Finding[]): readonly LaneGroup[] {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const rows = findings
    .filter(({ period }) => period !== null)
    .map(({ id, rule, period, review }) => ({
      key: id,
      name:
        review === null ? said(rule.title) : <Link to={`/findings/${id}`}>{said(rule.title)}</Link>,
      cell: (month: string) =>
        isIn(month, period) ? { text: said(rule.title), tone: 'finding' as const } : null,
    }));
  return rows.length === 0 ? [] : [{ key: 'findings', heading: t('finding.lead'), rows }];
}
