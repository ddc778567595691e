export type { Caller } from './caller.ts';
export { type Purpose, purposeCodes, purposes } from './purpose.ts';
export { type Refusal, type Release, type Released, refusalOf, releases } from './releases.ts';
export { type Role, roleCodes, roles } from './role.ts';
