import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { openDatabase } from '@hub/subgraph';
import type { Sql } from 'postgres';
import { departmentSubgraphs } from '../subgraphs.ts';
import type { HubDatabases } from './databases.ts';

/** Which synthetic province: how many residents stand for one, and the seed of its chance. */
export interface ProvinceChoice {
  readonly scale: number;
  readonly seed: number;
}

/** A department with the tables of its database. */
export type Department = (typeof departmentSubgraphs)[number];

/** Goes up whenever the province gains facts that one filled before it lacks. */
const version = 5;

/** Ends the name of the system that delivered a synthetic province. */
export function syntheticMark({ scale, seed }: ProvinceChoice): string {
  return `(synthetic, ${version}, 1:${scale}, seed ${seed})`;
}

const markPattern = /\(synthetic(?:, (\d+)(?:, 1:(\d+), seed (-?\d+))?)?\)$/;

/** What a department's database holds: nothing, a synthetic province, an older one, or something not ours to touch. */
export type Holding = 'NOTHING' | 'SYNTHETIC' | 'OUTDATED' | 'OTHER';

/** What each department's database holds. */
export async function holdings(databases: HubDatabases): Promise<readonly Holding[]> {
  return Promise.all(
    departmentSubgraphs.map(async (department) => inDatabase(databases, department, holdingOf)),
  );
}

/** The synthetic province that the databases hold, as the first department says; null where it holds none of this version. */
export async function heldProvince(databases: HubDatabases): Promise<ProvinceChoice | null> {
  const [first] = departmentSubgraphs;
  return inDatabase(databases, first, async (sql) => {
    const mark = markPattern.exec((await systemIn(sql)) ?? '');
    return mark?.[2] === undefined ? null : { scale: Number(mark[2]), seed: Number(mark[3]) };
  });
}

async function inDatabase<Answer>(
  { addresses }: HubDatabases,
  department: Department,
  ask: (sql: Sql, department: Department) => Promise<Answer>,
): Promise<Answer> {
  const { sql, close } = openDatabase(ownerUrlOf(addresses, department.name), { connections: 1 });
  try {
    return await ask(sql, department);
  } finally {
    await close();
  }
}

async function holdingOf(sql: Sql, department: Department): Promise<Holding> {
  const mark = markPattern.exec((await systemIn(sql)) ?? '');
  if (mark !== null)
    return mark[1] === String(version) && mark[2] !== undefined ? 'SYNTHETIC' : 'OUTDATED';
  for (const table of tablesOf(department)) {
    const rows = await sql`select from ${sql(getTableName(table))} limit 1`;
    if (rows.length > 0) return 'OTHER';
  }
  return 'NOTHING';
}

/** The system of the last delivery. */
async function systemIn(sql: Sql): Promise<string | null> {
  const [delivered] = await sql<{ system: string }[]>`
    select system from delivery order by complete_through desc limit 1`;
  return delivered?.system ?? null;
}

/** The tables of what a department knows: no others that stand in its database, and not the log of changes to them. */
export function tablesOf({ tables }: Department): readonly PgTable[] {
  return Object.values({ ...tables })
    .filter((table) => is(table, PgTable))
    .filter((table) => getTableName(table) !== 'change_log');
}

/** The address of a subgraph's database for its owner. */
export function ownerUrlOf(addresses: HubDatabases['addresses'], name: string): string {
  const address = addresses.get(name);
  if (address === undefined) throw new Error(`${name} has no database`);
  return address.ownerUrl;
}
