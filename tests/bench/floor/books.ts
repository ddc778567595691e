import type { DepartmentCode, LocalDate } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import postgres from 'postgres';
import type { BooksStatement, DepartmentStatements } from './statements.ts';

/** What one department says of some people. */
export interface DepartmentAnswer<D extends DepartmentCode> {
  readonly completeThrough: LocalDate;
  readonly rows: RowsOf<D>;
}

/** Who a person is. */
export interface Identity {
  readonly personId: string;
  readonly residentNumber: string;
  readonly name: string;
}

/** What all departments say of some people. */
export type Books = { readonly [D in DepartmentCode]: DepartmentAnswer<D> };

type Register = 'CIVIL_AFFAIRS';
type OtherBooks = Omit<Books, Register>;

/** The ways to the six databases, each statement prepared once per connection. */
export interface Databases {
  /** What civil affairs says of a person and of everyone who lives or lived with them. */
  readonly register: (personId: string) => Promise<DepartmentAnswer<Register>>;
  readonly identities: (personIds: readonly string[]) => Promise<readonly Identity[]>;
  readonly others: (personIds: readonly string[]) => Promise<OtherBooks>;
  readonly close: () => Promise<void>;
}

/** As many as a subgraph has. */
const connections = 2;

/** Opens the six databases. */
export function openDatabases(departments: readonly DepartmentStatements[]): Databases {
  const opened = departments.map((statements) => ({ statements, sql: connect(statements) }));
  const register = opened.find(({ statements }) => statements.identity !== null);
  if (register === undefined) throw new Error('nobody keeps the register of people');
  const others = opened.filter((department) => department !== register);
  const identity = register.statements.identity ?? '';
  return {
    register: async (personId) => {
      const [, answer] = await readDepartment(register, [personId]);
      return answer as DepartmentAnswer<Register>;
    },
    identities: async (personIds) => {
      const rows = await register.sql.unsafe(identity, [[...personIds]], { prepare: true });
      return rows.map((row) => ({
        personId: String(row['person_id']),
        residentNumber: String(row['resident_number']),
        name: String(row['name']),
      }));
    },
    others: async (personIds) => {
      const answers = await Promise.all(
        others.map(async (department) => readDepartment(department, personIds)),
      );
      return Object.fromEntries(answers) as OtherBooks;
    },
    close: async () => {
      await Promise.all(opened.map(async ({ sql }) => sql.end({ timeout: 5 })));
    },
  };
}

interface OpenDepartment {
  readonly statements: DepartmentStatements;
  readonly sql: postgres.Sql;
}

async function readDepartment(
  { statements: { department, books, delivery }, sql }: OpenDepartment,
  personIds: readonly string[],
) {
  const [completeThrough, rows] = await Promise.all([
    readCompleteThrough(sql, delivery),
    readTables(sql, books, personIds),
  ]);
  return [department, { completeThrough, rows }] as const;
}

const dayMs = 86_400_000;

/** Values as rules read them: a day is a number of days, an amount a number. */
function connect({ databaseUrl }: DepartmentStatements): postgres.Sql {
  return postgres(databaseUrl, {
    max: connections,
    idle_timeout: 0,
    onnotice: () => undefined,
    // As in the subgraphs: planned once per connection, and by index.
    connection: {
      TimeZone: 'UTC',
      plan_cache_mode: 'force_generic_plan',
      random_page_cost: '1.1',
      // As the hub itself: every row.
      'hub.counties': '*',
      'hub.department': '*',
    },
    types: {
      day: { to: 1082, from: [1082], serialize: String, parse: readDay },
      amount: { to: 20, from: [20], serialize: String, parse: Number },
    },
  });
}

function readDay(text: string): number {
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)];
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayMs;
}

async function readCompleteThrough(sql: postgres.Sql, text: string): Promise<LocalDate> {
  const [row] = await sql.unsafe(text, [1], { prepare: true });
  return row?.['complete_through'] as LocalDate;
}

async function readTables(
  sql: postgres.Sql,
  { text, parameters, columns }: BooksStatement,
  personIds: readonly string[],
): Promise<Record<string, readonly object[]>> {
  const values = Array.from({ length: parameters }, () => [...personIds]);
  const [row] = await sql.unsafe(text, values, { prepare: true }).values();
  const tuples = row?.[0] as Readonly<Record<string, readonly (readonly unknown[])[]>>;
  return Object.fromEntries(
    Object.entries(columns).map(([name, names]) => [
      name,
      (tuples[name] ?? []).map((tuple) => rowOf(names, tuple)),
    ]),
  );
}

function rowOf(columns: readonly string[], tuple: readonly unknown[]): object {
  const row: Record<string, unknown> = {};
  for (const [index, column] of columns.entries()) row[column] = tuple[index];
  return row;
}
