import { useTranslation } from 'react-i18next';
import { departments } from '@hub/assistance';
import { useAnswer } from '../../asking/use-answer.ts';
import { formatMoment } from '../../format/moment.ts';
import { CurrentSourcesDocument, type SourceOfAnswerFragment } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';

interface SourcesProperties {
  readonly sources: readonly SourceOfAnswerFragment[];
}

/** What each department's answer rests on: its system and when its books came, as far as it says so now. */
export function SourcesOfAnswer({ sources }: SourcesProperties) {
  const { t } = useTranslation();
  const { answer } = useAnswer(CurrentSourcesDocument, { variables: {} });
  const now = answer.kind === 'answered' ? (answer.data.sources ?? []) : [];
  const known = sources.map((source) => {
    const said = now.find(({ department }) => department === source.department);
    return {
      ...source,
      system: source.system ?? said?.system ?? null,
      deliveredAt: source.deliveredAt ?? said?.deliveredAt ?? null,
    };
  });
  return (
    <>
      <h2>{t('person.sources')}</h2>
      <SourceTable sources={known} />
    </>
  );
}

/** Departments with the state of their books. */
export function SourceTable({ sources }: SourcesProperties) {
  const { t } = useTranslation();
  const { named } = useLanguage();
  return (
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
  );
}
