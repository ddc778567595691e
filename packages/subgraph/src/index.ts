/** What all seven subgraphs share: functions, no framework. */
import 'reflect-metadata';

export * from './award-records.ts';
export * from './batch.ts';
export * from './bulk/bulk.ts';
export { maxBulkPeople } from './bulk/department-bulk.ts';
export { type OpenBulk, isDepartment, openBulk } from './bulk/open-bulk.ts';
export * from './change-feed.ts';
export * from './copy.ts';
export * from './database.ts';
export * from './database-failure.ts';
export * from './department-books.ts';
export * from './department-loaders.ts';
export * from './environment.ts';
export * from './executor.ts';
export * from './federated-schema.ts';
export * from './graph/application.ts';
export * from './graph/award.ts';
export * from './graph/enums.ts';
export * from './graph/programme.ts';
export * from './graph/scalars.ts';
export * from './graph/source-state.ts';
export * from './graph/spell.ts';
export * from './http-server.ts';
export * from './log.ts';
export * from './mask-defects.ts';
export * from './serve.ts';
export * from './subgraph.ts';
