import { AssistanceError } from '@hub/assistance';
import type { Graph } from '../hub/graph.ts';
import type { OperationName } from '../hub/operations.ts';

/** Something that happened to a finding. */
export interface ShownEvent {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly text: string;
  readonly statement: string | null;
  readonly note: string | null;
}

/** Where a review stands. */
export interface ShownReview {
  readonly state: string;
  readonly version: number;
  readonly assignee: { readonly department: string; readonly area: string } | null;
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
  readonly awaited: readonly string[];
}

/** A finding with its review. */
export interface ShownFinding {
  readonly id: string;
  readonly severity: string;
  readonly rule: {
    readonly id: string;
    readonly title: { readonly zh: string; readonly en: string };
  };
  readonly county: string | null;
  readonly countyName: string | null;
  readonly amountFen: number;
  readonly explanation: string;
  readonly review: ShownReview & { readonly events: readonly ShownEvent[] };
}

/** How a finding stands after a step, taken or not. */
export interface TakenStep {
  readonly id: string;
  readonly review: ShownReview | null;
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly by: string | null;
    readonly at: string | null;
    readonly version: number | null;
  } | null;
}

/** A finding and all that happened to it. Throws `FINDING_UNKNOWN`. */
export async function readFinding(
  { ask }: Graph,
  id: string,
  language: string,
): Promise<ShownFinding> {
  const variables = { id, language: language.toUpperCase() };
  const { finding } = await ask<{ finding: ShownFinding | null }>('Finding', variables);
  if (finding === null) throw new AssistanceError('FINDING_UNKNOWN');
  return finding;
}

/** Number of the last event of a finding; 0 where there is none, which the step is then told. */
export async function readVersion({ ask }: Graph, id: string): Promise<number> {
  const { finding } = await ask<{ finding: Pick<ShownFinding, 'review'> | null }>('Version', {
    id,
  });
  return finding?.review.version ?? 0;
}

/** Takes a step. */
export async function takeStep(
  { ask }: Graph,
  mutation: OperationName,
  input: Readonly<Record<string, unknown>>,
): Promise<readonly TakenStep[]> {
  const answer = await ask<Readonly<Record<string, TakenStep | readonly TakenStep[] | null>>>(
    mutation,
    { input },
  );
  return Object.values(answer).flatMap((taken) => taken ?? []);
}
