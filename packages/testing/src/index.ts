/** What tests across the repository share: a database of their own. */
export { awardRow, delivery, memberRow, paymentRow } from './award-rows.ts';
export { type EntitiesQuestion, entitiesOf } from './entities-of.ts';
export { type FreshDatabase, copiedDatabase, freshDatabase } from './fresh-database.ts';
export { onceInRun } from './once-in-run.ts';
export { rowsOfPerson, wholeRows, writeRows } from './whole-rows.ts';
export {
  callHeaders,
  callKeysTextOf,
  departmentSystem,
  newVerifyCall,
  signCallTo,
  supervisor,
  testCallKeys,
} from './callers.ts';
