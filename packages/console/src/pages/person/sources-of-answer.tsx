import { useTranslation } from 'react-i18next';
import { departments } from '@hub/assistance';
import { formatMoment } from '../../format/moment.ts';
import type { SourceOfAnswerFragment } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';

/** What each department's answer rests on: its system, until when its books are complete, and when they came. */
export function SourcesOfAnswer({
  sources,
}: {
  readonly sources: readonly SourceOfAnswerFragment[];
}) {
  const { t } = useTranslation();
  const { named } = useLanguage();
  return (
    <>
      <h2>{t('person.sources')}</h2>
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">{t('conditions.department')}</th>
            <th scope="col">{t('sources.system')}</th>
            <th scope="col">{t('sources.state')}</th>
            <th scope="col">{t('sources.completeThrough')}</th>
            <th scope="col">{t('sources.delivered')}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ department, system, isAnswered, completeThrough, deliveredAt }) => (
            <tr key={department}>
              <th scope="row">{named(departments[department])}</th>
              <td>{system ?? '—'}</td>
              <td>{t(isAnswered ? 'sources.answered' : 'person.silent')}</td>
              <td className="number">{completeThrough ?? '—'}</td>
              <td className="number">{deliveredAt === null ? '—' : formatMoment(deliveredAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
