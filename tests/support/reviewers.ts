import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { DepartmentCode } from '@hub/assistance';
import type { Caller } from '@hub/assistance/access';
import { callHeaders, departmentSystem, supervisor } from '@hub/testing';

/** A finding that supervisors act on, with the department that they assign it to. */
export interface Lead {
  readonly id: string;
  readonly department: string;
}

/** A step that was asked for, and how it was answered in the end. */
export interface Request {
  readonly key: string;
  readonly by: string;
  readonly findingId: string;
  readonly version: number;
  readonly kind: string;
  /** Code of the refusal; null where it was taken. */
  readonly refused: string | null;
}

/** Supervisors who act at the same time, each on whichever finding comes next. */
export interface Reviewers {
  readonly requests: readonly Request[];
  /** Steps sent to an address and not answered yet. */
  readonly underWay: (url: string) => number;
  /** How many steps were answered by an address. */
  readonly answered: (url: string) => number;
  /** Waits for the answers that are under way. Throws what was answered and is no answer to a step. */
  readonly stop: () => Promise<void>;
}

interface Review {
  readonly version: number;
  readonly state: string;
  readonly decision: string | null;
  readonly statement: object | null;
  readonly awaited: readonly string[];
}

interface Step {
  readonly kind: string;
  readonly mutation: string;
  readonly said: Readonly<Record<string, unknown>>;
}

interface StepAnswer {
  readonly data?: { readonly step: Answered | readonly Answered[] } | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
  /** Why the call itself was refused. */
  readonly error?: { readonly code: string };
}

interface Answered {
  readonly review: Review;
  readonly error: { readonly code: string } | null;
}

const names = ['Li Na', 'Wang Wei', 'Zhang Min', 'Chen Jing'];

/** Longest time from an answer to the next step: without any, they would leave no processor to whoever starts anew. */
const mostPauseMs = 60;

/** Longest time until a step without an answer is sent again: whoever is away needs the processor to come back. */
const mostRetryMs = 200;

/** As supervision is asked through one address or another; a step without an answer is sent again with its key. */
export function reviewersAtWork(urls: readonly string[], leads: readonly Lead[]): Reviewers {
  const requests: Request[] = [];
  const underWay = new Map<string, number>();
  const answered = new Map<string, number>();
  const stopping = new AbortController();
  const send = async (sent: Sent) => {
    for (; ; await delay(randomInt(mostRetryMs))) {
      const url = urls[randomInt(urls.length)] ?? '';
      underWay.set(url, (underWay.get(url) ?? 0) + 1);
      const answer = await answerOf(url, sent);
      underWay.set(url, (underWay.get(url) ?? 0) - 1);
      if (answer === null) continue;
      answered.set(url, (answered.get(url) ?? 0) + 1);
      return answer;
    }
  };
  const reviewer = async (by: string) => {
    // Nothing is known at first: the first step on a finding is refused, and its answer tells how it stands.
    const known = new Map<string, Review>();
    while (!stopping.signal.aborted) {
      const lead = leads[randomInt(leads.length)] as Lead;
      const review = known.get(lead.id) ?? unknown;
      const step = stepOn(lead, review);
      const { version } = review;
      const key = randomUUID();
      const input =
        step.kind === 'ASSIGNED'
          ? { idempotencyKey: key, ...step.said, findings: [{ id: lead.id, version }] }
          : { idempotencyKey: key, ...step.said, id: lead.id, version };
      const answer = await send({ by, step, input });
      known.set(lead.id, answer.review);
      const refused = answer.error?.code ?? null;
      requests.push({ key, by, findingId: lead.id, version, kind: step.kind, refused });
      await delay(randomInt(mostPauseMs));
    }
  };
  const work = Promise.all(names.map(reviewer));
  // Heard of when they are stopped.
  work.catch(() => undefined);
  return {
    requests,
    underWay: (url) => underWay.get(url) ?? 0,
    answered: (url) => answered.get(url) ?? 0,
    stop: async () => {
      stopping.abort();
      await work;
    },
  };
}

const unknown: Review = {
  version: 0,
  state: 'RAISED',
  decision: null,
  statement: null,
  awaited: [],
};

/** A step as somebody sends it. */
interface Sent {
  readonly by: string;
  readonly step: Step;
  readonly input: object;
}

/** Departments answer, by the system of the one that the input names; supervisors do all else. */
function callerOf({ by, step: { mutation }, input }: Sent): Caller {
  const { department } = input as { department?: DepartmentCode };
  return mutation === 'answerFinding' && department !== undefined
    ? departmentSystem(by, department)
    : supervisor(by);
}

/**
 * Null where the service or its database was away, and nobody knows whether the step was taken; or where the service
 * began after the call was signed, which it refuses as it would a replay: signed anew, it is taken.
 */
async function answerOf(url: string, sent: Sent): Promise<Answered | null> {
  const {
    step: { mutation },
    input,
  } = sent;
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { step: ${mutation}(input: $input) {
    review { version state decision statement { wasReached } awaited } error { code } } }`;
  const body = JSON.stringify({ query, variables: { input } });
  let answer: StepAnswer;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: callHeaders('supervision', { path: '/graphql', body }, callerOf(sent)),
      body,
    });
    answer = (await response.json()) as StepAnswer;
  } catch {
    return null;
  }
  const step = [answer.data?.step ?? []].flat()[0];
  if (step !== undefined) return step;
  const refusal = answer.error?.code ?? answer.errors?.[0]?.extensions?.code;
  if (refusal === 'DATABASE_UNAVAILABLE' || refusal === 'CALL_REFUSED') return null;
  throw new Error(`not an answer to ${mutation}: ${JSON.stringify(answer)}`);
}

/** A step that is possible as the review stands, one of several by chance. */
function stepOn({ department }: Lead, review: Review): Step {
  const possible = stepsOn(department, review);
  return possible[randomInt(possible.length)] as Step;
}

function stepsOn(department: string, { state, decision, statement, awaited }: Review) {
  const answers = awaited.map((each) => answered(each));
  switch (state) {
    case 'RAISED':
      return [assigned(department)];
    case 'ASSIGNED':
      return [...answers, heard, statement === null ? dismissed : confirmed];
    case 'DECIDED':
      return answers.length > 0 ? answers : [decision === 'CONFIRMED' ? settled : reopened];
    default:
      return [reopened];
  }
}

const assigned = (department: string): Step => ({
  kind: 'ASSIGNED',
  mutation: 'assignFindings',
  said: { department, area: '430100' },
});
const answered = (department: string): Step => ({
  kind: 'ANSWERED',
  mutation: 'answerFinding',
  said: { department, answer: 'CORRECT' },
});
const heard: Step = {
  kind: 'HEARD',
  mutation: 'recordStatement',
  said: { statement: 'I did not know.', wasReached: true },
};
const dismissed: Step = {
  kind: 'DECIDED',
  mutation: 'decideFinding',
  said: { decision: 'NOT_CONFIRMED', reason: 'DATA_ERROR' },
};
const confirmed: Step = {
  kind: 'DECIDED',
  mutation: 'decideFinding',
  said: { decision: 'CONFIRMED' },
};
const settled: Step = {
  kind: 'OUTCOME',
  mutation: 'recordOutcome',
  said: { outcome: 'NO_MONEY', amountFen: 0 },
};
const reopened: Step = {
  kind: 'REOPENED',
  mutation: 'reopenFinding',
  said: { reason: 'It is looked at again.' },
};
