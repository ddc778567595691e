import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OverviewQuery } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { prefecturePlaces } from './prefecture-places.ts';

type AreaRow = OverviewQuery['byArea']['rows'][number];

/** Shades of the map, from the fewest to the most. */
const shades = 5;

/** The prefectures beside each other as they lie, shaded by open findings per thousand recipients. Each leads to its counties. */
export function PrefectureMap({ rows }: { readonly rows: readonly AreaRow[] }) {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const rates = rows.map(rateOf).filter((rate) => rate !== null);
  const range = { least: Math.min(...rates), most: Math.max(...rates) };
  return (
    <figure className="map">
      <ul>
        {rows.map((row) => {
          const { key, label, open } = row;
          const rate = rateOf(row);
          return (
            <li key={key} style={placeOf(key)} className={`shade-${shadeOf(rate, range)}`}>
              <Link to={`/overview?area=${key}`}>
                <strong>{said(label)}</strong>
                <span>
                  {open === null ? t('overview.hidden') : t('overview.openCount', { open })}
                </span>
                <span>{rate === null ? '—' : `${rate.toFixed(1)}‰`}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <figcaption className="faint small">
        {rates.length > 0 &&
          t('overview.mapLegend', {
            least: range.least.toFixed(1),
            most: range.most.toFixed(1),
          })}{' '}
        {t('overview.mapSource')}
      </figcaption>
    </figure>
  );
}

/** Whether these areas are the prefectures, every one of which has its place on the map. */
export function areOnMap(rows: readonly AreaRow[]): boolean {
  return rows.length > 0 && rows.every(({ key }) => Object.hasOwn(prefecturePlaces, key));
}

function placeOf(
  code: string,
): { readonly gridColumn: number; readonly gridRow: number } | undefined {
  const place = prefecturePlaces[code];
  return place && { gridColumn: place.column, gridRow: place.row };
}

/** Open findings per thousand recipients; null where a count is withheld or nobody receives anything. */
function rateOf({ open, recipients }: AreaRow): number | null {
  return open === null || !recipients ? null : (open / recipients) * 1000;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

/** The shade of a rate between the least of the map and the most. */
function shadeOf(rate: number | null, { least, most }: Range): number | 'none' {
  if (rate === null) return 'none';
  if (most === least) return 0;
  return Math.min(shades - 1, Math.floor(((rate - least) / (most - least)) * shades));
}
