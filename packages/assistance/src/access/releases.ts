import type { Purpose } from './purpose.ts';
import { type Role, roleCodes } from './role.ts';

/** Who may ask something: roles by purpose; or roles that need none, because nothing about people is in the answer. */
export type Release =
  | { readonly by: Readonly<Partial<Record<Purpose, readonly Role[]>>> }
  | { readonly withoutPurpose: readonly Role[] };

const casework: readonly Role[] = ['DEPARTMENT_CLIENT', 'TOWNSHIP_OFFICER'];
const supervisors: readonly Role[] = [
  'COUNTY_SUPERVISOR',
  'PREFECTURE_SUPERVISOR',
  'PROVINCE_SUPERVISOR',
];
const auditors: readonly Role[] = ['AUDITOR'];

/** One person or several by key: those who decide about their aid, those who supervise it, those who audit the hub. */
const people: Release = {
  by: {
    APPLICATION: casework,
    RECERTIFICATION: casework,
    SUPERVISION: supervisors,
    AUDIT: auditors,
    CORRECTION: [...casework, ...supervisors],
  },
};

/** Leads: a department's system sees them to answer them. */
const leads: Release = {
  by: {
    RECERTIFICATION: ['DEPARTMENT_CLIENT'],
    SUPERVISION: supervisors,
    AUDIT: auditors,
    CORRECTION: ['DEPARTMENT_CLIENT', ...supervisors],
  },
};

const answers: Release = {
  by: { RECERTIFICATION: ['DEPARTMENT_CLIENT'], CORRECTION: ['DEPARTMENT_CLIENT'] },
};
const hearings: Release = {
  by: {
    RECERTIFICATION: ['DEPARTMENT_CLIENT'],
    SUPERVISION: supervisors,
    CORRECTION: ['DEPARTMENT_CLIENT', ...supervisors],
  },
};
const supervision: Release = { by: { SUPERVISION: supervisors } };

/** Counts, with small ones withheld. */
const numbers: Release = { withoutPurpose: [...supervisors, ...auditors] };
const operation: Release = { withoutPurpose: [...supervisors, 'SYSTEM_ADMINISTRATOR'] };
/** What was done with the hub: only whoever does nothing else with it. */
const audit: Release = { by: { AUDIT: auditors } };
const vocabulary: Release = { withoutPurpose: roleCodes };

/**
 * Who may ask which field at the root of the graph, and which file, for which purpose. What is not listed is released to nobody.
 * What fields beneath it somebody sees is in `field-classes.ts` and `field-releases.ts`.
 *
 * A test holds it against the graph: a field without a row fails, and so does a row without a field.
 */
export const releases = {
  'Query.person': people,
  'Query.people': people,
  'Query.finding': leads,
  'Query.findings': leads,
  'Query.statistics': numbers,
  'Query.precisionLedger': numbers,
  'Query.ruleMutes': numbers,
  'Query.auditEntries': audit,
  'Query.accessStatement': audit,
  'Query.auditSample': audit,
  'Query.accessAlerts': audit,
  'Query.auditChain': audit,
  'Query.sweep': operation,
  'Query.sweeps': operation,
  'Query.sources': vocabulary,
  'Query.rules': vocabulary,
  'Query.overlapMatrix': vocabulary,
  'Query.programmes': vocabulary,
  'Mutation.assignFindings': supervision,
  'Mutation.answerFinding': answers,
  'Mutation.recordStatement': hearings,
  'Mutation.decideFinding': supervision,
  'Mutation.recordOutcome': supervision,
  'Mutation.reopenFinding': supervision,
  'Mutation.liftMute': { by: { SUPERVISION: ['PROVINCE_SUPERVISOR'] } },
  'Mutation.protectPeople': {
    by: { CORRECTION: [...casework, ...supervisors, 'SECURITY_ADMINISTRATOR'] },
  },
  // Nobody who sees where people are.
  'Mutation.liftProtection': { by: { CORRECTION: ['SECURITY_ADMINISTRATOR'] } },
  'Mutation.startSweep': operation,
  'Mutation.stopSweep': operation,
  'File.findings': leads,
} as const satisfies Readonly<Record<string, Release>>;

/** What can be released: a field at the root of the graph, or a file. */
export type Released = keyof typeof releases;
