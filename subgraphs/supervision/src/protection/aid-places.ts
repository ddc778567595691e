import { isAnyProtected } from '@hub/subgraph';
import type { AidStatement } from '../graph/aid-statement.ts';
import { type ProtectionLoaders, withheldPlace } from './protection-loaders.ts';

/**
 * A statement of aid as it is shown: without the counties that decided, where the person is protected or shares an award
 * with somebody who is.
 */
export async function withoutPlaces(
  { personId, statement }: { readonly personId: string; readonly statement: AidStatement },
  loaders: ProtectionLoaders,
): Promise<AidStatement> {
  const awards = statement.lanes.flatMap((lane) => lane.awards ?? []);
  const people = [personId, ...awards.flatMap(({ memberIds }) => memberIds)];
  if (!(await isAnyProtected(people, loaders))) return statement;
  const lanes = statement.lanes.map((lane) =>
    Object.assign({}, lane, {
      awards:
        lane.awards?.map((award) => Object.assign({}, award, { county: withheldPlace })) ?? null,
    }),
  );
  return Object.assign({}, statement, { lanes });
}
