import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { LoggedFetch } from '@hub/assistance';
import type { GatewayContext } from './gateway-context.ts';

/** What a fetch is before it has been answered. */
type AskedFetch = Pick<LoggedFetch, 'subgraph' | 'path' | 'entities'>;

/** The questions that one request has led to, in the order in which they were asked. */
export class FetchLog {
  private readonly begunMs = performance.now();
  private readonly fetches: (() => LoggedFetch)[] = [];

  /** Notes that a subgraph is asked. The function returned is to be called when it has answered. */
  asks(asked: AskedFetch): (failures: readonly string[]) => void {
    const startedMs = this.sinceBegin();
    let ended: Pick<LoggedFetch, 'tookMs' | 'failures'> = { tookMs: 0, failures: [] };
    this.fetches.push(() => ({ ...asked, startedMs, ...ended }));
    return (failures) => {
      ended = {
        tookMs: this.sinceBegin() - startedMs,
        failures: [...new Set(failures)].toSorted(),
      };
    };
  }

  toJSON(): readonly LoggedFetch[] {
    return this.fetches.map((read) => read());
  }

  private sinceBegin(): number {
    return Math.round(performance.now() - this.begunMs);
  }
}

const listener: GraphQLRequestListener<GatewayContext> = {
  async willSendResponse({ contextValue: { fetches }, response: { body } }) {
    if (fetches === undefined || body.kind !== 'single') return;
    const { extensions } = body.singleResult;
    body.singleResult.extensions = { ...extensions, fetches };
  },
};

/** Says beside an answer which subgraphs were asked for it, where the request carries a log of that. */
export const showFetches: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => listener,
};
