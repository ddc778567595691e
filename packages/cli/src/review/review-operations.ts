import { AssistanceError } from '@hub/assistance';
import type { Graph } from '../hub/graph.ts';

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

/** A mutation of the review that takes one finding, or several. */
export interface Mutation {
  readonly field: string;
  readonly input: string;
}

const standing = 'state version assignee { department area } dueOn isOverdue awaited';

const findingOperation = `query Finding($id: ID!, $language: Language!) { finding(id: $id) {
  id severity rule { id title { zh en } } county countyName amountFen explanation(language: $language)
  review { ${standing} events { number at by text(language: $language) statement note } } } }`;

const versionOperation = 'query Version($id: ID!) { finding(id: $id) { review { version } } }';

/** A finding and all that happened to it. Throws `FINDING_UNKNOWN`. */
export async function readFinding(
  { ask }: Graph,
  id: string,
  language: string,
): Promise<ShownFinding> {
  const variables = { id, language: language.toUpperCase() };
  const { finding } = await ask<{ finding: ShownFinding | null }>(findingOperation, variables);
  if (finding === null) throw new AssistanceError('FINDING_UNKNOWN');
  return finding;
}

/** Number of the last event of a finding; 0 where there is none, which the step is then told. */
export async function readVersion({ ask }: Graph, id: string): Promise<number> {
  const { finding } = await ask<{ finding: Pick<ShownFinding, 'review'> | null }>(
    versionOperation,
    { id },
  );
  return finding?.review.version ?? 0;
}

/** Takes a step. */
export async function takeStep(
  { ask }: Graph,
  { field, input: type }: Mutation,
  input: Readonly<Record<string, unknown>>,
): Promise<readonly TakenStep[]> {
  const operation = `mutation Step($input: ${type}!) { ${field}(input: $input) {
    id review { ${standing} } error { code message by at version } } }`;
  const answer = await ask<Readonly<Record<string, TakenStep | readonly TakenStep[]>>>(operation, {
    input,
  });
  return [answer[field] ?? []].flat();
}
