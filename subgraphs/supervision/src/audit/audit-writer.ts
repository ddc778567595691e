import { AssistanceError } from '@hub/assistance';
import type { AccessRecord, Caller } from '@hub/assistance/access';
import type { AuditWriter, OpenDatabase } from '@hub/subgraph';
import { chunk } from 'es-toolkit';
import { type HashAlgorithm, entryHash } from './entry-hash.ts';
import { newestLayout } from './entry-text.ts';
import { readAccess, storable } from './read-access.ts';
import type { AuditEntry } from './tables.ts';

/** Entries of one transaction, and accesses that may wait for theirs. Beyond that the database is too slow to answer by. */
const maxTogether = 500;
const maxWaiting = 10_000;

/** How often another writer may be first in a row before we give up: each time means that somebody got on. */
const maxAttempts = 100;

type Sql = OpenDatabase['sql'];

/** Where the chain ends. */
interface Head {
  readonly sequence: number;
  readonly hash: string;
}

/** An access that is to be written, and whoever waits for it. */
interface Waiting {
  readonly access: AccessRecord;
  readonly caller: Caller;
  readonly resolve: (sequence: number) => void;
  readonly reject: (failure: unknown) => void;
}

/**
 * Writes accesses at the end of the chain.
 *
 * Those that come while others are being written go in together, in one statement, so that a busy hub waits for the disk
 * no more often than a quiet one. The number of an entry is its key: where another writer was first, nothing is written,
 * the end is read again, and the entries are linked anew.
 */
export function auditWriter(sql: Sql, algorithm: HashAlgorithm): AuditWriter {
  const waiting: Waiting[] = [];
  let head: Head | null = null;
  let isWriting = false;

  const write = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      head = await append(sql, { algorithm, batch, knownHead: head });
      const first = head.sequence - batch.length + 1;
      for (const [place, { resolve }] of batch.entries()) resolve(first + place);
    } catch (failure) {
      // It may have been written and only the answer lost: the end is read again.
      head = null;
      for (const { reject } of batch) reject(failure);
    }
  };
  const writeAll = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0)
      for (const batch of chunk(waiting.splice(0), maxTogether)) await write(batch);
    isWriting = false;
  };

  return async (written, caller) => {
    if (caller === null) throw new AssistanceError('SIGN_IN_MISSING');
    const access = readAccess(written);
    if (waiting.length >= maxWaiting) throw new AssistanceError('AUDIT_UNAVAILABLE');
    return new Promise((resolve, reject) => {
      waiting.push({ access, caller, resolve, reject });
      if (!isWriting) void writeAll();
    });
  };
}

interface Appending {
  readonly algorithm: HashAlgorithm;
  readonly batch: readonly Waiting[];
  readonly knownHead: Head | null;
}

/** Gives the end of the chain afterwards. */
async function append(sql: Sql, { algorithm, batch, knownHead }: Appending): Promise<Head> {
  let head = knownHead;
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    head ??= await readHead(sql);
    const entries = linked(head, { algorithm, batch });
    if (await insert(sql, entries)) return entries.at(-1) ?? head;
    head = null;
  }
  throw new AssistanceError('AUDIT_UNAVAILABLE');
}

async function readHead(sql: Sql): Promise<Head> {
  const [newest] = await sql<{ sequence: string; hash: string }[]>`
    select sequence, hash from audit.entry order by sequence desc limit 1`;
  return newest === undefined
    ? { sequence: 0, hash: '' }
    : { sequence: Number(newest.sequence), hash: newest.hash };
}

function linked(head: Head, { algorithm, batch }: Omit<Appending, 'knownHead'>): AuditEntry[] {
  let { sequence, hash } = head;
  return batch.map(({ access, caller }) => {
    sequence += 1;
    const unlinked = { ...access, ...signed(caller), layout: newestLayout, at: now(), algorithm };
    const entry = { ...unlinked, sequence, previousHash: hash };
    hash = entryHash(entry);
    return { ...entry, hash };
  });
}

const now = () => new Date().toISOString();

/** Who asked, as the call says that carried the access. */
function signed({ id, client, person, role, area, department, purpose }: Caller) {
  return {
    actor: storable(id),
    client: client === undefined ? null : storable(client),
    actorPerson: person ?? null,
    role,
    area,
    department,
    purpose,
  };
}

const numberTaken = '23505';

/** Whether the entries were written; false where the number of the first is taken. */
async function insert(sql: Sql, entries: readonly AuditEntry[]): Promise<boolean> {
  try {
    // One text for any number of entries, so that it is prepared once.
    await sql`
      insert into audit.entry
      select * from jsonb_populate_recordset(null::audit.entry, ${rowsOf(entries)}::text::jsonb)`;
    return true;
  } catch (failure) {
    if ((failure as { readonly code?: unknown }).code === numberTaken) return false;
    throw failure;
  }
}

function rowsOf(entries: readonly AuditEntry[]): string {
  return JSON.stringify(
    entries.map((entry) =>
      Object.fromEntries(Object.entries(entry).map(([name, value]) => [toSnakeCase(name), value])),
    ),
  );
}

function toSnakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
