import type { Finding } from '@hub/screening';

/** All that a finding said when it was raised or changed, as it was then: what a reviewer decides on. */
export type FrozenEvidence = Omit<Finding, 'id' | 'ruleId'>;
