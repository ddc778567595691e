import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAnswer } from '../../asking/use-answer.ts';
import { formatCount } from '../../format/figures.ts';
import {
  type FindingFilter,
  MyWorkDocument,
  type WorkListFragment,
} from '../../generated/graphql.ts';
import { useSignedIn } from '../../sign-in/signed-in.tsx';
import { Answered } from '../../states/answered.tsx';
import { FindingLines } from './finding-lines.tsx';

/** 我的待办: what is overdue, what departments have in hand, and what nobody has touched. */
export function WorkScreen() {
  const { t } = useTranslation();
  const { identity } = useSignedIn();
  const { department } = identity;
  // A department's system does what it has in hand; a supervisor, what the own area has.
  const own: FindingFilter = department === null ? {} : { assigneeDepartment: department };
  const asked = useAnswer(MyWorkDocument, {
    variables: {
      overdue: { ...own, isOverdue: true },
      inHand: { ...own, states: ['ASSIGNED'], isOverdue: false },
      untouched: { ...(department !== null && { departments: [department] }), states: ['RAISED'] },
    },
  });
  const assignee = department === null ? '' : `&assignee=${department}`;
  return (
    <>
      <h1>{t('screens.work')}</h1>
      <Answered asked={asked} released="Query.findings">
        {({ overdue, inHand, untouched }) => (
          <>
            <WorkList
              title={t('work.overdue')}
              list={overdue}
              to={`overdue=true&order=DUE${assignee}`}
            />
            <WorkList
              title={t('work.inHand')}
              list={inHand}
              to={`state=ASSIGNED&order=DUE${assignee}`}
            />
            <WorkList
              title={t('work.untouched')}
              list={untouched}
              to={`state=RAISED${department === null ? '' : `&department=${department}`}`}
            />
          </>
        )}
      </Answered>
    </>
  );
}

interface WorkListProperties {
  readonly title: string;
  readonly list: WorkListFragment;
  /** The conditions of the same list in full. */
  readonly to: string;
}

function WorkList({ title, list, to }: WorkListProperties) {
  const { t } = useTranslation();
  return (
    <section aria-label={title}>
      <h2>
        {title} <span className="faint number">{formatCount(list.totalCount)}</span>
      </h2>
      {list.totalCount === 0 ? (
        <p className="faint">{t('work.none')}</p>
      ) : (
        <>
          <FindingLines findings={list.edges.map(({ node }) => node)} />
          <Link to={`/findings?${to}`}>{t('work.all', { count: list.totalCount })}</Link>
        </>
      )}
    </section>
  );
}
