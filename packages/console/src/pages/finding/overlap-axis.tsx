import { useTranslation } from 'react-i18next';
import { formatYuan } from '@hub/assistance';
import { useAnswer } from '../../asking/use-answer.ts';
import { formatDays } from '../../format/days.ts';
import { FindingAidDocument, type FindingAidQuery } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { type LaneCell, type LaneGroup, LaneTable } from '../../lanes/lane-table.tsx';
import { isIn, monthsBetween, spanOf } from '../../lanes/months.ts';
import { Answered } from '../../states/answered.tsx';
import { factLanes, factMonths } from './fact-lanes.ts';
import type { ShownFinding } from './finding-screen.tsx';

/** Most people of one finding whose aid is drawn: a dwelling or an employer may concern many. */
const mostPeople = 8;

type AidOfPerson = NonNullable<NonNullable<FindingAidQuery['people']>[number]>;

/** The awards and facts that the finding rests on, month by month, with its own period beneath. */
export function OverlapAxis({ finding }: { readonly finding: ShownFinding }) {
  const { t } = useTranslation();
  const ids = finding.personIds.slice(0, mostPeople);
  const asked = useAnswer(FindingAidDocument, { variables: { ids }, pause: ids.length === 0 });
  if (ids.length === 0) return <p>{t('finding.noAxis')}</p>;
  return (
    <Answered asked={asked} released="Query.people">
      {({ people }) => (
        <Axis finding={finding} people={(people ?? []).filter((each) => each !== null)} />
      )}
    </Answered>
  );
}

interface AxisProperties {
  readonly finding: ShownFinding;
  readonly people: readonly AidOfPerson[];
}

function Axis({ finding, people }: AxisProperties) {
  const { t } = useTranslation();
  const { named, said } = useLanguage();
  const records = new Set(finding.evidence.map(({ recordId }) => recordId));
  const awards = people.map(({ id, name, aid }) => ({
    id,
    name,
    awards: (aid?.lanes ?? [])
      .flatMap((lane) => lane.awards ?? [])
      .filter((award) => records.has(award.id)),
  }));
  const { period } = finding;
  const own = useOwnGroup(finding);
  const paid = awards.flatMap((person) =>
    person.awards.flatMap(({ months }) => months.map(({ month }) => month)),
  );
  const span = spanOf([...paid, ...(period === null ? [] : [period.from, period.until])]);
  const facts = factLanes(finding, {
    heading: t('finding.facts'),
    cell: t('finding.fact'),
    nameOf: ({ statement }) => said(statement),
  });
  return (
    <LaneTable
      caption={t('finding.axis')}
      tones={['paid', 'marked', 'fact', 'finding']}
      months={span === null ? factMonths(finding) : monthsBetween(span.from, span.until)}
      groups={[...awards.map((person) => groupOf(person)), ...facts, own]}
    />
  );

  function groupOf(person: (typeof awards)[number]): LaneGroup {
    return {
      key: person.id,
      heading: person.name ?? person.id.slice(0, 10),
      without: t('finding.noAward'),
      rows: person.awards.map((award) => ({
        key: award.id,
        name: named(award.programme),
        note: formatDays(award, (day) => t('finding.since', { day })),
        cell: (month) => cellOf(award, month, period),
      })),
    };
  }
}

/** The period of the finding itself. */
function useOwnGroup({ period }: ShownFinding): LaneGroup {
  const { t } = useTranslation();
  const cell = (month: string): LaneCell | null =>
    isIn(month, period) ? { text: t('finding.lead'), tone: 'finding' } : null;
  const rows = period === null ? [] : [{ key: 'period', name: t('columns.period'), cell }];
  return { key: 'finding', heading: t('finding.lead'), without: t('finding.event'), rows };
}

type Months = readonly { readonly month: string; readonly shareFen: number }[];

/** What was drawn in a month; marked where it lies in the period of the finding. */
function cellOf(
  { months }: { readonly months: Months },
  month: string,
  period: ShownFinding['period'],
): LaneCell | null {
  const share = months.find((each) => each.month === month)?.shareFen;
  if (share === undefined) return null;
  return { text: formatYuan(share), tone: isIn(month, period) ? 'marked' : 'paid' };
}
