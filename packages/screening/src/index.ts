/** Rules, case file and engine: pure, no I/O, no clock. */
export * from './awards.ts';
export * from './build-case-file.ts';
export * from './case-file.ts';
export * from './finding.ts';
export * from './parameters.ts';
export * from './rule.ts';
export * from './rules.ts';
export * from './screen.ts';
export * from './print-rules.ts';
