import { departmentCodes } from '@hub/assistance';
import { type Purpose, type Role, accessKinds, accessOutcomes } from '@hub/assistance/access';
import { column } from '@hub/subgraph/tables';
import { bigint, boolean, index, pgSchema, smallint } from 'drizzle-orm/pg-core';
import { hashAlgorithms } from './entry-hash.ts';

const textList = (name: string) => column.text(name).array().notNull();

/** Apart from the other tables: what its role may do here is said once, and not with every start. */
export const auditSchema = pgSchema('audit');

/**
 * Who looked at whom, when and why (访问审计). The role of the hub can add rows, and nobody can change or delete one.
 *
 * Each row's hash covers all of it and the hash of the row before.
 */
export const auditEntry = auditSchema.table(
  'entry',
  {
    /** 1, 2, 3 … without a gap: of two writers at once, one finds its number taken. */
    sequence: bigint('sequence', { mode: 'number' }).primaryKey(),
    /** Which columns the hash covers, and how they are written. */
    layout: smallint('layout').notNull(),
    at: column.instant('at').notNull(),
    requestId: column.text('request_id'),
    actor: column.text('actor').notNull(),
    client: column.text('client'),
    /** The actor's own person key, where the issuer of their token knows it. */
    actorPerson: column.text('actor_person'),
    role: column.text('role').$type<Role>().notNull(),
    area: column.text('area').notNull(),
    department: column.text('department', { enum: departmentCodes }),
    purpose: column.text('purpose').$type<Purpose>(),
    kind: column.text('kind', { enum: accessKinds }).notNull(),
    operationName: column.text('operation_name'),
    operationHash: column.text('operation_hash'),
    fields: textList('fields'),
    /** Keys of the people whose books were read. */
    people: textList('people'),
    findings: textList('findings'),
    departments: column.text('departments', { enum: departmentCodes }).array().notNull(),
    silent: column.text('silent', { enum: departmentCodes }).array().notNull(),
    isOutsideArea: boolean('is_outside_area'),
    outcome: column.text('outcome', { enum: accessOutcomes }).notNull(),
    code: column.text('code'),
    detail: column.text('detail'),
    algorithm: column.text('algorithm', { enum: hashAlgorithms }).notNull(),
    /** Empty in the first entry. */
    previousHash: column.text('previous_hash').notNull(),
    /** Hexadecimal, in lower case. */
    hash: column.text('hash').notNull(),
  },
  (table) => [
    index('entry_by_time').using('brin', table.at),
    index('entry_by_actor').on(table.actor, table.sequence),
    index('entry_by_person').using('gin', table.people),
    index('entry_by_finding').using('gin', table.findings),
  ],
);

type Stored = typeof auditEntry.$inferSelect;

/** An entry as it is stored. */
export type AuditEntry = {
  readonly [Name in keyof Stored]: Stored[Name] extends (infer Item)[]
    ? readonly Item[]
    : Stored[Name];
};
