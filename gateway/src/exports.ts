import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AssistanceError, type AssistanceErrorCode, assistanceErrors } from '@hub/assistance';
import { type Caller, refusalOf } from '@hub/assistance/access';
import { securityHeaders } from './answer.ts';
import type { RecordAccess } from './audit/record-access.ts';
import { knownCaller } from './callers/known-caller.ts';
import type { VerifyToken } from './callers/verify-token.ts';
import { type SpendCost, costOfFile, spend } from './operations/client-allowance.ts';
import { withinDeadline } from './deadline.ts';
import type { DepartmentFile, DepartmentTransport } from './department-transport.ts';
import type { Log } from './log.ts';
import { readJsonBody } from './request-body.ts';
import { newRequestId } from './request-id.ts';
import { RequestRejected, methodNotAllowed, notFound, notReleased } from './request-rejected.ts';

/** Longest wait for the first piece of a file, in milliseconds: the first page of a list has been read by then. */
const openingMs = 10_000;

const outages: ReadonlySet<AssistanceErrorCode> = new Set([
  'DEPARTMENT_UNAVAILABLE',
  'DEPARTMENT_ANSWER_MALFORMED',
  'DATABASE_UNAVAILABLE',
  'AUDIT_UNAVAILABLE',
]);

interface ExportParts {
  readonly supervision: () => DepartmentTransport | undefined;
  readonly recordAccess: RecordAccess;
  readonly verifyToken: VerifyToken;
  readonly spendCost: SpendCost;
  readonly log: Log;
}

/**
 * Passes a file of supervision on, `POST /export/<name>`, no faster than it is taken.
 *
 * POST, because a filter may hold the key of a person, and addresses are kept in logs on the way. A file that breaks off
 * breaks the connection: its end never comes, and no client takes a part for the whole.
 */
export async function answerExport(
  { supervision, recordAccess, verifyToken, spendCost, log }: ExportParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') throw methodNotAllowed('POST');
  const caller = await knownCaller(request, verifyToken);
  // First: a refusal is written on record, and nobody may have that done without end.
  await spend(spendCost, caller, costOfFile);
  await assertReleased(caller, recordAccess);
  const question = await readJsonBody(request);
  const name = (request.url ?? '').replace(/\?.*$/s, '').slice('/export/'.length);
  const file = await opened(supervision(), { name, question, caller, log });
  response.writeHead(200, { ...securityHeaders, ...file.headers });
  try {
    await pipeline(Readable.from(file.pieces, { objectMode: false }), response);
  } catch (error) {
    if (!hasGone(error)) log.warn({ file: name, reason: reasonOf(error) }, 'a file broke off');
  }
}

/** Refuses whom the file is not released to, on record. One that is given is put there by supervision, with its filter. */
async function assertReleased(caller: Caller, recordAccess: RecordAccess): Promise<void> {
  const code = refusalOf(caller, 'File.findings');
  if (code === null) return;
  const nothingRead = { people: [], findings: [], departments: [], silent: [] };
  const access = { ...nothingRead, isOutsideArea: null, requestId: newRequestId() };
  const asked = { operationName: null, operationHash: null, fields: ['File.findings'] };
  try {
    await recordAccess(
      { kind: 'EXPORT', ...asked, ...access, outcome: 'REFUSED', code, detail: null },
      caller,
    );
  } catch (error) {
    throw error instanceof AssistanceError ? rejectionOf(error) : error;
  }
  throw notReleased(new AssistanceError(code));
}

interface OpenedQuestion {
  readonly name: string;
  readonly question: unknown;
  readonly caller: Caller;
  readonly log: Log;
}

async function opened(
  transport: DepartmentTransport | undefined,
  { name, question, caller, log }: OpenedQuestion,
): Promise<DepartmentFile> {
  const open = transport?.openFile;
  if (open === undefined) throw notFound();
  const headers = { 'hub-request-id': newRequestId() };
  try {
    const file = await withinDeadline(openingMs, async (signal) =>
      open(name, question, { signal, headers, caller }),
    );
    if (file === null) throw notFound();
    return file;
  } catch (error) {
    if (error instanceof RequestRejected) throw error;
    if (error instanceof AssistanceError) throw rejectionOf(error);
    log.warn({ file: name, reason: reasonOf(error) }, 'a file could not be opened');
    throw rejectionOf(new AssistanceError('DEPARTMENT_UNAVAILABLE'));
  }
}

/** What is wrong with a question is said in full; of an outage the catalogue's sentence alone. */
function rejectionOf({ code, message }: AssistanceError): RequestRejected {
  const isOutage = outages.has(code);
  return new RequestRejected({
    status: isOutage ? 503 : 400,
    code,
    message: isOutage ? assistanceErrors[code] : message,
  });
}

/** Whether the caller went away, which is theirs to do. */
function hasGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** A kind of failure; never its message, which may hold a query's parameters. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
