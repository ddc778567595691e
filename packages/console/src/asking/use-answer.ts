import { type AnyVariables, type TypedDocumentNode, useQuery } from 'urql';
import { type Answer, answerOf } from './answer.ts';
import { registered } from './registered.ts';

/** An answer, and the way to ask once more. */
export interface Asked<Data> {
  readonly answer: Answer<Data>;
  readonly again: () => void;
}

interface Asking<Variables> {
  readonly variables: Variables;
  /** Not asked as long as this is so. */
  readonly pause?: boolean;
}

/** Asks the hub when the page is shown, and again when what is asked changes. */
export function useAnswer<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { variables, pause = false }: Asking<Variables>,
): Asked<Data> {
  const [result, execute] = useQuery<Data>({
    query: registered(document, 'query'),
    variables: variables as Record<string, unknown>,
    pause,
  });
  return { answer: answerOf(result), again: () => execute() };
}
