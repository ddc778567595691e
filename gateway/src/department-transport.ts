import type { AccessRecord, Caller } from '@hub/assistance/access';

/** One planned fetch, as it goes to a department. */
export interface DepartmentRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
}

/** What goes with a fetch: when to give up, and who is to be told which request it belongs to. */
export interface DepartmentRequestOptions {
  /** Aborted when the deadline has passed. A transport that cannot stop may ignore it: nobody waits any longer. */
  readonly signal: AbortSignal;
  readonly headers: Readonly<Record<string, string>>;
  /** On whose behalf. */
  readonly caller: Caller | null;
}

/** A file of a department, as it is being written. */
export interface DepartmentFile {
  /** Its type and its name, for whoever takes it away. */
  readonly headers: Readonly<Record<string, string>>;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/**
 * The way to one department: over HTTP, or a call in the same process.
 *
 * Resolves to the GraphQL answer as it came, unchecked. Rejects with an `AssistanceError` when it knows what went wrong;
 * anything else that it throws counts as a department that did not answer.
 */
export interface DepartmentTransport {
  (request: DepartmentRequest, options: DepartmentRequestOptions): Promise<unknown>;
  /**
   * Whether the department and its database could answer a question now. A transport without it is asked a question
   * that needs no database. A rejection counts as no.
   */
  readonly isReady?: (signal: AbortSignal) => Promise<boolean>;
  /**
   * Opens a file by its name; null where there is none. Rejects with an `AssistanceError` or a `RequestRejected` where the
   * question is refused. The pieces throw when the file breaks off; to stop reading them ends the writing.
   */
  readonly openFile?: (
    name: string,
    question: unknown,
    options: DepartmentRequestOptions,
  ) => Promise<DepartmentFile | null>;
  /** Writes an access on record; resolves when it is there to stay. Supervision alone has a record. */
  readonly record?: (record: AccessRecord, options: DepartmentRequestOptions) => Promise<void>;
  /** Gives back what the transport holds open. Called once, after the last fetch. */
  readonly close?: () => Promise<void>;
}
