import { Card, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { departments, formatYuan } from '@hub/assistance';
import { usePlaceName } from '../../format/use-place-name.ts';
import { formatMoment } from '../../format/moment.ts';
import type { ReviewedFindingFragment } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { ShownFinding } from './finding-screen.tsx';

/** What was done with the finding: who has it in hand, what departments answered, and everything that happened. */
export function ReviewPanel({ finding }: { readonly finding: ShownFinding }) {
  const { t } = useTranslation();
  const { review } = finding;
  if (review === null) return <aside>{t('finding.notStored')}</aside>;
  return (
    <aside aria-label={t('finding.review')}>
      <h2>{t('finding.answers')}</h2>
      <Standing review={review} />
      <Answers review={review} />
      <h2>{t('finding.events')}</h2>
      <Timeline
        items={review.events.map(({ number, at, by, text, statement, note }) => ({
          key: number,
          content: (
            <>
              <div className="faint small">
                {formatMoment(at)} · {by}
              </div>
              {text}
              {[statement, note].map(
                (words) => words && <blockquote key={words}>{words}</blockquote>,
              )}
            </>
          ),
        }))}
      />
    </aside>
  );
}

interface ReviewProperties {
  readonly review: ReviewedFindingFragment;
}

function Standing({ review }: ReviewProperties) {
  const { t } = useTranslation();
  const { named } = useLanguage();
  const placeName = usePlaceName();
  const { assignee, dueOn, isOverdue, decision, reason, dismissedUntil, isShown } = review;
  return (
    <ul className="plain">
      {assignee !== null && (
        <li>
          {t('columns.assignee')}: {placeName(assignee.area)}{' '}
          {named(departments[assignee.department])}
        </li>
      )}
      {dueOn !== null && (
        <li className={isOverdue ? 'overdue' : undefined}>
          {t('columns.due')}: {dueOn} {isOverdue && t('findings.overdue')}
        </li>
      )}
      {decision !== null && (
        <li>
          {t('conditions.decision')}: {t(`codes.decision.${decision}`)}
          {reason !== null && ` · ${t(`codes.reason.${reason}`)}`}
          {dismissedUntil !== null && ` · ${t('review.dismissedUntil')} ${dismissedUntil}`}
        </li>
      )}
      {!isShown && <li>{t('finding.notShown')}</li>}
    </ul>
  );
}

function Answers({ review }: ReviewProperties) {
  const { t } = useTranslation();
  const { named } = useLanguage();
  return (
    <>
      {review.answers.map(({ by, at, department, answer, note }) => (
        <Card
          key={`${department} ${at}`}
          size="small"
          className="state"
          title={named(departments[department])}
        >
          {t(`codes.answer.${answer}`)}
          {note && <blockquote>{note}</blockquote>}
          <div className="faint small">
            {formatMoment(at)} · {by}
          </div>
        </Card>
      ))}
      {review.awaited.map((department) => (
        <Card
          key={department}
          size="small"
          className="state"
          title={named(departments[department])}
        >
          <span className="faint">{t('finding.awaited')}</span>
        </Card>
      ))}
      {review.outcomes.map(({ at, by, outcome, amountFen }) => (
        <Card key={at} size="small" className="state" title={t('review.outcome')}>
          {t(`codes.outcome.${outcome}`)} <span className="number">{formatYuan(amountFen)}</span>
          <div className="faint small">
            {formatMoment(at)} · {by}
          </div>
        </Card>
      ))}
    </>
  );
}
