import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AssistanceError, type LocalDate, parseAreaCode } from '@hub/assistance';
import { isPersonKey } from '@hub/assistance/person-key';
import { z } from 'zod';
import { changesPerPage } from '../change-feed.ts';
import type { Bulk, HouseholdRegister } from './bulk.ts';
import { maxBulkPeople } from './department-bulk.ts';

/** Most households that a page of the register may be cut to, and keys that a page of people may hold. */
const maxPage = 20_000;

const key = z.string().min(1).max(200).nullable();
const area = z.string().transform((text, context) => {
  try {
    return parseAreaCode(text);
  } catch {
    context.addIssue('not an area');
    return z.NEVER;
  }
});
const people = z.array(z.string().refine(isPersonKey)).max(maxBulkPeople);
const ofPeople = z.strictObject({ people });
const day = z.int().transform((value) => value as LocalDate);
const days = { from: day, until: day };
const page = { after: key, limit: z.int().min(1).max(maxPage) };
const questions = {
  rows: z.union([ofPeople, z.strictObject({ area })]),
  people: z.strictObject({ area, ...page }),
  changes: z.strictObject({
    after: z.string().max(64).nullable(),
    limit: z.int().min(1).max(changesPerPage),
  }),
  'household-pages': z.strictObject({ area, size: z.int().min(1).max(maxPage) }),
  residences: z.union([ofPeople, z.strictObject({ area, after: key, through: key })]),
  alone: ofPeople,
  delivery: z.strictObject({}),
  areas: ofPeople,
  'protected-people': ofPeople,
  'officials-and-dead': z.strictObject(page),
  townships: z.strictObject({ area, day }),
  'shared-accounts': z.strictObject({ ...page, ...days }),
  'held-accounts': z.strictObject({ people, ...days }),
  'account-uses': z.strictObject({
    accounts: z.array(z.string().min(1).max(200)).max(maxPage),
    ...days,
  }),
};

type Questions = { [Name in keyof typeof questions]: z.infer<(typeof questions)[Name]> };

/** Name of a bulk question: the last part of its path, `/bulk/<name>`. */
export type BulkQuestion = keyof Questions;

/** Whether a path is one of the bulk endpoint's. */
export function isBulkPath(path: string): boolean {
  return path.startsWith('/bulk/') && Object.hasOwn(questions, path.slice('/bulk/'.length));
}

/**
 * Reads what is asked of the bulk endpoint under a name.
 *
 * @throws AssistanceError BULK_QUESTION_MALFORMED
 */
export function readBulkQuestion<Name extends BulkQuestion>(
  name: Name,
  body: unknown,
): Questions[Name] {
  const question = questions[name].safeParse(body);
  if (!question.success) throw new AssistanceError('BULK_QUESTION_MALFORMED');
  return question.data as Questions[Name];
}

/**
 * Answers a question of the bulk endpoint: `POST /bulk/<name>` with JSON; rows come as a stream, all else as JSON.
 *
 * A stream that breaks off is cut, so that nobody takes a part for the whole.
 *
 * @throws AssistanceError BULK_QUESTION_MALFORMED, or whatever the department has to say
 */
export async function answerBulk(
  bulk: Bulk,
  { path, body }: { readonly path: string; readonly body: unknown },
  response: ServerResponse,
): Promise<void> {
  const name = path.slice('/bulk/'.length) as BulkQuestion;
  const question = readBulkQuestion(name, body);
  if (name === 'rows') return sendRows(bulk, question as Questions['rows'], response);
  const answer = await answers[name](bulk, question as never);
  const text = JSON.stringify(answer);
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

const answers: {
  [Name in Exclude<BulkQuestion, 'rows'>]: (
    bulk: Bulk,
    question: Questions[Name],
  ) => Promise<unknown>;
} = {
  people: async (bulk, range) => bulk.people(range),
  changes: async (bulk, { after, limit }) => bulk.changes(after, limit),
  'household-pages': async (bulk, { area: code, size }) => registerOf(bulk).pages(code, size),
  residences: async (bulk, whose) => registerOf(bulk).residences(whose),
  alone: async (bulk, { people: asked }) => registerOf(bulk).alone(asked),
  delivery: async (bulk) => bulk.delivery(),
  areas: async (bulk, { people: asked }) => bulk.areas(asked),
  'protected-people': async (bulk, { people: keys }) => {
    await bulk.protect(keys);
    return {};
  },
  'officials-and-dead': async (bulk, { after, limit }) =>
    registerOf(bulk).officialsAndDead(after, limit),
  townships: async (bulk, { area: code, day: on }) => registerOf(bulk).townships(code, on),
  'shared-accounts': async ({ accounts }, range) => accounts.shared(range),
  'held-accounts': async ({ accounts }, { people: holders, ...paid }) =>
    accounts.heldBy(holders, paid),
  'account-uses': async ({ accounts }, { accounts: tokens, ...paid }) =>
    accounts.uses(tokens, paid),
};

function registerOf({ households }: Bulk): HouseholdRegister {
  if (households === null) throw new AssistanceError('BULK_QUESTION_MALFORMED');
  return households;
}

async function sendRows(
  bulk: Bulk,
  whose: Questions['rows'],
  response: ServerResponse,
): Promise<void> {
  const abort = new AbortController();
  response.once('close', () => abort.abort());
  response.writeHead(200, { 'content-type': 'application/octet-stream' });
  await pipeline(Readable.from(bulk.rows(whose, abort.signal), { objectMode: false }), response);
}
