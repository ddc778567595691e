import { AssistanceError } from '@hub/assistance';
import { type SignCall, callHeader } from '@hub/assistance/signed-call';
import { Pool, errors } from 'undici';
import { httpRecord } from './audit/http-record.ts';
import { httpFiles } from './http-files.ts';
import type {
  DepartmentRequest,
  DepartmentRequestOptions,
  DepartmentTransport,
} from './department-transport.ts';

/** Connections to one department. More would only queue at its database, which has a small pool of its own. */
const connections = 16;

/** Ten seconds below the subgraphs' 65 s, so that the gateway never sends on a connection that is being closed. */
const keepAliveTimeoutMs = 55_000;

/** A page of fifty people with every book is below 2 MB; a longer answer is a defect, not data. */
const maxAnswerBytes = 32 * 1024 * 1024;

/**
 * The way to a department that runs as a service of its own.
 *
 * `undici.Pool.request` costs less than half of `fetch` per call; the deadline is the caller's, so the pool has none.
 */
export function httpTransport(url: string, signCall: SignCall): DepartmentTransport {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections,
    keepAliveTimeout: keepAliveTimeoutMs,
    keepAliveMaxTimeout: keepAliveTimeoutMs,
    maxResponseSize: maxAnswerBytes,
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  const send = async (
    request: DepartmentRequest,
    { signal, headers, caller }: DepartmentRequestOptions,
  ): Promise<unknown> => {
    const body = JSON.stringify(request);
    const signature = signCall({ path: pathname + search, body }, caller);
    const answer = await pool.request({
      path: pathname + search,
      method: 'POST',
      headers: {
        ...headers,
        [callHeader]: signature,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body,
      signal,
    });
    if (answer.statusCode !== 200) {
      await answer.body.dump();
      const detail = `HTTP status ${answer.statusCode}`;
      throw new AssistanceError('DEPARTMENT_UNAVAILABLE', { detail });
    }
    return parseAnswer(await readWithinLimit(answer.body));
  };
  const files = httpFiles(origin, signCall);
  return Object.assign(send, {
    isReady: async (signal: AbortSignal) => isReady(pool, signal),
    openFile: files.openFile,
    record: httpRecord(pool, signCall),
    close: async () => {
      await Promise.all([pool.close(), files.close()]);
    },
  });
}

/** A subgraph answers `/readyz` with 200 while its database does, and with 503 otherwise. */
async function isReady(pool: Pool, signal: AbortSignal): Promise<boolean> {
  const { statusCode, body } = await pool.request({ path: '/readyz', method: 'GET', signal });
  await body.dump();
  return statusCode === 200;
}

async function readWithinLimit(body: { text(): Promise<string> }): Promise<string> {
  try {
    return await body.text();
  } catch (cause) {
    if (!(cause instanceof errors.ResponseExceededMaxSizeError)) throw cause;
    throw malformed('the answer is too long', cause);
  }
}

function parseAnswer(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Without the parser's error as cause: its message quotes the text, which may be about a person.
    throw malformed('the answer is not JSON');
  }
}

function malformed(detail: string, cause?: unknown): AssistanceError {
  return new AssistanceError('DEPARTMENT_ANSWER_MALFORMED', { detail, cause });
}
