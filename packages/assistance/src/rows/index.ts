/**
 * The exchange format between departments and rules: what rules read, table by table, column by column.
 *
 * One layout serves the live graph, the bulk endpoint, the synthetic province and the case file.
 */
export * from './award-rows.ts';
export * from './department-rows.ts';
export { type RowLayout, type RowOf, type Tuple } from './layout.ts';
export * from './screening-rows.ts';
