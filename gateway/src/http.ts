import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { HeaderMap } from '@apollo/server';
import { fetchLogHeader } from '@hub/assistance';
import { jsonAnswer, rejectionAnswer, sendAnswer } from './answer.ts';
import { AccessTrail } from './audit/access-trail.ts';
import type { RecordAccess } from './audit/record-access.ts';
import { askedOperation, type KnownOperations } from './operations/asked-operation.ts';
import { type SpendCost, costOfRequest, spend } from './operations/client-allowance.ts';
import { FetchLog } from './fetch-log.ts';
import type { GatewayContext } from './gateway-context.ts';
import { answerExport } from './exports.ts';
import { isConsolePath, isPlaygroundPath, sendConsoleFile } from './console-files.ts';
import { knownCaller } from './callers/known-caller.ts';
import type { VerifyToken } from './callers/verify-token.ts';
import { isMeantForUs } from './demo/local-host.ts';
import type { DemoIdentity } from './demo/demo-issuer.ts';
import type { DepartmentTransport } from './department-transport.ts';
import type { GatewayServer } from './gateway.ts';
import type { Log } from './log.ts';
import type { Readiness } from './readiness.ts';
import { discardBody, readJsonBody } from './request-body.ts';
import type { NoteRefusal } from './refusal-log.ts';
import { newRequestId } from './request-id.ts';
import { RequestRejected, methodNotAllowed, notFound } from './request-rejected.ts';

/** What stands behind the addresses of the gateway. */
export interface HttpParts {
  readonly server: GatewayServer;
  /** The way to supervision, which writes the files to take away. */
  readonly supervision: () => DepartmentTransport | undefined;
  /** Writes an access on record. */
  readonly recordAccess: RecordAccess;
  readonly readiness: () => Promise<Readiness>;
  readonly verifyToken: VerifyToken;
  readonly operations: KnownOperations;
  /** Whether callers may see how the graph is made, and how an answer came about. */
  readonly isDescribed: boolean;
  readonly spendCost: SpendCost;
  /** What callers may ask, as a schema: printed for the graph in service. */
  readonly publishedSchema: () => string;
  /** As whom a demonstration can be tried; undefined in any other hub. */
  readonly demoIdentities: (() => Promise<readonly DemoIdentity[]>) | undefined;
  /** The address that the gateway listens on. */
  readonly listensOn: string;
  /** Folder of the built console and playground. */
  readonly consoleDirectory: string | undefined;
  /** True once the gateway is closing: it finishes what it has and asks to be sent no more. */
  readonly isClosing: () => boolean;
  readonly noteRefusal: NoteRefusal;
  readonly log: Log;
}

type Route = (
  parts: HttpParts,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['/graphql', answerOperation],
  ['/export/findings.csv', answerExport],
  ['/export/findings.xlsx', answerExport],
  ['/schema.graphql', answerSchema],
  ['/demo/identities', answerIdentities],
  ['/livez', answerLiveness],
  ['/readyz', answerReadiness],
]);

/** Answers every request to the gateway. Bare `node:http`: a framework would cost more than the graph's own handling. */
export function requestListener(parts: HttpParts): RequestListener {
  return (request, response) => {
    // Keep-alive would hold a closing server open until its clients lose patience.
    if (parts.isClosing()) response.setHeader('connection', 'close');
    const path = pathOf(request);
    const route = routes.get(path) ?? (isConsolePath(path) ? answerConsole : answerNothing);
    route(parts, request, response).catch((error: unknown) => {
      if (!(error instanceof RequestRejected)) return answerDefect(parts, response, error);
      parts.noteRefusal(error);
      sendAnswer(response, rejectionAnswer(error));
      discardBody(request);
    });
  };
}

async function answerOperation(
  { server, verifyToken, operations, spendCost, isDescribed }: HttpParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // POST alone: what is asked may hold the key of a person, and addresses are kept in logs on the way.
  if (request.method !== 'POST') throw methodNotAllowed('POST');

  // Before the body: whoever is not known gets nothing read or parsed.
  const caller = await knownCaller(request, verifyToken);
  await spend(spendCost, caller, costOfRequest);
  const body = askedOperation(await readJsonBody(request), operations);
  const isLogged = isDescribed && request.headers[fetchLogHeader] !== undefined;
  const context: GatewayContext = {
    requestId: newRequestId(),
    caller,
    trail: new AccessTrail(),
    ...(isLogged && { fetches: new FetchLog() }),
  };
  const result = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers: headersOf(request), search: '', body },
    context: async () => context,
  });
  sendAnswer(response, {
    status: result.status ?? 200,
    headers: { ...Object.fromEntries(result.headers), 'cache-control': 'no-store' },
    // Only incremental delivery comes in chunks, and the gateway has none.
    body: result.body.kind === 'complete' ? result.body.string : '',
  });
}

/** The schema that a client is written against, in place of introspection. */
async function answerSchema(
  { verifyToken, publishedSchema }: HttpParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  assertReading(request);
  await knownCaller(request, verifyToken);
  const headers = { 'content-type': 'application/graphql; charset=utf-8' };
  sendAnswer(response, { status: 200, headers, body: publishedSchema() });
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

async function answerLiveness(
  _parts: HttpParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  assertReading(request);
  sendAnswer(response, jsonAnswer(200, { status: 'alive' }));
}

async function answerReadiness(
  parts: HttpParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  assertReading(request);
  if (parts.isClosing()) {
    sendAnswer(response, jsonAnswer(503, { status: 'closing', graph: 'loaded' }));
    return;
  }
  const { status, subgraphs } = await parts.readiness();
  const answer = { status, graph: 'loaded', subgraphs };
  sendAnswer(response, jsonAnswer(status === 'unavailable' ? 503 : 200, answer));
}

async function answerIdentities(
  { demoIdentities, listensOn }: HttpParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  assertReading(request);
  if (demoIdentities === undefined || !isMeantForUs(request.headers.host, listensOn))
    throw notFound();
  sendAnswer(response, jsonAnswer(200, await demoIdentities()));
}

async function answerConsole(
  { consoleDirectory, isDescribed }: HttpParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  assertReading(request);
  if (consoleDirectory === undefined) throw notFound();
  // It lives on the description of the graph, and on free text.
  if (!isDescribed && isPlaygroundPath(pathOf(request))) throw notFound();
  await sendConsoleFile(response, consoleDirectory, pathOf(request));
}

async function answerNothing(): Promise<void> {
  throw notFound();
}

function answerDefect({ log }: HttpParts, response: ServerResponse, err: unknown): void {
  // A caller who has gone away is no defect of ours, and nobody is left to be told.
  if (response.destroyed || response.req.destroyed) return;
  log.error({ err }, 'a request failed');
  const code = 'INTERNAL_SERVER_ERROR';
  sendAnswer(
    response,
    rejectionAnswer(new RequestRejected({ status: 500, code, message: 'Internal error' })),
  );
}

function assertReading({ method }: IncomingMessage): void {
  if (method !== 'GET' && method !== 'HEAD') throw methodNotAllowed('GET, HEAD');
}

function pathOf({ url = '' }: IncomingMessage): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}
