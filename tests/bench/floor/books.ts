import { type DepartmentCode, type LocalDate, monthOf } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import postgres from 'postgres';
import type { DepartmentStatements, Statement } from './statements.ts';

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

/** The ways to the six databases, each statement prepared once per connection. */
export interface Databases {
  readonly householdMembers: (
    personId: string,
  ) => Promise<RowsOf<'CIVIL_AFFAIRS'>['householdMember']>;
  readonly identities: (personIds: readonly string[]) => Promise<readonly Identity[]>;
  readonly books: (personIds: readonly string[]) => Promise<Books>;
  readonly close: () => Promise<void>;
}

/** The same as a subgraph has. Four were slower by a fifth, one by a tenth. */
const connections = 2;

/** Opens the six databases. */
export function openDatabases(departments: readonly DepartmentStatements[]): Databases {
  const opened = departments.map((statements) => ({ statements, sql: connect(statements) }));
  const civilAffairs = opened.find(({ statements }) => statements.identity !== null);
  if (civilAffairs === undefined) throw new Error('nobody keeps the register of people');
  const { sql: register, statements } = civilAffairs;
  const { householdMember } = statements.tables;
  const identity = statements.identity ?? '';
  return {
    householdMembers: async (personId) =>
      (await readTable(register, householdMember, [personId])) as never,
    identities: async (personIds) => {
      const rows = await register.unsafe(identity, [[...personIds]], { prepare: true });
      return rows.map((row) => ({
        personId: String(row['person_id']),
        residentNumber: String(row['resident_number']),
        name: String(row['name']),
      }));
    },
    books: async (personIds) => {
      const answers = await Promise.all(
        opened.map(async ({ statements: { department, tables, delivery }, sql }) => {
          const [completeThrough, rows] = await Promise.all([
            readCompleteThrough(sql, delivery),
            readTables(sql, tables, personIds),
          ]);
          return [department, { completeThrough, rows }];
        }),
      );
      return Object.fromEntries(answers) as Books;
    },
    close: async () => {
      await Promise.all(opened.map(async ({ sql }) => sql.end({ timeout: 5 })));
    },
  };
}

const dayMs = 86_400_000;

/** Values as rules read them: a day is a number of days, an amount a number. */
function connect({ databaseUrl }: DepartmentStatements): postgres.Sql {
  return postgres(databaseUrl, {
    max: connections,
    idle_timeout: 0,
    onnotice: () => undefined,
    connection: { TimeZone: 'UTC' },
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
  tables: DepartmentStatements['tables'],
  personIds: readonly string[],
): Promise<Record<string, readonly object[]>> {
  const names = Object.keys(tables);
  const rows = await Promise.all(
    names.map(async (name) => readTable(sql, tables[name], personIds)),
  );
  return Object.fromEntries(names.map((name, index) => [name, rows[index] ?? []]));
}

/** Columns that hold a month, which tables store as its first day. */
const monthColumns: ReadonlySet<string> = new Set(['month', 'firstMonth', 'lastMonth']);

async function readTable(
  sql: postgres.Sql,
  statement: Statement | undefined,
  personIds: readonly string[],
): Promise<readonly object[]> {
  if (statement === undefined) throw new Error('a table has no statement');
  const { text, columns } = statement;
  const tuples = await sql.unsafe(text, [[...personIds]], { prepare: true }).values();
  return tuples.map((tuple) => {
    const row: Record<string, unknown> = {};
    for (const [index, column] of columns.entries()) {
      const value: unknown = tuple[index];
      const isMonth = value !== null && monthColumns.has(column);
      row[column] = isMonth ? monthOf(value as LocalDate) : value;
    }
    return row;
  });
}
