import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { AssistanceError } from '@hub/assistance';
import type { Caller } from '@hub/assistance/access';
import { type Call, type VerifyCall, callHeader } from '@hub/assistance/signed-call';
import type { Bulk } from './bulk/bulk.ts';
import { type AuditWriter, auditPath, auditStatus } from './audit-route.ts';
import { answerBulk, isBulkPath } from './bulk/bulk-routes.ts';
import { databaseFailureIn } from './database-failure.ts';
import type { SubgraphExecutor, SubgraphRequest } from './executor.ts';
import type { FileWriters } from './exported-file.ts';
import { answerFile, isFilePath } from './file-route.ts';
import { describeFailure } from './log.ts';
import { publishSaid } from '@hub/assistance/said';
import type { Logger } from 'pino';

/** Longest question the gateway may send: 1,000 keys with their rows fit many times over. */
const maxBodyBytes = 16 * 1024 * 1024;

/** Longer than the gateway's pool keeps a connection (55 s), so that it never meets one that just closed. */
const keepAliveMs = 65_000;

/** What the server answers with. */
export interface SubgraphRoutes {
  readonly execute: SubgraphExecutor;
  /** Tells a call of the hub from any other. */
  readonly verifyCall: VerifyCall;
  readonly log: Pick<Logger, 'warn' | 'error'>;
  /** Whether the database answers. */
  readonly isReady: () => Promise<boolean>;
  /** The bulk endpoint of a department; supervision has none. */
  readonly bulk?: Bulk;
  /** Files to take away; supervision alone has some. */
  readonly files?: FileWriters | undefined;
  /** The record of who looked at whom; supervision alone keeps it. */
  readonly record?: AuditWriter;
}

/** A running server. */
export interface RunningServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Serves a subgraph on bare HTTP: `POST /graphql`, `POST /export/<file>`, `POST /audit`, `/livez`, `/readyz`. Port 0 takes a free one. */
export async function listen(
  routes: SubgraphRoutes,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<RunningServer> {
  const server = createServer((request, response) => {
    answer(routes, request, response).catch((failure: unknown) => {
      routes.log.error(describeFailure(failure), 'a request failed');
      if (response.headersSent) return void response.destroy();
      send(response, 500, { errors: [{ message: 'Internal error' }] });
    });
  });
  server.keepAliveTimeout = keepAliveMs;
  await started(server, host, port);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function started(server: Server, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(isTaken ? new AssistanceError('PORT_IN_USE', { detail: String(port) }) : error);
    });
    server.listen(port, host, resolve);
  });
}

async function answer(
  routes: SubgraphRoutes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { url = '' } = request;
  const probe = probes.get(url);
  if (probe !== undefined) return answerProbe(routes, { request, response, probe });
  const route = routeOf(routes, url);
  if (route === null) return send(response, 404, refusal('Not found'));
  if (request.method !== 'POST') return send(response, 405, refusal('Use POST'));
  // Before the body: whoever says nothing of who they are gets nothing read.
  if (request.headers[callHeader] === undefined) return refuseCall(routes, response);
  const body = await readBody(request);
  const call = callOf(routes, request, { path: url, body });
  if (call === null) return refuseCall(routes, response);
  return route(routes, { path: url, body, ...call }, response);
}

/** Tells neither them nor the log what was wrong with the call; that there was one is on record. */
function refuseCall({ log }: SubgraphRoutes, response: ServerResponse): void {
  log.warn({ code: 'CALL_REFUSED' }, 'a call was refused');
  send(response, 401, { error: { code: 'CALL_REFUSED' } });
}

/** What was sent, and on whose behalf: by the hub itself, for only such calls come this far. */
interface Received {
  readonly path: string;
  readonly body: string;
  readonly caller: Caller | null;
}

type Route = (
  routes: SubgraphRoutes,
  received: Received,
  response: ServerResponse,
) => Promise<void>;

function routeOf({ bulk, record }: SubgraphRoutes, path: string): Route | null {
  if (path === '/graphql') return answerQuestion;
  if (record !== undefined && path === auditPath) return answerAccess;
  if (bulk !== undefined && isBulkPath(path)) return answerBulkRequest;
  return isFilePath(path) ? answerFileRequest : null;
}

function callOf(
  { verifyCall }: SubgraphRoutes,
  { headers }: IncomingMessage,
  call: Call,
): { readonly caller: Caller | null } | null {
  try {
    return { caller: verifyCall(headers[callHeader]?.toString(), call) };
  } catch (error) {
    if (error instanceof AssistanceError) return null;
    throw error;
  }
}

const answerQuestion: Route = async ({ execute }, { body, caller }, response) => {
  const question = parseQuestion(body);
  if (question === null) return send(response, 400, refusal('The body is not a GraphQL request'));
  return send(response, 200, await execute(question, caller));
};

/** Whether the process lives, and whether it can answer: for whoever runs it, and so without a signature. */
const probes: ReadonlyMap<string, (routes: SubgraphRoutes) => Promise<boolean>> = new Map([
  ['/livez', async () => true],
  ['/readyz', async ({ isReady }: SubgraphRoutes) => isReady()],
]);

interface Probing {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly probe: (routes: SubgraphRoutes) => Promise<boolean>;
}

async function answerProbe(
  routes: SubgraphRoutes,
  { request, response, probe }: Probing,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, refusal('Use GET'));
  const isWell = await probe(routes);
  send(response, isWell ? 200 : 503, { status: isWell ? 'ok' : 'database unavailable' });
}

const answerBulkRequest: Route = async ({ bulk, log }, { path, body, caller }, response) => {
  if (bulk === undefined) return send(response, 404, refusal('Not found'));
  // The hub asks for itself: what comes out is not measured by what somebody may see.
  if (caller !== null) return send(response, 403, { error: { code: 'CALL_REFUSED' } });
  try {
    await answerBulk(bulk, { path, body: parseJson(body) }, response);
  } catch (failure) {
    if (!(failure instanceof AssistanceError)) log.error(describeFailure(failure), 'bulk failed');
    // Once rows are under way, all that can be said is that there are no more: the connection is cut.
    if (response.headersSent) return void response.destroy();
    const code = bulkErrorCode(failure);
    send(response, code === 'BULK_QUESTION_MALFORMED' ? 400 : 503, { error: { code } });
  }
};

const answerFileRequest: Route = async ({ files = {} }, { path, body, caller }, response) => {
  const refused = await answerFile(files, { path, question: parseJson(body), caller }, response);
  if (refused !== null) send(response, refused.status, refused.body);
};

const answerAccess: Route = async ({ record }, { body, caller }, response) => {
  if (record === undefined) return send(response, 404, refusal('Not found'));
  response.writeHead(await auditStatus(record, parseJson(body), caller)).end();
};

function bulkErrorCode(failure: unknown): string {
  if (failure instanceof AssistanceError) return failure.code;
  const isUnavailable = databaseFailureIn(failure)?.isUnavailable === true;
  return isUnavailable ? 'DATABASE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR';
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function refusal(message: string) {
  return { errors: [{ message }] };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length > maxBodyBytes) return '';
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}

function parseQuestion(body: string): SubgraphRequest | null {
  const question = parseJson(body);
  if (typeof question !== 'object' || question === null) return null;
  return typeof (question as SubgraphRequest).query === 'string'
    ? (question as SubgraphRequest)
    : null;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  publishSaid('answer', text);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
