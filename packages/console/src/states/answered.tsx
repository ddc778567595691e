import { Empty, Spin } from 'antd';
import { type ReactNode, Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import type { Released } from '@hub/assistance/access';
import type { Asked } from '../asking/use-answer.ts';
import { Waiting } from './waiting.tsx';

// Loaded when something fails, with their pictures.
const Partial = lazy(async () => ({ default: (await import('./partial.tsx')).Partial }));
const Failed = lazy(async () => ({ default: (await import('./failed.tsx')).Failed }));

interface AnsweredProperties<Data> {
  readonly asked: Asked<Data>;
  /** What was asked for: it says for which purposes it would be released. */
  readonly released?: Released;
  /** Whether there is nothing in the answer. */
  readonly isEmpty?: (data: Data) => boolean;
  /** What to say and to do where there is nothing. */
  readonly empty?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** Shows an answer, or in which other state the question is: every screen says it in the same words. */
export function Answered<Data>(properties: AnsweredProperties<Data>) {
  const { asked, released, isEmpty, empty, children } = properties;
  const { t } = useTranslation();
  const { answer, again } = asked;
  if (answer.kind === 'waiting') return <Waiting />;
  if (answer.kind === 'failed')
    return (
      <Suspense>
        <Failed failure={answer.failure} released={released} again={again} />
      </Suspense>
    );
  const { data, silent, failures, isStale } = answer;
  return (
    <Spin spinning={isStale} delay={300}>
      {silent.length + failures.length > 0 && (
        <Suspense>
          <Partial silent={silent} failures={failures} again={again} />
        </Suspense>
      )}
      {isEmpty?.(data) === true
        ? (empty ?? <Empty description={t('states.empty')} />)
        : children(data)}
    </Spin>
  );
}
