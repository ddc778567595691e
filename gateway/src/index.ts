/** The gateway as a library: the same code serves subgraphs apart and subgraphs in the same process. */
export type { TokenIssuer } from './callers/verify-token.ts';
export {
  type DemoIdentity,
  type DemoIssuer,
  type Identity,
  demoIssuer,
} from './demo/demo-issuer.ts';
export type {
  DepartmentRequest,
  DepartmentRequestOptions,
  DepartmentTransport,
} from './department-transport.ts';
export { httpTransport } from './http-transport.ts';
export { type Log, type LogDestination, createLog } from './log.ts';
export { type GatewayOptions, type RunningGateway, startGateway } from './start-gateway.ts';
export type { SupergraphSource } from './supergraph.ts';
export type { KnownOperations } from './operations/asked-operation.ts';
export { operationHash, readManifests } from './operations/registered-operations.ts';
export { readOperations } from './warm-up.ts';
