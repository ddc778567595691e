import { parseDate } from '@hub/assistance';
import { type Database, type Subgraph, createLog, subgraphExecutor } from '@hub/subgraph';
import { supervisor } from '@hub/testing';
import { FacetCountType, FindingFacetsType } from '../../src/graph/facets.ts';
import {
  FindingPlaceFields,
  FindingRevisionTextFields,
  FindingTextFields,
} from '../../src/findings/finding-texts.ts';
import {
  type ProtectionLoaders,
  protectionLoaders,
} from '../../src/protection/protection-loaders.ts';
import { FindingRevisionType, FindingType } from '../../src/graph/finding.ts';
import { FindingConnection, FindingEdge, PageInfo } from '../../src/graph/finding-connection.ts';
import {
  FindingConnectionFields,
  FindingHistory,
  FindingQueries,
} from '../../src/findings/finding-queries.ts';
import { type FindingContext, findingLoaders } from '../../src/findings/finding-loaders.ts';

export const today = parseDate('2019-12-31');

/** The part of supervision that shows stored findings. */
export const findingsSubgraph: Subgraph<FindingContext & ProtectionLoaders> = {
  name: 'supervision',
  resolvers: [
    FindingQueries,
    FindingConnectionFields,
    FindingHistory,
    FindingTextFields,
    FindingPlaceFields,
    FindingRevisionTextFields,
  ],
  types: [
    FindingConnection,
    FindingEdge,
    PageInfo,
    FindingFacetsType,
    FacetCountType,
    FindingType,
    FindingRevisionType,
  ],
  references: { Finding: ({ id }, { loaders }) => loaders.findingOf.load(id) },
  loaders:
    ({ own, whole }) =>
    () => ({
      database: own,
      whole,
      today: () => today,
      ...findingLoaders(own),
      ...protectionLoaders(own)(),
    }),
  migrations: `${import.meta.dirname}/../../migrations`,
};

/** Asks a question as the gateway would. */
export function asker(database: Database) {
  const execute = subgraphExecutor(findingsSubgraph, database, createLog('test', 'silent'));
  return async (query: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const { data, errors } = await execute({ query, variables }, supervisor('Wang'));
    return { data, codes: (errors ?? []).map(({ extensions }) => extensions?.['code']) };
  };
}
