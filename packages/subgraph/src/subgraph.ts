import type { DepartmentCode } from '@hub/assistance';
import type { Caller } from '@hub/assistance/access';
import type { BuildSchemaOptions } from 'type-graphql';
import type { Sql } from 'postgres';
import type { HouseholdRegister } from './bulk/bulk.ts';
import type { Database } from './database.ts';
import type { BookTables } from './department-books.ts';
import type { AreaTables } from './department-loaders.ts';
import type { AuditWriter } from './audit-route.ts';
import type { FileWriters } from './exported-file.ts';
import type { Seen } from './seen.ts';

/** What a request is going to ask, so that loaders can read at once what would otherwise be read in turn. */
export interface Question {
  /** Whether a field of this name stands anywhere in it. */
  readonly asksFor: (field: string) => boolean;
}

/** A database, as far as a caller sees it and as far as the hub does. */
export interface Databases {
  /** The rows that may come out for the caller: row-level security keeps the others in, whatever is asked. */
  readonly own: Database;
  /** Every row: for the rules, and for figures in which no person can be told. The same as `own` where that is everything. */
  readonly whole: Database;
}

/** What a resolver may use: the caches of this one request, and who asks. */
export interface SubgraphContext<Loaders> {
  readonly loaders: Loaders;
  /** Null where the hub asks for itself. */
  readonly caller: Caller | null;
  /** Where a resolver says whom the answer is about, for the audit: what no key in the question or the answer tells. */
  readonly seen: Seen;
}

/**
 * A resolver of one entity by its key: the key itself is enough where fields load what they need.
 *
 * Written as a method, so that subgraphs with different loaders fit one list.
 */
export type ReferenceResolver<Loaders> = {
  resolve(key: { readonly id: string }, context: SubgraphContext<Loaders>): unknown;
}['resolve'];

/** A subgraph is one value: `serve` takes it, tests take it, the composition takes it. */
export interface Subgraph<Loaders = unknown> {
  /** Name in the supergraph and of its folder. */
  readonly name: string;
  readonly resolvers: BuildSchemaOptions['resolvers'];
  /** Every object type of the subgraph: without this list, a subgraph with no root query prints an empty schema. */
  readonly types: readonly Function[];
  readonly references: Readonly<Record<string, ReferenceResolver<Loaders>>>;
  /** Prepares its statements on a database; the result makes the loaders of each request, for a loader is also a cache. */
  readonly loaders: (databases: Databases) => (question: Question) => Loaders;
  /** Folder of its generated migrations; null while it stores nothing. */
  readonly migrations: string | null;
  /** The record of who looked at whom, on a connection of its own: supervision alone keeps it. */
  readonly audit?: (sql: Sql) => AuditWriter;
  /** Files to take away, written from a database when that is on record: supervision alone has some. */
  readonly files?: (
    databasesFor: (caller: Caller | null) => Databases,
    record: AuditWriter,
  ) => FileWriters;
}

/** A subgraph of one of the six departments. */
export interface DepartmentSubgraph<
  D extends DepartmentCode = DepartmentCode,
  Loaders = unknown,
> extends Subgraph<Loaders> {
  readonly department: D;
  /** The tables that rules read, by their names in the exchange format. */
  readonly tables: BookTables<D> & AreaTables;
  readonly migrations: string;
  /** The register of households on a connection pool: civil affairs alone keeps one. */
  readonly households?: (sql: Sql) => HouseholdRegister;
}
