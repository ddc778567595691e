import { type SpawnOptions, execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { dataDirectoryError } from './data-directory-error.ts';

const run = promisify(execFile);

/** Whose process the server is: PostgreSQL refuses to run as root. */
export interface ServerUser {
  /** Null when the server runs as we do. */
  readonly account: { readonly uid: number; readonly gid: number } | null;
  /** What stands before a command so that it runs as this user; empty when the account alone is enough. */
  readonly prefix: readonly string[];
}

/** The accounts to run as in place of root: the one made for it, else the one that every system has. */
const unprivilegedNames = ['postgres', 'nobody'];

/** Chooses the user, given the paths that the server has to reach. */
export async function chooseServerUser(paths: readonly string[]): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return { account: null, prefix: [] };
  const account = await unprivilegedAccount();
  const closed = await firstClosedFolder(paths, account);
  if (closed === null) return { account, prefix: [] };
  return { account, prefix: await prefixThatEnters(closed, account) };
}

/**
 * Keeps the C library of Debian and others (glibc) from handing memory back to the system at the end of every statement,
 * in bytes: the next one of a kind asks for the same again, page by page.
 *
 * The statement for all the tables of a department takes two megabytes while it runs. Measured at 1:1000 over 300 main
 * questions: 7.5 ms of PostgreSQL's processor each in place of 22.5. Other C libraries take no notice.
 */
const memory = { MALLOC_TOP_PAD_: '4194304', MALLOC_TRIM_THRESHOLD_: '16777216' };

/** How a program of PostgreSQL is called so that it runs as the server's user. */
export function commandAs(
  user: ServerUser,
  program: string,
  args: readonly string[],
): { readonly file: string; readonly args: string[]; readonly options: SpawnOptions } {
  // Messages are read by us, so they have to be in one language.
  const env = { LC_ALL: 'C', TZ: 'UTC', ...memory };
  const [file = program, ...words] = [...user.prefix, program, ...args];
  const account = user.prefix.length === 0 ? (user.account ?? {}) : {};
  return { file, args: words, options: { env, cwd: '/', ...account } };
}

type Account = NonNullable<ServerUser['account']>;

async function unprivilegedAccount(): Promise<Account> {
  for (const name of unprivilegedNames) {
    try {
      const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      // No such account here: the next one.
    }
  }
  throw dataDirectoryError('PostgreSQL does not run as root, and there is no other user to run as');
}

/** A home directory or a fresh temporary folder of root is closed to everyone else, and so is all that lies in it. */
async function firstClosedFolder(
  paths: readonly string[],
  account: Account,
): Promise<string | null> {
  const folders = new Set(paths.flatMap(withParents));
  for (const folder of folders) {
    if (!(await mayEnter(folder, account))) return folder;
  }
  return null;
}

function withParents(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [...withParents(parent), path];
}

async function mayEnter(folder: string, { uid, gid }: Account): Promise<boolean> {
  const { mode, ...owner } = await stat(folder);
  if (owner.uid === uid) return (mode & 0o100) !== 0;
  if (owner.gid === gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/**
 * Lets the server through closed folders without opening them to anyone else: it keeps one capability of root's, to
 * pass file permissions, and gives up the rest. PostgreSQL asks `access()`, which looks at capabilities only under
 * `no_setuid_fixup`.
 */
async function prefixThatEnters(closed: string, { uid, gid }: Account): Promise<readonly string[]> {
  const prefix = [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--bounding-set=-all,+dac_override',
    '--securebits=+no_setuid_fixup',
  ];
  try {
    await run('setpriv', [...prefix.slice(1), 'true']);
    return prefix;
  } catch (error) {
    throw dataDirectoryError(
      `PostgreSQL does not run as root, and no other user may enter ${closed}`,
      error,
    );
  }
}
