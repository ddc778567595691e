import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AssistanceError } from '@hub/assistance';
import type { SignCallTo } from '@hub/assistance/signed-call';
import { accessRecorder } from './audit/record-access.ts';
import type { KnownOperations } from './operations/asked-operation.ts';
import { defaultMaxCost } from './operations/bound-cost.ts';
import { clientAllowance } from './operations/client-allowance.ts';
import { type TokenIssuer, tokenVerifier } from './callers/verify-token.ts';
import type { DemoIdentity } from './demo/demo-issuer.ts';
import { departmentDataSource } from './department-data-source.ts';
import type { DepartmentTransport } from './department-transport.ts';
import { type GatewayParts, type GatewayServer, startGatewayServer } from './gateway.ts';
import { type HttpParts, requestListener } from './http.ts';
import { httpTransport } from './http-transport.ts';
import { refusalLog } from './refusal-log.ts';
import { type Log, createLog } from './log.ts';
import { publishedSchema } from './published-schema.ts';
import { readinessOf } from './readiness.ts';
import type { SupergraphSource } from './supergraph.ts';

/** How long a request may still take once the gateway is closing: more than two departments in a row may need. */
const drainMs = 5000;

const sweepMs = 50;

/** Above the minute after which load balancers commonly drop an idle connection. */
const keepAliveTimeoutMs = 65_000;

/** An operation is small: a caller who needs longer to send it is holding a connection. */
const requestTimeoutMs = 15_000;

/** This machine alone. */
const defaultHost = '127.0.0.1';

const anyOperation: KnownOperations = { registered: new Map(), isFreeTextAllowed: true };

/** What a gateway needs to know. */
export interface GatewayOptions {
  readonly supergraph: SupergraphSource;
  /** Subgraphs in this process, by name. */
  readonly transports?: Readonly<Record<string, DepartmentTransport>>;
  /** Addresses of subgraphs apart, by name. One that is named nowhere is asked at the address in the supergraph. */
  readonly urls?: Readonly<Record<string, string>>;
  /** Whose tokens are accepted. */
  readonly issuer: TokenIssuer;
  /** Whether callers may ask for the graph's description; a playground lives on it. */
  readonly isDescribed?: boolean;
  /** Which operations are answered; any unless it is said. */
  readonly operations?: KnownOperations;
  /** What one operation may cost at most, in objects that it may be answered with. */
  readonly maxCost?: number;
  /** What one client may spend on operations within a minute; anything unless it is said. */
  readonly costPerMinute?: number;
  /** In a demonstration alone: as whom it can be tried, given to anybody who asks at `/demo/identities`. */
  readonly demoIdentities?: () => Promise<readonly DemoIdentity[]>;
  /** Signs what goes to subgraphs apart; needed where there are some. */
  readonly signCallTo?: SignCallTo;
  /** 0 for any free one. */
  readonly port: number;
  readonly host?: string;
  /** Folder of the built console; without it there are no pages. */
  readonly consoleDirectory?: string;
  /** Texts of operations to plan before the first caller sends them; texts must be those that callers send. */
  readonly warmOperations?: readonly string[];
  /** Longest wait for one fetch from a department, in milliseconds. */
  readonly departmentTimeoutMs?: number;
  readonly log?: Log;
}

/** A gateway that is listening. */
export interface RunningGateway {
  /** Without a path: `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly port: number;
  /** Finishes the requests under way, then closes everything that the gateway opened. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the gateway: graph, data sources, and one port.
 *
 * @throws AssistanceError PORT_IN_USE, or SETTING_INVALID for a supergraph that cannot be read
 */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const log = options.log ?? createLog();
  const verifyToken = await tokenVerifier(options.issuer);
  const transports = new Map<string, DepartmentTransport>();
  const supervision = () => transports.get('supervision');
  const common = {
    recordAccess: accessRecorder({ supervision, log }),
    noteRefusal: refusalLog(log),
    isDescribed: options.isDescribed ?? true,
    log,
  };
  const spendCost = clientAllowance(options.costPerMinute);
  const published = publishedSchema();
  const server = await startGatewayServer({
    supergraph: options.supergraph,
    ...common,
    warmOperations: options.warmOperations ?? [],
    costs: { maxCost: options.maxCost ?? defaultMaxCost, spendCost },
    onSchema: published.replace,
    dataSourceFor: dataSources(options, transports, log),
  });
  let isClosing = false;
  const http = httpServer({
    ...common,
    server,
    supervision,
    readiness: readinessOf(transports),
    verifyToken,
    operations: options.operations ?? anyOperation,
    spendCost,
    publishedSchema: published.text,
    demoIdentities: options.demoIdentities,
    listensOn: options.host ?? defaultHost,
    consoleDirectory: options.consoleDirectory,
    isClosing: () => isClosing,
  });
  const release = async () => releaseAll(server, transports);
  const address = await listen(http, options).catch(async (error: unknown) => {
    await release();
    throw error;
  });
  return {
    ...address,
    close: async () => {
      isClosing = true;
      await drain(http);
      await release();
    },
  };
}

/** Makes the way to each subgraph of a graph, and keeps it among those that are open. */
function dataSources(
  options: GatewayOptions,
  transports: Map<string, DepartmentTransport>,
  log: Log,
): GatewayParts['dataSourceFor'] {
  const { departmentTimeoutMs: deadlineMs = 1500 } = options;
  return ({ name, url }, schema) => {
    const transport = transportFor(options, { name, url });
    const former = transports.get(name);
    // A reloaded graph may move a subgraph; what is under way at the old address still finishes.
    if (former !== transport) void former?.close?.();
    transports.set(name, transport);
    return departmentDataSource({ department: name, transport, schema, deadlineMs, log });
  };
}

function httpServer(parts: HttpParts): Server {
  return createServer(
    { keepAliveTimeout: keepAliveTimeoutMs, requestTimeout: requestTimeoutMs },
    requestListener(parts),
  );
}

function transportFor(
  { transports = {}, urls = {}, signCallTo }: GatewayOptions,
  { name, url }: { readonly name: string; readonly url?: string | undefined },
): DepartmentTransport {
  const given = transports[name];
  if (given !== undefined) return given;
  const address = urls[name] ?? url;
  if (address === undefined || address === '')
    throw new AssistanceError('SETTING_INVALID', { detail: `no address for the subgraph ${name}` });
  if (signCallTo === undefined)
    throw new AssistanceError('SETTING_INVALID', { detail: 'HUB_CALL_KEYS' });
  return httpTransport(address, signCallTo(name));
}

async function listen(
  http: Server,
  { port, host = defaultHost }: Pick<GatewayOptions, 'port' | 'host'>,
): Promise<Pick<RunningGateway, 'url' | 'port'>> {
  const taken = await new Promise<number>((resolve, reject) => {
    http.once('error', (cause: NodeJS.ErrnoException) => {
      const isBusy = cause.code === 'EADDRINUSE';
      const detail = isBusy ? `${port}` : `HUB_HOST, HUB_PORT: cannot listen on ${host}:${port}`;
      reject(new AssistanceError(isBusy ? 'PORT_IN_USE' : 'SETTING_INVALID', { detail, cause }));
    });
    http.listen(port, host, () => resolve((http.address() as AddressInfo).port));
  });
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`, port: taken };
}

async function drain(http: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => http.close(() => resolve()));
  // A connection whose last request began before the closing stays open afterwards, waiting for another.
  const sweep = setInterval(() => http.closeIdleConnections(), sweepMs);
  const impatience = setTimeout(() => http.closeAllConnections(), drainMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(impatience);
}

async function releaseAll(
  server: GatewayServer,
  transports: ReadonlyMap<string, DepartmentTransport>,
): Promise<void> {
  await server.stop();
  await Promise.all([...transports.values()].map(async (transport) => transport.close?.()));
}
