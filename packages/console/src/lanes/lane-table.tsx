import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { headingsOf } from './months.ts';

/** A row of months: an award, a finding, or a total. */
export interface LaneRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly note?: ReactNode;
  /** What each month says: nothing where the month is not in it. */
  readonly cell: (month: string) => LaneCell | null;
}

/** A month of a row. */
export interface LaneCell {
  readonly text: string;
  readonly tone: Tone;
}

/** What a cell's colour says. */
export type Tone = 'paid' | 'marked' | 'finding' | 'total' | 'fact';

/** Rows under one heading: the awards of a department; or what stands in place of them. */
export interface LaneGroup {
  readonly key: string;
  readonly heading: ReactNode;
  readonly note?: ReactNode;
  readonly rows: readonly LaneRow[];
  /** Said where there is no row. */
  readonly without?: ReactNode;
  /** Whether nothing is known of it. */
  readonly isUnknown?: boolean;
}

interface LaneTableProperties {
  readonly caption: string;
  readonly months: readonly string[];
  readonly groups: readonly LaneGroup[];
  /** The tones that may occur, in the order in which they are explained. */
  readonly tones: readonly Tone[];
}

/** A chart over months that is a table: it is drawn for the eye, and read month by month by who cannot see it. */
export function LaneTable({ caption, months, groups, tones }: LaneTableProperties) {
  const { t } = useTranslation();
  return (
    <>
      <ul className="legend">
        {tones.map((tone) => (
          <li key={tone}>
            <span className={`swatch ${tone}`} aria-hidden="true" /> {t(`lanes.tones.${tone}`)}
          </li>
        ))}
      </ul>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard (WCAG 2.1.1) */}
      <section className="scroll" aria-label={caption} tabIndex={0}>
        <table className="lanes" aria-label={caption}>
          <thead>
            <tr>
              <th scope="col">{t('lanes.award')}</th>
              {headingsOf(months).map(({ name, count, hasRoom }) => (
                <th key={name} scope="colgroup" colSpan={count} className="year">
                  {hasRoom ? name : <span className="unseen">{name}</span>}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <Group key={group.key} group={group} months={months} />
          ))}
        </table>
      </section>
    </>
  );
}

interface GroupProperties {
  readonly group: LaneGroup;
  readonly months: readonly string[];
}

function Group({ group, months }: GroupProperties) {
  const { heading, note, rows, without, isUnknown } = group;
  return (
    <tbody>
      <tr className={isUnknown ? 'heading unknown' : 'heading'}>
        <th scope="rowgroup">{heading}</th>
        <td colSpan={months.length}>{rows.length === 0 ? without : note}</td>
      </tr>
      {rows.map(({ key, name, note: rowNote, cell }) => (
        <tr key={key}>
          <th scope="row">
            {name}
            {rowNote && <div className="faint small">{rowNote}</div>}
          </th>
          {months.map((month) => (
            <Cell key={month} month={month} cell={cell(month)} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Cell({ month, cell }: { readonly month: string; readonly cell: LaneCell | null }) {
  const isJanuary = month.endsWith('-01');
  return (
    <td
      className={cell?.tone ?? (isJanuary ? 'january' : undefined)}
      title={cell === null ? undefined : `${month}  ${cell.text}`}
    >
      {cell !== null && (
        <span className="unseen">
          {month} {cell.text}
        </span>
      )}
    </td>
  );
}
