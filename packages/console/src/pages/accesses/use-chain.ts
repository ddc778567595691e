import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { type Failure, answerOf } from '../../asking/answer.ts';
import { registered } from '../../asking/registered.ts';
import { AuditChainDocument, type AuditChainQuery } from '../../generated/graphql.ts';

type Part = NonNullable<AuditChainQuery['auditChain']>;

/** How far the chain was followed, and what was found. */
export interface FollowedChain extends Pick<
  Part,
  'firstAt' | 'lastAt' | 'head' | 'broken' | 'isEnd'
> {
  /** Entries that are as they were written. */
  readonly entries: number;
  /** Why it could not be followed further. */
  readonly failure: Failure | null;
}

const nothingYet: FollowedChain = {
  entries: 0,
  firstAt: null,
  lastAt: null,
  head: '',
  broken: null,
  isEnd: false,
  failure: null,
};

/** Follows the chain part by part, and tells how far it is: the whole may take minutes. */
export function useChain() {
  const client = useClient();
  const [chain, setChain] = useState<FollowedChain | null>(null);
  const [isFollowing, setFollowing] = useState(false);
  const isWanted = useRef(false);
  useEffect(
    () => () => {
      isWanted.current = false;
    },
    [],
  );

  const askPart = async (after: number) => {
    const question = registered(AuditChainDocument, 'query');
    const result = await client
      .query(question, { after }, { requestPolicy: 'network-only' })
      .toPromise();
    return answerOf({ ...result, fetching: false });
  };

  const follow = async () => {
    isWanted.current = true;
    setFollowing(true);
    let [followed, after] = [nothingYet, 0];
    setChain(followed);
    while (isWanted.current && !followed.isEnd) {
      const answer = await askPart(after);
      const part = answer.kind === 'answered' ? answer.data.auditChain : null;
      followed = part
        ? joined(followed, part)
        : { ...followed, failure: answer.kind === 'failed' ? answer.failure : null };
      setChain(followed);
      if (!part || part.broken !== null) break;
      after = part.last;
    }
    setFollowing(false);
  };
  const stop = () => {
    isWanted.current = false;
  };
  return { chain, isFollowing, follow, stop };
}

function joined(before: FollowedChain, part: Part): FollowedChain {
  return {
    entries: before.entries + part.entries,
    firstAt: before.firstAt ?? part.firstAt,
    lastAt: part.lastAt ?? before.lastAt,
    head: part.head,
    broken: part.broken,
    isEnd: part.isEnd,
    failure: null,
  };
}
