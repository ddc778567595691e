import type { ExampleOperation } from './example-operation.ts';

/** What the playground opens with. */
export interface Opening {
  readonly initialQuery?: string;
  readonly initialVariables?: string;
  /** The operation that the address names and that is not there. */
  readonly unknown: string | null;
}

/** What the opening depends on. */
export interface OpenedBy {
  /** The operation that the address names. */
  readonly named: string | null;
  /** The tabs as GraphiQL keeps them, null on a first visit. */
  readonly stored: string | null;
  readonly collection: readonly ExampleOperation[];
}

/**
 * A link opens its operation, in a tab beside those that are open; else tabs are as they were left; a first visit opens
 * the first operation.
 *
 * GraphiQL reads the tabs itself, and not their variables: it keeps those of the tab that was edited last, so that a
 * reload would empty the pane. Given the text of the tab that was open, it finds that tab again.
 */
export function openingTab({ named, stored, collection }: OpenedBy): Opening {
  const linked = collection.find(({ name }) => name === named);
  const unknown = linked === undefined ? named : null;
  if (linked !== undefined) return { ...textsOf(linked), unknown };
  const left = openTabIn(stored);
  const [first] = collection;
  return { ...(left ?? (first && textsOf(first))), unknown };
}

function textsOf({ query, variables }: ExampleOperation): Omit<Opening, 'unknown'> {
  return { initialQuery: query, initialVariables: variables };
}

/** The tab that was open, in what GraphiQL has stored; null where nothing of that kind is stored. */
function openTabIn(stored: string | null): Omit<Opening, 'unknown'> | null {
  const state = parsed(stored);
  if (!isTabs(state)) return null;
  const { query, variables } = state.tabs[state.activeTabIndex] ?? {};
  return { initialQuery: textIn(query), initialVariables: textIn(variables) };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function isTabs(state: unknown): state is {
  readonly activeTabIndex: number;
  readonly tabs: readonly { readonly query?: unknown; readonly variables?: unknown }[];
} {
  return (
    typeof state === 'object' &&
    state !== null &&
    'activeTabIndex' in state &&
    'tabs' in state &&
    Array.isArray(state.tabs)
  );
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
