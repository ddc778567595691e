import { readFile } from 'node:fs/promises';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { type SignCall, callHeader, callSigners, parseCallKeys } from '@hub/assistance/signed-call';
import { supervisor } from '@hub/testing';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

/** What the parent process sends: the graph and where its subgraphs are. */
export interface StockGatewaySettings {
  readonly supergraphFile: string;
  readonly urls: Readonly<Record<string, string>>;
  /** By which our own subgraphs know who calls; the stock ones ask nobody. */
  readonly callKeys: string;
}

/**
 * Serves the graph with what the box holds: Apollo Gateway with its own data source, Apollo Server with its own web
 * server, nothing set but the addresses and the signature of each call.
 */
async function serve({ supergraphFile, urls, callKeys }: StockGatewaySettings): Promise<void> {
  const signCallTo = callSigners(parseCallKeys(callKeys));
  const sdl = await readFile(supergraphFile, 'utf8');
  const supergraphSdl = sdl.replaceAll(
    /@join__graph\(name: "([^"]+)", url: "[^"]*"\)/g,
    (_match, name: string) => `@join__graph(name: "${name}", url: "${urls[name] ?? ''}")`,
  );
  const server = new ApolloServer({
    gateway: new ApolloGateway({
      supergraphSdl,
      buildService: ({ name, url }) => signedSource(url ?? '', signCallTo(name)),
    }),
  });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  process.send?.({ port: Number(new URL(url).port) });
}

/** The data source as it comes, with one header more. */
function signedSource(url: string, sign: SignCall): RemoteGraphQLDataSource {
  const source = new RemoteGraphQLDataSource({ url });
  const send = source.fetcher;
  const { pathname: path } = new URL(url);
  source.fetcher = async (address, init) => {
    const body = String(init?.body ?? '');
    const signature = sign({ path, body }, supervisor('benchmark'));
    return send(address, { ...init, headers: { ...init?.headers, [callHeader]: signature } });
  };
  return source;
}

process.once('message', (settings) => void serve(settings as StockGatewaySettings));
