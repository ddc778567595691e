import type { ReviewState } from '../generated/graphql.ts';

/** The steps that somebody takes, each with the states in which the hub takes it. */
export const stepStates = {
  assign: ['RAISED', 'ASSIGNED'],
  answer: ['ASSIGNED', 'DECIDED'],
  hear: ['ASSIGNED', 'DECIDED'],
  decide: ['ASSIGNED'],
  outcome: ['DECIDED', 'CLOSED'],
  reopen: ['DECIDED', 'CLOSED', 'CLEARED'],
} as const satisfies Readonly<Record<string, readonly ReviewState[]>>;

/** Name of a step, here and among the words. */
export type StepName = keyof typeof stepStates;

/** The steps in the order of a review. */
export const steps = Object.keys(stepStates) as readonly StepName[];

/** Whether the hub takes a step on a finding as it stands; never on one that is not stored. */
export function isPossible(
  step: StepName,
  { review }: { readonly review: { readonly state: ReviewState } | null },
): boolean {
  const states: readonly ReviewState[] = stepStates[step];
  return review !== null && states.includes(review.state);
}
