import { AssistanceError } from '@hub/assistance';
import type { Caller } from '@hub/assistance/access';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { RequestRejected } from '../request-rejected.ts';

/** Over how long the cost of a client's operations is added up, in seconds. */
const windowSeconds = 60;

/** What any request costs, refused ones too; an operation costs what it asks for besides. */
export const costOfRequest = 1;

/** What a file costs: it may hold every finding there is. */
export const costOfFile = 5000;

/** What became of a cost. */
export interface Spent {
  readonly isAllowed: boolean;
  /** What the client is told of its allowance (`RateLimit`, `Retry-After`). */
  readonly headers: Readonly<Record<string, string>>;
}

/** Takes the cost of something from what a client may still spend. */
export type SpendCost = (client: string, cost: number) => Promise<Spent>;

/**
 * What each client may spend within a minute, in cost of operations; undefined where nobody is held to anything.
 *
 * Kept in memory: of several gateways each gives the whole allowance.
 */
export function clientAllowance(costPerMinute: number | undefined): SpendCost {
  if (costPerMinute === undefined) return async () => ({ isAllowed: true, headers: {} });
  const limiter = new RateLimiterMemory({ points: costPerMinute, duration: windowSeconds });
  const policy = `"cost";q=${costPerMinute};w=${windowSeconds}`;
  return async (client, cost) => {
    const { isAllowed, left } = await consume(limiter, client, cost);
    const seconds = Math.max(1, Math.ceil(left.msBeforeNext / 1000));
    return {
      isAllowed,
      headers: {
        'ratelimit-policy': policy,
        ratelimit: `"cost";r=${left.remainingPoints};t=${seconds}`,
        ...(!isAllowed && { 'retry-after': String(seconds) }),
      },
    };
  };
}

/**
 * Takes a cost from what a caller may still spend.
 *
 * @throws RequestRejected 429 with the seconds to wait
 */
export async function spend(spendCost: SpendCost, { id }: Caller, cost: number): Promise<void> {
  const { isAllowed, headers } = await spendCost(id, cost);
  if (isAllowed) return;
  const { code, message } = new AssistanceError('ALLOWANCE_SPENT');
  throw new RequestRejected({ status: 429, code, message }, headers);
}

async function consume(limiter: RateLimiterMemory, client: string, cost: number) {
  try {
    return { isAllowed: true, left: await limiter.consume(client, cost) };
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    return { isAllowed: false, left: refused as RateLimiterRes };
  }
}
