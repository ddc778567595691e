import { Client } from 'undici';
import { percentile } from './percentile.ts';
import { randomNumbers } from './random.ts';

/** How a system is asked about a person: the key stands between the two parts of the path or of the body. */
export interface Question {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Beside those of JSON. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: readonly [string, string] | null;
}

/** A round of load on one system. */
export interface Load {
  readonly origin: string;
  readonly question: Question;
  readonly connections: number;
  readonly durationMs: number;
  /** Together with the number of a connection, it decides whom that connection asks about. */
  readonly seed: number;
}

/** What a round gave. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Answers that were not 200, or empty. */
  readonly failures: number;
  readonly bytes: number;
}

/** Asks for one person and reads the answer whole. */
export async function ask(
  client: Client,
  { method, path, headers, body }: Question,
  personId: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const response = await client.request({
    method,
    path: body === null ? path + personId : path,
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
    body: body === null ? null : body[0] + personId + body[1],
  });
  return { status: response.statusCode, text: await response.body.text() };
}

/** Keeps every connection busy with one question after the other, each about a person of its own choice. */
export async function runLoad(load: Load, people: readonly string[]): Promise<LoadResult> {
  const clients = Array.from({ length: load.connections }, () => new Client(load.origin));
  const startedMs = performance.now();
  const untilMs = startedMs + load.durationMs;
  const latencies: number[] = [];
  let failures = 0;
  let bytes = 0;
  await Promise.all(
    clients.map(async (client, index) => {
      const random = randomNumbers(load.seed * 1000 + index);
      for (let nowMs = performance.now(); nowMs < untilMs;) {
        const personId = people[Math.floor(random() * people.length)] ?? '';
        const { status, text } = await ask(client, load.question, personId);
        const doneMs = performance.now();
        latencies.push(doneMs - nowMs);
        nowMs = doneMs;
        bytes += text.length;
        if (status !== 200 || text.length === 0) failures += 1;
      }
    }),
  );
  const seconds = (performance.now() - startedMs) / 1000;
  await Promise.all(clients.map(async (client) => client.close()));
  return {
    requests: latencies.length,
    seconds,
    p50Ms: percentile(latencies, 0.5),
    p95Ms: percentile(latencies, 0.95),
    failures,
    bytes,
  };
}
