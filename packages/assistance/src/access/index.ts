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
export {
  type FieldClass,
  type FieldClassCode,
  type Viewer,
  fieldClasses,
} from './field-classes.ts';
export { fieldReleases, typesAboutNobody } from './field-releases.ts';
export { peopleIn, placeColumns, withPlacesWithheld } from './protected-places.ts';
export { type Purpose, purposeCodes, purposes } from './purpose.ts';
export { type Asker, type Refusal, refusalOfRoot } from './release-refusal.ts';
export {
  fieldClassOf,
  firstRefusal,
  personalCoordinates,
  refusalOf,
  refusalOfClass,
  toBeReleased,
} from './refusal-of.ts';
export { type Release, type Released, releases } from './releases.ts';
export { type RowScope, everything, isEverything, rowScopeOf } from './row-scope.ts';
export { type RecordInText, textClasses } from './text-classes.ts';
export { type Role, roleCodes, roles } from './role.ts';
