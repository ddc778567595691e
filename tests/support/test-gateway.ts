import { departments } from '@hub/assistance';
import { inRepository } from '@hub/cli/repository';
import {
  type DepartmentTransport,
  type GatewayOptions,
  type RunningGateway,
  createLog,
  startGateway,
} from '@hub/gateway';
import { signCallTo } from '@hub/testing';
import { testIssuer } from './callers.ts';

const down: DepartmentTransport = async () => Promise.reject(new Error('this department is down'));

/** A gateway as every hub has it, on a free port: for tokens of the tests' issuer, and silent. A department that is named nowhere is down. */
export async function testGateway(options: Partial<GatewayOptions>): Promise<RunningGateway> {
  const named = Object.keys({ ...options.transports, ...options.urls });
  const away = Object.values(departments)
    .map(({ subgraph }) => subgraph)
    .filter((subgraph) => !named.includes(subgraph));
  return startGateway({
    supergraph: { file: inRepository('gateway/supergraph.graphql') },
    issuer: testIssuer.issuer,
    signCallTo,
    port: 0,
    log: createLog({ level: 'silent' }),
    ...options,
    transports: {
      ...Object.fromEntries(away.map((subgraph) => [subgraph, down])),
      ...options.transports,
    },
  });
}
