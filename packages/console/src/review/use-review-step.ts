import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import type { Failure } from '../asking/answer.ts';
import { useStep } from '../asking/use-step.ts';
import type { TakenStepFragment } from '../generated/graphql.ts';

/** What became of a step on one finding. */
export type StepResult =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly error: NonNullable<TakenStepFragment['error']> }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Takes a step on one finding. */
export function useReviewStep<Variables extends AnyVariables>(
  document: TypedDocumentNode<Readonly<Record<string, TakenStepFragment | null>>, Variables>,
) {
  const { isSending, send } = useStep(document);
  return {
    isSending,
    take: async (variables: Variables): Promise<StepResult> => {
      const answer = await send(variables);
      if (answer.kind === 'failed') return answer;
      const [step] = answer.kind === 'answered' ? Object.values(answer.data) : [];
      const error = step?.error ?? null;
      return error === null ? { kind: 'taken' } : { kind: 'refused', error };
    },
  };
}
