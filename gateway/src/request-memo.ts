import type { FetchFailure } from './department-error.ts';

/** What one request has learned of a department so far. */
export interface RequestMemo {
  /** Set once a fetch has failed: the request does not ask this department again. */
  failure?: FetchFailure;
  /** Longest answer so far, in milliseconds: later fetches of the request have that much less. */
  waitedMs: number;
}

/**
 * Remembers per request what it learned of a department.
 *
 * A plan may ask a department twice, one after the other; without a memory a hanging one would cost its deadline twice.
 */
export function requestMemos(): (request: object) => RequestMemo {
  const memos = new WeakMap<object, RequestMemo>();
  return (request) => {
    const known = memos.get(request);
    if (known !== undefined) return known;
    const memo = { waitedMs: 0 };
    memos.set(request, memo);
    return memo;
  };
}
