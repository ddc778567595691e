import { readFile } from 'node:fs/promises';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

/** What the parent process sends: the graph and where its subgraphs are. */
export interface StockGatewaySettings {
  readonly supergraphFile: string;
  readonly urls: Readonly<Record<string, string>>;
}

/**
 * Serves the graph with what the box holds: Apollo Gateway with its own data source, Apollo Server with its own web
 * server, nothing set but the addresses.
 */
async function serve({ supergraphFile, urls }: StockGatewaySettings): Promise<void> {
  const sdl = await readFile(supergraphFile, 'utf8');
  const supergraphSdl = sdl.replaceAll(
    /@join__graph\(name: "([^"]+)", url: "[^"]*"\)/g,
    (_match, name: string) => `@join__graph(name: "${name}", url: "${urls[name] ?? ''}")`,
  );
  const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  process.send?.({ port: Number(new URL(url).port) });
}

process.once('message', (settings) => void serve(settings as StockGatewaySettings));
