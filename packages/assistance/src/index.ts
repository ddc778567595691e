/** The vocabulary of the hub: pure values, no I/O. The person key, which needs cryptography, is `@hub/assistance/person-key`. */
export * from './area.ts';
export * from './assistance-error.ts';
export * from './department.ts';
export * from './describe-defect.ts';
export * from './local-date.ts';
export * from './logged-fetch.ts';
export * from './mask-name.ts';
export * from './money.ts';
export * from './month.ts';
export * from './production.ts';
export * from './programme.ts';
export * from './resident-number.ts';
export * from './scrub.ts';
export * from './subsistence-standards.ts';
