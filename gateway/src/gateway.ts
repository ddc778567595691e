import {
  ApolloGateway,
  type GraphQLDataSource,
  type ServiceEndpointDefinition,
} from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLSchema, buildSchema } from 'graphql';
import { auditAccess } from './audit/audit-access.ts';
import type { RecordAccess } from './audit/record-access.ts';
import { type CostLimits, boundCost } from './operations/bound-cost.ts';
import { refuseUnreleased } from './callers/refuse-unreleased.ts';
import { silenceTelemetry } from './environment.ts';
import { showFetches } from './fetch-log.ts';
import type { GatewayContext } from './gateway-context.ts';
import type { Log } from './log.ts';
import { maskError } from './mask-error.ts';
import { oneErrorPerOutage } from './one-error-per-outage.ts';
import { maxTokens } from './operations/operation-limits.ts';
import type { NoteRefusal } from './refusal-log.ts';
import { type SupergraphSource, supergraphOf } from './supergraph.ts';
import { refuseUnanswerableOperation } from './unanswerable-operation.ts';
import { warmUp } from './warm-up.ts';

/** What a gateway is made of. */
export interface GatewayParts {
  readonly supergraph: SupergraphSource;
  /** Called for each subgraph of a graph; the schema is that of the graph in service, whenever it is asked for. */
  readonly dataSourceFor: (
    subgraph: ServiceEndpointDefinition,
    schema: () => GraphQLSchema,
  ) => GraphQLDataSource;
  /** Writes who looked at whom on record, before they are answered. */
  readonly recordAccess: RecordAccess;
  /** Notes in the log that something was not released. */
  readonly noteRefusal: NoteRefusal;
  /** Texts of operations to plan before the first caller sends them. */
  readonly warmOperations: readonly string[];
  /** Whether callers may ask for the graph's description, and mistakes are answered with names that would fit. */
  readonly isDescribed: boolean;
  readonly costs: CostLimits;
  /** Told of each graph that comes into service, as callers see it. */
  readonly onSchema: (schema: GraphQLSchema) => void;
  readonly log: Log;
}

/** A gateway that has its graph and answers operations. */
export type GatewayServer = ApolloServer<GatewayContext>;

/**
 * Starts Apollo Server on Apollo Gateway, without a port.
 *
 * @throws AssistanceError SETTING_INVALID if the supergraph cannot be read; whatever is wrong with it, if it can
 */
export async function startGatewayServer(parts: GatewayParts): Promise<GatewayServer> {
  const { log } = parts;
  silenceTelemetry();
  let schema = new GraphQLSchema({});
  const gateway = new ApolloGateway({
    supergraphSdl: supergraphOf(parts.supergraph, log),
    buildService: (subgraph) => parts.dataSourceFor(subgraph, () => schema),
    validateSupergraph: true,
    __exposeQueryPlanExperimental: false,
    logger: log,
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    parts.onSchema(apiSchema);
    // Composition has validated it; its own directives are not worth validating again.
    schema = buildSchema(coreSupergraphSdl, { assumeValidSDL: true, noLocation: true });
  });
  const server = new ApolloServer<GatewayContext>({
    gateway,
    logger: log,
    formatError: maskError(log),
    introspection: parts.isDescribed,
    hideSchemaDetailsFromClientErrors: !parts.isDescribed,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens },
    stopOnTerminationSignals: false,
    stringifyResult: (result) => JSON.stringify(result),
    plugins: [
      refuseUnanswerableOperation,
      refuseUnreleased(parts.noteRefusal),
      boundCost(parts.costs),
      oneErrorPerOutage,
      // Before the audit, which may withhold the whole answer.
      showFetches,
      auditAccess(parts.recordAccess),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await server.start();
  await warmUp({ server, gateway, log }, parts.warmOperations);
  return server;
}
