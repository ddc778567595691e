import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAnswer } from '../../asking/use-answer.ts';
import { formatCount } from '../../format/figures.ts';
import { OpenAgesDocument, type ReviewState } from '../../generated/graphql.ts';
import { Answered } from '../../states/answered.tsx';

const open: readonly ReviewState[] = ['RAISED', 'ASSIGNED'];

/** How long open findings have been waiting. */
export function OpenAges({ area }: { readonly area: string }) {
  const { t } = useTranslation();
  const own = { areas: [area], states: open };
  const asked = useAnswer(OpenAgesDocument, {
    variables: {
      week: { ...own, ageAtMostDays: 7 },
      month: { ...own, ageAtLeastDays: 8, ageAtMostDays: 30 },
      older: { ...own, ageAtLeastDays: 31 },
    },
  });
  const to = `/findings?area=${area}&state=RAISED&state=ASSIGNED`;
  return (
    <>
      <h2>{t('overview.ages')}</h2>
      <Answered asked={asked} released="Query.findings">
        {({ week, month, older }) => (
          <ul>
            <li>
              {t('overview.week')} <Link to={`${to}&ageMax=7`}>{formatCount(week.totalCount)}</Link>
            </li>
            <li>
              {t('overview.monthOld')}{' '}
              <Link to={`${to}&ageMin=8&ageMax=30`}>{formatCount(month.totalCount)}</Link>
            </li>
            <li>
              {t('overview.older')}{' '}
              <Link to={`${to}&ageMin=31`}>{formatCount(older.totalCount)}</Link>
            </li>
          </ul>
        )}
      </Answered>
    </>
  );
}
