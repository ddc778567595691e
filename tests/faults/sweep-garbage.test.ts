import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type Server, type ServerResponse, createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { departmentRows } from '@hub/assistance/rows';
import { callHeaders } from '@hub/testing';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type FaultHub, faultHub } from '../support/fault-hub.ts';
import { leftBehind, sweepDone, sweepStarted } from '../support/sweeps.ts';

/** What a worker may hold more than in a quiet sweep, whatever a department sends. */
const mostExtraBytes = 256 * 1024 * 1024;
const rowsPerPiece = 1000;
/** Hengyang: most pages ask of nobody there. */
const elsewhere = '430400';

/** Answers something else than the department's whole answer; the department itself can be asked for more. */
type Spoil = (whole: Buffer, response: ServerResponse, asked: Asked) => Promise<void>;

interface Asked {
  readonly people: readonly string[];
  readonly department: (name: string, question: object) => Promise<Buffer>;
}

let hub: FaultHub;
let front: Server;
let workerPid = 0;
let before: Awaited<ReturnType<typeof leftBehind>>;
let spoil: Spoil | null = null;

/** Stands before housing, and hands on what it answers, or something else. */
function housingBehind(url: string): Server {
  const { origin } = new URL(url);
  const ask = async (path: string, body: string) => {
    const answer = await fetch(`${origin}${path}`, {
      method: 'POST',
      headers: callHeaders('housing', { path, body }, null),
      body,
    });
    return { status: answer.status, whole: Buffer.from(await answer.arrayBuffer()) };
  };
  const department = async (name: string, question: object) =>
    (await ask(`/bulk/${name}`, JSON.stringify(question))).whole;
  return createServer((request, response) => {
    void (async () => {
      const { url: path = '' } = request;
      const body = await text(request);
      const { status, whole } = await ask(path, body);
      response.writeHead(status);
      if (spoil === null || path !== '/bulk/rows') return void response.end(whole);
      const { people } = JSON.parse(body) as Pick<Asked, 'people'>;
      await spoil(whole, response, { people, department });
    })().catch(() => response.destroy());
  });
}

/** Most memory that a process ever held, and starts to count anew. Linux alone tells. */
async function peakBytes(pid: number): Promise<number> {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

beforeAll(async () => {
  hub = await faultHub();
  front = housingBehind(hub.departmentUrls.get('HOUSING') ?? '');
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  const address = front.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  hub.departmentUrls.set('HOUSING', `http://127.0.0.1:${port}/graphql`);
  workerPid = hub.newWorker({ pageSize: 50 }).pid ?? 0;
  const quiet = await sweepStarted(hub.supervision);
  await sweepDone(hub.supervision, quiet);
  before = await leftBehind(hub.supervision, quiet);
}, 240_000);
afterEach(() => {
  spoil = null;
});
afterAll(async () => {
  await hub.close();
  front.closeAllConnections();
  front.close();
});

const copySignature = Buffer.from('PGCOPY\n\u00FF\r\n\0', 'latin1');

/** Kinds of columns whose values have four bytes whatever they are; a text that is cut is another text. */
const ofFourBytes: ReadonlySet<string> = new Set(['DAY', 'MONTH', 'INTEGER']);

/**
 * An answer whose first number, or day, has three bytes: the value is of another type.
 *
 * A page may hold nobody whom the department knows; its answer has no values to spoil.
 */
function withShortValue(whole: Buffer): Buffer {
  let table = 0;
  for (const { columns, columnOf } of Object.values(departmentRows.HOUSING)) {
    table = whole.indexOf(copySignature, table) + copySignature.length;
    let at = table + 8;
    if (whole.readInt16BE(at) === -1) continue;
    at += 2;
    for (const column of columns) {
      const length = whole.readInt32BE(at);
      const { kind } =
        (columnOf as Readonly<Record<string, { readonly kind: string }>>)[column] ?? {};
      if (length === 4 && ofFourBytes.has(kind ?? '')) {
        const spoilt = Buffer.concat([whole.subarray(0, at + 4), whole.subarray(at + 5)]);
        spoilt.writeInt32BE(3, at);
        return spoilt;
      }
      at += 4 + Math.max(length, 0);
    }
  }
  return whole;
}

/** Sweeps, and tells who did not answer and what is stored then. */
async function swept() {
  const sweepId = await sweepStarted(hub.supervision);
  await sweepDone(hub.supervision, sweepId);
  const { sources, findings, links, events } = await leftBehind(hub.supervision, sweepId);
  return {
    unanswered: sources.flatMap((source) =>
      source['is_answered'] === true ? [] : [[source['department'], source['reason']]],
    ),
    stored: { findings, links, events },
  };
}

const asBefore = () => ({
  findings: before.findings,
  links: before.links,
  events: before.events,
});

it.each<{ rubbish: string; reason: string; answer: Spoil }>([
  {
    rubbish: 'ends in the middle',
    reason: 'DEPARTMENT_ANSWER_MALFORMED',
    answer: async (whole, response) => void response.end(whole.subarray(0, whole.length - 3)),
  },
  {
    rubbish: 'breaks off with its connection',
    reason: 'DEPARTMENT_UNAVAILABLE',
    answer: async (whole, response) => {
      response.write(whole.subarray(0, whole.length - 3));
      response.destroy();
    },
  },
  {
    rubbish: 'has values of other types',
    reason: 'DEPARTMENT_ANSWER_MALFORMED',
    answer: async (whole, response) => void response.end(withShortValue(whole)),
  },
  {
    rubbish: 'has rows of somebody nobody asked for',
    reason: 'DEPARTMENT_ANSWER_MALFORMED',
    answer: async (_, response, { people, department }) => {
      const range = { area: elsewhere, after: null, limit: 1 };
      const others = JSON.parse(String(await department('people', range))) as string[];
      response.end(await department('rows', { people: [...people, ...others] }));
    },
  },
  {
    rubbish: 'has a header of another type',
    reason: 'DEPARTMENT_ANSWER_MALFORMED',
    answer: async (whole, response) => {
      const spoilt = whole
        .toString('latin1')
        .replace(/"completeThrough":\d+/, '"completeThrough":"now"');
      response.end(Buffer.from(spoilt, 'latin1'));
    },
  },
])(
  'takes an answer over HTTP that $rubbish for none',
  async ({ reason, answer }) => {
    spoil = answer;
    expect(await swept()).toEqual({ unanswered: [['HOUSING', reason]], stored: asBefore() });
  },
  180_000,
);

it('stops a department that sends a million rows more, and holds little of them', async () => {
  const usual = await peakBytes(workerPid);
  let sentRows = 0;
  let sentWhole = 0;
  spoil = async (whole, response) => {
    // The answer without its end, then rows of the last table's kind without an end.
    response.write(whole.subarray(0, whole.length - 2));
    const piece = Buffer.alloc(100 * rowsPerPiece, 1);
    const closed = new AbortController();
    response.once('close', () => closed.abort());
    for (let row = 0; row < 1_000_000; row += rowsPerPiece) {
      if (response.destroyed) return;
      if (!response.write(piece))
        await once(response, 'drain', { signal: closed.signal }).catch(() => undefined);
      sentRows += rowsPerPiece;
    }
    sentWhole += 1;
    response.end();
  };
  expect(await swept()).toEqual({
    unanswered: [['HOUSING', 'DEPARTMENT_ANSWER_MALFORMED']],
    stored: asBefore(),
  });

  // Each page is offered a million, and is cut off long before.
  expect(sentRows).toBeGreaterThan(100 * rowsPerPiece);
  expect(sentWhole).toBe(0);
  expect((await peakBytes(workerPid)) - usual).toBeLessThan(mostExtraBytes);
}, 180_000);
