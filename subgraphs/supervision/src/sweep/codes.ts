/** Where a sweep stands. DONE says nothing of whether every department answered: its sources do. */
export const sweepStates = ['PLANNED', 'RUNNING', 'DONE', 'FAILED', 'STOPPED'] as const;
export type SweepState = (typeof sweepStates)[number];

/** What a page holds: households of the register, people who live in none, or a question across people. */
export const sweepPageKinds = ['HOUSEHOLDS', 'ALONE', 'SURVEY'] as const;
