import { AssistanceError, type AssistanceErrorCode, assistanceErrors } from '@hub/assistance';
import { type SignCall, callHeader } from '@hub/assistance/signed-call';
import type {
  Bulk,
  ChangePage,
  Delivery,
  HouseholdPage,
  HouseholdRegister,
  PayeeAccounts,
  Residence,
  TownshipCount,
} from '@hub/subgraph';
import { Pool } from 'undici';
import { z } from 'zod';
import { accountUses, sharedAccounts } from './account-answers.ts';

/** Streams and short questions under way at a time. */
const connections = 6;

/** Longest wait for the next piece of an answer, in milliseconds. */
const stallMs = 30_000;

const keys = z.array(z.string().min(1));
const day = z.int();
const changePage: z.ZodType<ChangePage> = z.object({
  personIds: keys,
  isEverybody: z.boolean(),
  position: z.string().min(1),
  isMore: z.boolean(),
});
const pages: z.ZodType<HouseholdPage[]> = z.array(
  z.object({ through: z.string().min(1), households: z.int().min(1) }),
);
const residences = z.array(
  z.object({
    householdId: z.string().min(1),
    county: z.string(),
    personId: z.string().min(1),
    from: day,
    until: day.nullable(),
  }),
) as unknown as z.ZodType<Residence[]>;

const delivery = z.object({
  system: z.string().min(1),
  completeThrough: day,
  deliveredAt: z.iso.datetime({ offset: true }),
}) as unknown as z.ZodType<Delivery>;
const areas = z.record(z.string(), z.array(z.string()));
const count = z.int().min(0);
const townships = z.array(
  z.object({
    code: z.string().regex(/^\d{9}$/),
    name: z.string().min(1),
    residents: z.int().min(1),
    recipients: count,
    inHardship: count,
    mergedOn: day.nullable(),
  }),
) as unknown as z.ZodType<TownshipCount[]>;

/** The bulk endpoint of a department that runs as a service of its own, with the way to close it. */
export interface HttpBulk {
  readonly bulk: Bulk;
  readonly close: () => Promise<void>;
}

/**
 * Reaches the bulk endpoint of a department at the address of its subgraph, `http://host:port/graphql`.
 *
 * Every question throws `AssistanceError`: DEPARTMENT_UNAVAILABLE, DEPARTMENT_ANSWER_MALFORMED, or the department's own code.
 */
export function httpBulk(subgraphUrl: string, signCall: SignCall): HttpBulk {
  const pool = new Pool(new URL(subgraphUrl).origin, {
    connections,
    headersTimeout: stallMs,
    bodyTimeout: stallMs,
  });
  const way: Way = { pool, signCall };
  const ask = async <Answer>(name: string, question: unknown, shape: z.ZodType<Answer>) => {
    const { body } = await post(way, { name, question });
    const read = shape.safeParse(await body.json().catch(unavailable));
    if (!read.success) throw new AssistanceError('DEPARTMENT_ANSWER_MALFORMED');
    return read.data;
  };
  const households: HouseholdRegister = {
    pages: async (area, size) => ask('household-pages', { area, size }, pages),
    residences: async (whose) => ask('residences', whose, residences),
    alone: async (people) => ask('alone', { people }, keys),
    officialsAndDead: async (after, limit) => ask('officials-and-dead', { after, limit }, keys),
    townships: async (area, on) => ask('townships', { area, day: on }, townships),
  };
  const accounts: PayeeAccounts = {
    shared: async (range) => ask('shared-accounts', range, sharedAccounts),
    heldBy: async (people, days) => ask('held-accounts', { people, ...days }, keys),
    uses: async (tokens, days) => ask('account-uses', { accounts: tokens, ...days }, accountUses),
  };
  return {
    bulk: {
      rows: (whose, signal) => rowsFrom(way, whose, signal),
      people: async (range) => ask('people', range, keys),
      changes: async (after, limit) => ask('changes', { after, limit }, changePage),
      delivery: async () => ask('delivery', {}, delivery),
      areas: async (people) => ask('areas', { people }, areas),
      protect: async (people) => {
        await ask('protected-people', { people }, z.object({}));
      },
      accounts,
      households,
    },
    close: async () => pool.destroy(),
  };
}

/** How questions get there: the connections, and the signature by which the department knows us. */
interface Way {
  readonly pool: Pool;
  readonly signCall: SignCall;
}

async function* rowsFrom(way: Way, whose: unknown, signal: AbortSignal): AsyncIterable<Uint8Array> {
  const { body } = await post(way, { name: 'rows', question: whose, signal });
  try {
    yield* body;
  } catch (cause) {
    unavailable(cause);
  }
}

async function post(
  { pool, signCall }: Way,
  {
    name,
    question,
    signal,
  }: { readonly name: string; readonly question: unknown; readonly signal?: AbortSignal },
) {
  const path = `/bulk/${name}`;
  const body = JSON.stringify(question);
  const answer = await pool
    .request({
      path,
      method: 'POST',
      headers: { 'content-type': 'application/json', [callHeader]: signCall({ path, body }, null) },
      body,
      ...(signal !== undefined && { signal }),
    })
    .catch(unavailable);
  if (answer.statusCode !== 200) throw new AssistanceError(await codeOf(answer.body));
  return answer;
}

async function codeOf(body: { json(): Promise<unknown> }): Promise<AssistanceErrorCode> {
  const said = (await body.json().catch(() => null)) as { error?: { code?: unknown } } | null;
  const code = said?.error?.code;
  const isKnown = typeof code === 'string' && Object.hasOwn(assistanceErrors, code);
  return isKnown ? (code as AssistanceErrorCode) : 'DEPARTMENT_UNAVAILABLE';
}

/** What went wrong on the way may hold an address: it stays the cause, and is not what is said. */
function unavailable(cause: unknown): never {
  throw new AssistanceError('DEPARTMENT_UNAVAILABLE', { cause });
}
