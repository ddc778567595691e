import { Alert, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../format/moment.ts';
import { useFailureText } from '../../states/use-failure-text.ts';
import { AccessFrame } from './access-frame.tsx';
import { type FollowedChain, useChain } from './use-chain.ts';

/** Whether the record of accesses is as it was written: followed from its first entry to its last. */
export function ChainScreen() {
  const { t } = useTranslation();
  const { chain, isFollowing, follow, stop } = useChain();
  return (
    <AccessFrame>
      <p>{t('accesses.chainHint')}</p>
      {isFollowing ? (
        <Button onClick={stop}>{t('accesses.stop')}</Button>
      ) : (
        <Button type="primary" onClick={() => void follow()}>
          {t('accesses.follow')}
        </Button>
      )}
      <output className="state block">{chain !== null && <Followed chain={chain} />}</output>
    </AccessFrame>
  );
}

function Followed({ chain }: { readonly chain: FollowedChain }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { entries, broken, isEnd, failure } = chain;
  const count = { count: entries };
  if (failure !== null)
    return (
      <Alert
        type="error"
        showIcon
        title={failureText(failure)}
        description={t('accesses.followed', count)}
      />
    );
  if (broken !== null) {
    const problem = t(`codes.chainProblem.${broken.problem}`);
    const title = t('accesses.broken', { sequence: broken.sequence, problem });
    return (
      <Alert type="error" showIcon title={title} description={t('accesses.followed', count)} />
    );
  }
  if (!isEnd)
    return <Progress percent={100} status="active" format={() => t('accesses.followed', count)} />;
  return (
    <>
      <Alert type="success" showIcon title={t('accesses.whole', count)} />
      <ChainFacts chain={chain} />
    </>
  );
}

function ChainFacts({ chain: { firstAt, lastAt, head } }: { readonly chain: FollowedChain }) {
  const { t } = useTranslation();
  return (
    <dl className="facts">
      <div>
        <dt>{t('accesses.firstAt')}</dt>
        <dd>{firstAt === null ? '—' : formatMoment(firstAt)}</dd>
      </div>
      <div>
        <dt>{t('accesses.lastAt')}</dt>
        <dd>{lastAt === null ? '—' : formatMoment(lastAt)}</dd>
      </div>
      <div>
        <dt>{t('accesses.head')}</dt>
        <dd>
          <code>{head || '—'}</code>
        </dd>
      </div>
    </dl>
  );
}
