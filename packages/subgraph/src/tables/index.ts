/** What the tables of every department have in common. Apart from the rest, so that migrations can be generated without it. */
export * from './award-tables.ts';
export * from './change-log-table.ts';
export * as column from './columns.ts';
export * from './department-tables.ts';
