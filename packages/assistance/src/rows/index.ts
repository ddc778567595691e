/**
 * The exchange format between departments and rules: what rules read, table by table, column by column.
 *
 * One layout serves the live graph, the bulk endpoint, the synthetic province, cases in files and the case file.
 */
export { applicationStates, awardEventKinds, awardStatuses, paymentTypes } from './award-rows.ts';
export * from './codes.ts';
export * from './department-rows.ts';
export {
  type Column,
  type ColumnKind,
  type DraftOf,
  type RowLayout,
  type RowOf,
  type Tuple,
} from './layout.ts';
export { type RowGroup, rowGroupOf } from './row-groups.ts';
export * from './screening-rows.ts';
