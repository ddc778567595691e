import type { CombinedError } from '@urql/core';
import { type DepartmentCode, departmentCodes, departments } from '@hub/assistance';

/** What became of a question to the hub. */
export type Answer<Data> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | {
      readonly kind: 'answered';
      readonly data: Data;
      /** Departments that did not answer: nothing follows from what is missing. */
      readonly silent: readonly DepartmentCode[];
      /** What else was not answered. */
      readonly failures: readonly Failure[];
      /** Whether a newer answer is on its way. */
      readonly isStale: boolean;
    };

/** Why something was not answered. */
export interface Failure {
  /** A code of the hub, such as `ROLE_NOT_ALLOWED`, or GATEWAY_UNREACHABLE. */
  readonly code: string;
  readonly message: string;
  /** The department that it is about. */
  readonly department: DepartmentCode | null;
}

/** What urql says of a question. */
interface Asked<Data> {
  readonly data?: Data | undefined;
  readonly error?: CombinedError | undefined;
  readonly fetching: boolean;
}

const outages: ReadonlySet<string> = new Set([
  'DEPARTMENT_UNAVAILABLE',
  'DEPARTMENT_ANSWER_MALFORMED',
]);

/** Tells what became of a question: an answer with errors is a part of one, and says of whom it is missing. */
export function answerOf<Data>({ data, error, fetching }: Asked<Data>): Answer<Data> {
  const failures = failuresIn(error);
  // Null without an error is an answer too: there is no such thing.
  if (isAny(data) || (data && failures.length === 0)) {
    const silent = failures.flatMap(({ code, department }) =>
      outages.has(code) && department !== null ? [department] : [],
    );
    const others = failures.filter(({ code, department }) => !outages.has(code) || !department);
    return {
      kind: 'answered',
      data,
      silent: [...new Set(silent)],
      failures: others,
      isStale: fetching,
    };
  }
  if (fetching) return { kind: 'waiting' };
  const [failure] = failures;
  return failure === undefined ? { kind: 'waiting' } : { kind: 'failed', failure };
}

/** Whether anything was answered: with an error, every field at the root may be null. */
function isAny<Data>(data: Data | undefined | null): data is Data {
  if (data === undefined || data === null) return false;
  const values = Object.values(data as object);
  return values.length === 0 || values.some((value) => value !== null);
}

function failuresIn(error: CombinedError | undefined): readonly Failure[] {
  if (error === undefined) return [];
  if (error.graphQLErrors.length === 0)
    return [{ code: 'GATEWAY_UNREACHABLE', message: error.message, department: null }];
  return error.graphQLErrors.map(({ message, extensions }) => ({
    code: codeIn(extensions),
    message,
    department: departmentNamed(extensions['department']),
  }));
}

/** A department by the name of its subgraph; null for supervision, which is none. */
function departmentNamed(subgraph: unknown): DepartmentCode | null {
  return departmentCodes.find((code) => departments[code].subgraph === subgraph) ?? null;
}

function codeIn({ code }: Readonly<Record<string, unknown>>): string {
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
}
