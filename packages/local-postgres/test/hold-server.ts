import { AssistanceError } from '@hub/assistance';
import { startLocalPostgres } from '../src/index.ts';

/** Starts the server of a data directory, says so, and lives on until it is told to end. */
const [dataDirectory = ''] = process.argv.slice(2);
try {
  const server = await startLocalPostgres({ dataDirectory });
  process.stdout.write(`${server.url('postgres')}\n`);
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`${error instanceof AssistanceError ? error.message : String(error)}\n`);
}
