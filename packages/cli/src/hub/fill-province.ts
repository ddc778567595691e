import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ResidentNumber, departments, formatDate } from '@hub/assistance';
import { registerSeed } from '@hub/civil-affairs';
import {
  type PlantedCase,
  type ProvincePart,
  completeThrough,
  generateProvince,
  homesKnownTo,
  volumes,
} from '@hub/province';
import { type TableRows, copyRows, openDatabase } from '@hub/subgraph';
import { supervisionTables } from '@hub/supervision';
import { getTableName, is } from 'drizzle-orm';
import { PgTable, getTableConfig } from 'drizzle-orm/pg-core';
import type { ReservedSql } from 'postgres';
import { departmentSubgraphs } from '../subgraphs.ts';
import type { HubDatabases } from './databases.ts';
import { demoKeyring } from './demo.ts';
import {
  type Department,
  type ProvinceChoice,
  ownerUrlOf,
  syntheticMark,
  tablesOf,
} from './holdings.ts';

/** What to fill the databases with, and whom to tell. */
export interface FillOptions extends ProvinceChoice {
  /** Told how many of how many people are in. */
  readonly onProgress: (done: number, total: number) => void;
}

export const personKey = (number: string) => demoKeyring.personKey(number as ResidentNumber);

/** One department's database with a transaction open on it. */
interface Filling {
  readonly department: Department;
  readonly connection: ReservedSql;
  readonly release: () => Promise<void>;
}

/** Where the truth of the planted cases stands: beside the data, one JSON object a line. */
export function truthFile(dataDirectory: string): string {
  return join(dataDirectory, 'province', 'truth.jsonl');
}

/** Writes the truth of a province that is already there: options alone decide what it is. */
export async function writeTruth(
  truthPath: string,
  { scale, seed }: ProvinceChoice,
): Promise<void> {
  const truth = await openTruth(truthPath);
  try {
    for (const part of generateProvince({ scale, seed, personKey })) await truth.write(part.truth);
    await truth.finish();
  } finally {
    await truth.close();
  }
}

/**
 * Fills the six departments with a synthetic province, in one transaction each, and writes the truth beside it.
 *
 * Whatever was there is replaced, so that a filling that was interrupted can simply be done again.
 */
export async function fillProvince(
  { addresses }: HubDatabases,
  truthPath: string,
  { scale, seed, onProgress }: FillOptions,
): Promise<void> {
  const fillings = await Promise.all(
    departmentSubgraphs.map(async (department) =>
      begin(department, ownerUrlOf(addresses, department.name)),
    ),
  );
  const truth = await openTruth(truthPath);
  await emptySupervision(addresses);
  try {
    let done = 0;
    for (const parts of batches(generateProvince({ scale, seed, personKey }))) {
      await Promise.all(fillings.map(async (filling) => fill(filling, parts)));
      await truth.write(parts.flatMap((part) => part.truth));
      done += peopleIn(parts);
      onProgress(done, Math.round(volumes.residents / scale));
    }
    await Promise.all(fillings.map(async (filling) => deliver(filling, { scale, seed })));
    await truth.finish();
    await Promise.all(fillings.map(protectAgain));
    await Promise.all(fillings.map(async ({ connection }) => connection`commit`));
    await Promise.all(fillings.map(async ({ connection }) => connection`analyze`));
  } finally {
    await truth.close();
    await Promise.all(fillings.map(async ({ release }) => release()));
  }
}

/**
 * Findings about the people of another province, and how far its books were followed, mean nothing in this one. Who looked
 * at whom, in a schema apart, stays.
 */
async function emptySupervision(addresses: HubDatabases['addresses']): Promise<void> {
  if (!addresses.has('supervision')) return;
  const { sql, close } = openDatabase(ownerUrlOf(addresses, 'supervision'), { connections: 1 });
  const names = Object.values<unknown>(supervisionTables)
    .filter((table) => is(table, PgTable))
    .filter((table) => getTableConfig(table).schema === undefined);
  try {
    await sql.unsafe(`truncate ${names.map((table) => `"${getTableName(table)}"`).join(', ')}`);
  } finally {
    await close();
  }
}

async function begin(department: Department, url: string): Promise<Filling> {
  const { sql, close } = openDatabase(url, { connections: 1 });
  const connection = await sql.reserve();
  await connection`begin`;
  // All at once and without CASCADE: a table of somebody else's that refers to ours stops the filling, and loses nothing.
  const names = namesOf(department);
  await connection.unsafe(`truncate ${names.join(', ')}`);
  await connection.unsafe(names.map((name) => alter(name, 'no force')).join('; '));
  const release = async () => {
    connection.release();
    await close();
  };
  return { department, connection, release };
}

function namesOf(department: Department): readonly string[] {
  return tablesOf(department).map((table) => `"${getTableName(table)}"`);
}

/** COPY cannot tell rows apart, so that the owner is let off the policies for the length of the transaction, in which nobody else gets at the tables. */
function alter(name: string, force: 'force' | 'no force'): string {
  return `alter table ${name} ${force} row level security`;
}

async function protectAgain({ department, connection }: Filling): Promise<void> {
  await connection.unsafe(
    namesOf(department)
      .map((name) => alter(name, 'force'))
      .join('; '),
  );
}

/**
 * Fewest parts that go in together, and people in them: a COPY costs two round trips of 40 ms whatever its length, and
 * 6,000 homes fit easily. A small province goes in at once.
 */
const least = { parts: 24, people: 14_000 };

function* batches(parts: Iterable<ProvincePart>): Generator<readonly ProvincePart[]> {
  let batch: ProvincePart[] = [];
  for (const part of parts) {
    batch.push(part);
    if (batch.length < least.parts || peopleIn(batch) < least.people) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function peopleIn(parts: readonly ProvincePart[]): number {
  return parts.reduce((sum, { people }) => sum + people.length, 0);
}

async function fill(
  { department, connection }: Filling,
  parts: readonly ProvincePart[],
): Promise<void> {
  const seeds = parts.map((part) => seedOf(department, part));
  for (const [index, { table }] of (seeds[0] ?? []).entries()) {
    await copyRows(connection, { table, rows: seeds.flatMap((seed) => seed[index]?.rows ?? []) });
  }
}

/** The tables of a department with their rows, those that others refer to first. */
function seedOf(department: Department, part: ProvincePart): readonly TableRows[] {
  const rows: Readonly<Record<string, readonly object[]>> = part.rows[department.department];
  const tables = department.tables as unknown as Readonly<Record<string, PgTable>>;
  const own = Object.entries(rows).map(([name, tableRows]): TableRows => {
    const table = tables[name];
    if (table === undefined) throw new Error(`${department.name} has no table ${name}`);
    return { table, rows: tableRows };
  });
  const homes = {
    table: department.tables.personArea,
    rows: homesKnownTo(department.department, part),
  };
  const register = department.department === 'CIVIL_AFFAIRS' ? registerSeed(part) : [];
  return [homes, ...register, ...own];
}

async function deliver({ department, connection }: Filling, choice: ProvinceChoice): Promise<void> {
  const { name, nameZh } = departments[department.department];
  const system = `${nameZh}（合成数据） ${name} ${syntheticMark(choice)}`;
  const day = formatDate(completeThrough);
  await connection`
    insert into delivery (system, complete_through, delivered_at)
    values (${system}, ${day}, ${`${day}T18:00:00Z`})`;
}

/** Written under another name first: a truth file that is there is whole. */
async function openTruth(path: string) {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, 'w');
  return {
    write: async (planted: readonly PlantedCase[]) =>
      file.write(planted.map((known) => `${JSON.stringify(known)}\n`).join('')),
    finish: async () => rename(unfinished, path),
    close: async () => file.close(),
  };
}
