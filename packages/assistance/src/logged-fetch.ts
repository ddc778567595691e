/** The header with which a developer asks how an answer came about; a hub that is not described takes no notice. */
export const fetchLogHeader = 'hub-fetches';

/** One question of the gateway to one subgraph, as it went: `extensions.fetches` of an answer. */
export interface LoggedFetch {
  /** Name of the subgraph. */
  readonly subgraph: string;
  /** Where in the answer it belongs; empty at the root. `@` stands for each element of a list. */
  readonly path: readonly string[];
  /** How many different entities were asked about; null at the root. */
  readonly entities: number | null;
  /** Whole milliseconds since the gateway took the request. */
  readonly startedMs: number;
  /** Whole milliseconds; 0 where the subgraph had failed in this request before, and was not asked once more. */
  readonly tookMs: number;
  /** Codes of the errors that came back, each once. */
  readonly failures: readonly string[];
}
