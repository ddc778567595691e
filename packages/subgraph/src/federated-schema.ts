import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, parse } from 'graphql';
import {
  type BuildSchemaOptions,
  buildSchemaSync,
  createResolversMap,
  getMetadataStorage,
} from 'type-graphql';
import { sayWhoSees } from './say-who-sees.ts';
import type { Subgraph } from './subgraph.ts';

const federationLink = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"])`;

/** A subgraph's schema, ready to run, and the text that composition reads. */
export interface FederatedSchema {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
}

/** Builds a subgraph's federated schema from its type-graphql classes. */
export function federatedSchema(subgraph: Subgraph): FederatedSchema {
  // In the order in which they are written: left alone, they turn round when a field is resolved for the first time.
  getMetadataStorage().params.sort((one, other) => one.index - other.index);
  const classes = buildSchemaSync({
    resolvers: subgraph.resolvers,
    orphanedTypes: [...subgraph.types],
    skipCheck: true,
    validate: false,
  } satisfies BuildSchemaOptions);
  sayWhoSees(classes);
  const sdl = `${federationLink}\n\n${printSchemaWithDirectives(classes)}\n`;
  const schema = buildSubgraphSchema([
    { typeDefs: parse(sdl), resolvers: resolversOf(classes, subgraph) },
  ]);
  return { schema, sdl };
}

type Resolvers = Record<string, Record<string, never>>;

/**
 * The classes' resolvers, with the references.
 *
 * Rows are plain objects, so the `instanceof` test that type-graphql adds to types with an interface is taken off.
 */
function resolversOf(classes: GraphQLSchema, subgraph: Subgraph): Resolvers {
  const resolvers = createResolversMap(classes) as Record<string, Record<string, unknown>>;
  for (const resolver of Object.values(resolvers)) delete resolver['__isTypeOf'];
  for (const [type, resolve] of Object.entries(subgraph.references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve };
  }
  return resolvers as Resolvers;
}
