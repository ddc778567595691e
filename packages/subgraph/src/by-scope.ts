import { type Caller, isEverything, rowScopeOf } from '@hub/assistance/access';
import { LRUCache } from 'lru-cache';
import { type Database, narrowedDatabase } from './database.ts';
import type { Databases } from './subgraph.ts';

/** Every county with each department, and some more. */
const scopesKept = 1000;

/**
 * Makes something once for each scope of rows that callers have, on a database that gives no others.
 *
 * Statements are prepared with it, which costs far more than a request.
 */
export function byScope<Made>(
  whole: Database,
  make: (databases: Databases) => Made,
): (caller: Caller | null) => Made {
  const ofTheHub = make({ own: whole, whole });
  const made = new LRUCache<string, { readonly value: Made }>({ max: scopesKept });
  return (caller) => {
    const scope = rowScopeOf(caller);
    if (isEverything(scope)) return ofTheHub;
    const key = JSON.stringify(scope);
    const known = made.get(key);
    if (known !== undefined) return known.value;
    const value = make({ own: narrowedDatabase(whole, scope), whole });
    made.set(key, { value });
    return value;
  };
}
