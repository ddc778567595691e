import type { Caller } from '@hub/assistance/access';
import { supervisor } from './callers.ts';
import { type Database, type Subgraph, createLog, subgraphExecutor } from '@hub/subgraph';

/** A question to a subgraph about some entities, as the gateway asks it. */
export interface EntitiesQuestion {
  readonly typename: string;
  readonly ids: readonly string[];
  /** Selection on the entity, with the fragments it uses if any. */
  readonly fields: string;
  /** Who asks; left out, a supervisor of the province. */
  readonly caller?: Caller;
}

/** Asks a subgraph for entities by key through its real schema. Throws on any error in the answer. */
export async function entitiesOf(
  subgraph: Subgraph,
  database: Database,
  { typename, ids, fields, caller = supervisor('test') }: EntitiesQuestion,
): Promise<readonly unknown[]> {
  const execute = subgraphExecutor(subgraph, database, createLog('test', 'silent'));
  const question = {
    query: `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on ${typename} { ${fields} } }
    }`,
    variables: { representations: ids.map((id) => ({ __typename: typename, id })) },
  };
  const { data, errors } = await execute(question, caller);
  if (errors !== undefined)
    throw new Error(`the subgraph answered with errors: ${JSON.stringify(errors)}`);
  return (data as { readonly _entities: readonly unknown[] })._entities;
}
