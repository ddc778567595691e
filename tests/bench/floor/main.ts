import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { provinceDate } from '@hub/province';
import { answerPerson } from './answer.ts';
import { openDatabases } from './books.ts';
import type { DepartmentStatements } from './statements.ts';

/** Serves `GET /people/<key>` on a free port, once the parent process has sent the statements; then tells the port. */
function serve(statements: readonly DepartmentStatements[]): void {
  const databases = openDatabases(statements);
  const server = createServer((request, response) => {
    const personId = (request.url ?? '').slice('/people/'.length);
    answerPerson(databases, personId, provinceDate).then(
      (answer) => {
        const body = JSON.stringify(answer);
        response.writeHead(200, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
        });
        response.end(body);
      },
      (error: unknown) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
  });
  server.listen(0, '127.0.0.1', () => {
    process.send?.({ port: (server.address() as AddressInfo).port });
  });
  process.once('SIGTERM', () => {
    server.close();
    server.closeAllConnections();
    void databases.close().then(() => process.exit(0));
  });
}

process.once('message', (statements) => serve(statements as readonly DepartmentStatements[]));
