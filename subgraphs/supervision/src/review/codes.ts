/** Where the review of a finding stands. CLEARED: the data no longer shows it, before anybody decided. */
export const reviewStates = ['RAISED', 'ASSIGNED', 'DECIDED', 'CLOSED', 'CLEARED'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** What can happen to a finding, in the order in which it usually does. */
export const reviewEventKinds = [
  'RAISED',
  'ASSIGNED',
  'ANSWERED',
  'HEARD',
  'DECIDED',
  'OUTCOME',
  'CLOSED',
  'NEW_EVIDENCE',
  'REOPENED',
  'CLEARED',
] as const;
export type ReviewEventKind = (typeof reviewEventKinds)[number];

/** What was decided of a lead. */
export const decisions = ['CONFIRMED', 'NOT_CONFIRMED'] as const;
export type Decision = (typeof decisions)[number];

/** Why a lead was not confirmed. ALREADY_CORRECTED was right, and somebody had been quicker. */
export const notConfirmedReasons = [
  'LAWFUL_STACKING',
  'DATA_ERROR',
  'IDENTITY_MIX_UP',
  'ALREADY_CORRECTED',
  'OTHER',
] as const;
export type NotConfirmedReason = (typeof notConfirmedReasons)[number];

/** What a department answers when it is asked about a lead. */
export const departmentAnswers = ['CORRECT', 'NOT_CORRECT', 'CANNOT_TELL'] as const;
export type DepartmentAnswerCode = (typeof departmentAnswers)[number];

/** What became of the money. */
export const outcomes = ['STOPPED', 'RECOVERED', 'WAIVED', 'BACK_PAID', 'NO_MONEY'] as const;
export type Outcome = (typeof outcomes)[number];
