export {
  type AccessKind,
  type AccessOutcome,
  type AccessRecord,
  accessKindOf,
  accessKinds,
  accessOutcomes,
  maxRecorded,
} from './access-record.ts';
export type { Caller } from './caller.ts';
export { type Purpose, purposeCodes, purposes } from './purpose.ts';
export { type Refusal, type Release, type Released, refusalOf, releases } from './releases.ts';
export { type RowScope, everything, isEverything, rowScopeOf } from './row-scope.ts';
export { type Role, roleCodes, roles } from './role.ts';
