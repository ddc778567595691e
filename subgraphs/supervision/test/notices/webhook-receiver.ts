import { once } from 'node:events';
import { type IncomingHttpHeaders, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as it arrived. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A web server that answers each request with the next status, and the last one for ever. */
export async function webhookReceiver(port = 0) {
  const received: Received[] = [];
  let statuses: readonly number[] = [204];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ headers: request.headers, body });
      const [status = 204, ...others] = statuses;
      if (others.length > 0) statuses = others;
      response.writeHead(status, { location: '/elsewhere' }).end('said by the receiver');
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: boundPort } = server.address() as AddressInfo;
  return {
    received,
    port: boundPort,
    url: `http://127.0.0.1:${boundPort}/reminders?of=supervision`,
    /** Answers so from now on, and forgets what came before. */
    answers: (...next: readonly number[]) => {
      received.length = 0;
      statuses = next;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
