import type { DepartmentCode } from '@hub/assistance';
import { departmentRows } from '@hub/assistance/rows';
import { departmentSubgraphs } from '@hub/cli/subgraphs';
import { openDatabase } from '@hub/subgraph';

/** The statement by which a subgraph reads all its tables of some people at once. */
export interface BooksStatement {
  readonly text: string;
  /** Each of them takes the keys of people. */
  readonly parameters: number;
  /** Of each table, the columns of its tuples by their names in the exchange format. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

/** Every statement that a department's subgraph runs for the main operation. */
export interface DepartmentStatements {
  readonly department: DepartmentCode;
  readonly databaseUrl: string;
  readonly books: BooksStatement;
  /** Takes how many deliveries, which is one. */
  readonly delivery: string;
  /** Civil affairs alone; takes the keys of people. */
  readonly identity: string | null;
}

type Subgraph = (typeof departmentSubgraphs)[number];

/**
 * Listens to what the subgraphs send to their databases, so that the floor runs the very same texts.
 *
 * Written down by hand they would drift apart with the first change, and nobody would notice.
 */
export async function subgraphStatements(
  databaseUrls: Readonly<Record<string, string>>,
): Promise<readonly DepartmentStatements[]> {
  return Promise.all(
    departmentSubgraphs.map(async (subgraph) =>
      statementsOf(subgraph, databaseUrls[subgraph.name] ?? ''),
    ),
  );
}

async function statementsOf(
  subgraph: Subgraph,
  databaseUrl: string,
): Promise<DepartmentStatements> {
  const texts = await textsByTable(subgraph, databaseUrl);
  const textOf = (name: string): string => {
    const text = texts.get(name);
    if (text === undefined) throw new Error(`${subgraph.name} sent no statement for ${name}`);
    return text;
  };
  const layouts = Object.entries<{ readonly columns: readonly string[] }>(
    departmentRows[subgraph.department],
  );
  const books = textOf(allTables);
  return {
    department: subgraph.department,
    databaseUrl,
    books: {
      text: books,
      parameters: parametersIn(books),
      columns: Object.fromEntries(layouts.map(([name, { columns }]) => [name, columns])),
    },
    delivery: textOf('delivery'),
    identity: texts.has('identity') ? textOf('identity') : null,
  };
}

/** Stands for every table that rules read: one statement asks for all of them. */
const allTables = 'books';

function parametersIn(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/\$(\d+)/g), ([, number]) => Number(number)));
}

/** What the gateway asks of civil affairs for the main operation includes the others in the household. */
const question = { asksFor: (field: string) => field === 'coMembers' };

/** Asks for a person whom nobody knows: the texts do not depend on the answer. */
async function textsByTable(
  subgraph: Subgraph,
  databaseUrl: string,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const { database, close } = openDatabase(databaseUrl, {
    connections: 1,
    onStatement: (text) => {
      const isOfAll = text.includes('json_build_object(');
      const table = isOfAll ? allTables : /^select .*? from "(\w+)"/.exec(text)?.[1];
      if (table !== undefined) texts.set(table, text);
    },
  });
  const loaders = subgraph.loaders({ own: database, whole: database })(question);
  try {
    await Promise.all([
      loaders.source(),
      loaders.rowsOf.load('nobody'),
      'identityOf' in loaders ? loaders.identityOf.load('nobody') : undefined,
    ]);
  } finally {
    await close();
  }
  return texts;
}
