import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../asking/use-answer.ts';
import { CurrentSourcesDocument } from '../../generated/graphql.ts';
import { Answered } from '../../states/answered.tsx';
import { SourceTable } from '../person/sources-of-answer.tsx';

/** How fresh the books of each department are now, and whether it answers at all. */
export function CurrentSources() {
  const { t } = useTranslation();
  const asked = useAnswer(CurrentSourcesDocument, { variables: {} });
  return (
    <>
      <h2>{t('sources.now')}</h2>
      <Answered asked={asked} released="Query.sources">
        {({ sources }) => <SourceTable sources={sources ?? []} />}
      </Answered>
    </>
  );
}
