import { type AnyVariables, type TypedDocumentNode, useMutation } from 'urql';
import { type Answer, answerOf } from './answer.ts';
import { registered } from './registered.ts';

/** Sends a step on, and tells what became of it. Whether one is under way comes with it. */
export function useStep<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): { readonly isSending: boolean; readonly send: (variables: Variables) => Promise<Answer<Data>> } {
  const [{ fetching }, execute] = useMutation<Data, Variables>(registered(document, 'mutation'));
  return {
    isSending: fetching,
    send: async (variables) => answerOf({ ...(await execute(variables)), fetching: false }),
  };
}
