import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { demoSettings } from '@hub/cli/demo';
import { allSubgraphs } from '@hub/cli/subgraphs';
import { Seen, federatedSchema, openDatabase } from '@hub/subgraph';

/** What the parent process sends: which subgraph, and where its database is. */
export interface StockSubgraphSettings {
  readonly name: string;
  readonly databaseUrl: string;
}

/** The main operation asks for everything that changes how loaders read. */
const question = { asksFor: () => true };

/** Serves a subgraph of the hub, schema, resolvers and statements, on Apollo Server as it comes out of the box. */
async function serve({ name, databaseUrl }: StockSubgraphSettings): Promise<void> {
  const subgraph = allSubgraphs(demoSettings).find((candidate) => candidate.name === name);
  if (subgraph === undefined) throw new Error(`no subgraph ${name}`);
  const { database } = openDatabase(databaseUrl);
  const newLoaders = subgraph.loaders({ own: database, whole: database });
  const server = new ApolloServer({ schema: federatedSchema(subgraph).schema });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    // As the hub itself: the stock gateway passes no caller on.
    context: async () => ({ loaders: newLoaders(question), caller: null, seen: new Seen() }),
  });
  process.send?.({ port: Number(new URL(url).port) });
}

process.once('message', (settings) => void serve(settings as StockSubgraphSettings));
