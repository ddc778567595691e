import type { Rule } from './rule.ts';

/** Every rule in force, in the order in which they run. A rule that is not listed here does not run. */
export const rules: readonly Rule[] = [];
