import { execFile } from 'node:child_process';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { findBinaries } from '../src/binaries.ts';
import {
  type LocalPostgres,
  ensureDatabase,
  runningPostgres,
  startLocalPostgres,
} from '../src/index.ts';
import { startServer } from '../src/server-process.ts';
import { chooseServerUser } from '../src/server-user.ts';
import { end, holdServer, isAlive, isGone, lockHolderOf } from './held-server.ts';

const isRoot = process.getuid?.() === 0;
/** An account without any rights of its own. */
const stranger = isRoot ? { uid: 65_534, gid: 65_534 } : {};

// A fresh temporary folder is closed to everyone but its owner; root's servers have to get in all the same.
const home = await mkdtemp(join(tmpdir(), 'local-postgres-'));
let count = 0;
const freshDirectory = () => join(home, `data-${(count += 1)}`);
const start = (dataDirectory: string, onProgress?: (step: string) => void) =>
  startLocalPostgres({
    dataDirectory,
    durability: 'test',
    ...(onProgress === undefined ? {} : { onProgress }),
  });

/** Made once: to make a cluster takes longer than to start it. */
const original = freshDirectory();
await (await start(original)).stop();

/** A data directory with a cluster, never started since it was copied; its files belong to whom they belonged. */
async function usedDirectory(): Promise<string> {
  const copy = freshDirectory();
  await promisify(execFile)('cp', ['-a', original, copy]);
  return copy;
}

const refusal = (why: RegExp) =>
  expect.objectContaining({
    code: 'DATA_DIRECTORY_NOT_USABLE',
    message: expect.stringMatching(why),
  });

afterAll(async () => rm(home, { recursive: true }));

async function ask<Row extends object>(url: string, query: string): Promise<readonly Row[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await sql.unsafe<Row[]>(query);
  } finally {
    await sql.end();
  }
}

const write = async ({ url }: Pick<LocalPostgres, 'url'>) =>
  ask(url('postgres'), 'create table note as select 7 as page');
const read = async ({ url }: Pick<LocalPostgres, 'url'>) =>
  ask(url('postgres'), 'select page from note');

describe('a data directory', () => {
  it('keeps its cluster from start to start', async () => {
    const dataDirectory = freshDirectory();
    const steps: string[] = [];
    const first = await start(dataDirectory, (step) => steps.push(step));
    await write(first);
    await first.stop();
    const second = await start(dataDirectory, (step) => steps.push(step));

    expect(await read(second)).toEqual([{ page: 7 }]);
    expect(steps).toEqual([
      'creating the database cluster',
      'starting PostgreSQL',
      'starting PostgreSQL',
    ]);
    await second.stop();
  });

  it('stands beside others', async () => {
    const servers = await Promise.all([start(await usedDirectory()), start(await usedDirectory())]);

    await write(servers[0]);
    await expect(read(servers[1])).rejects.toThrow('does not exist');
    await Promise.all(servers.map(async (server) => server.stop()));
  });

  it('is found while it runs by a relative path and by a link, and by nothing afterwards', async () => {
    const directory = await usedDirectory();
    const link = freshDirectory();
    await symlink(directory, link);
    const server = await start(directory);
    for (const way of [relative('.', directory), link])
      expect((await runningPostgres(way))?.url('postgres', 'nobody')).toContain(`:${server.port}/`);
    await server.stop();

    expect(await runningPostgres(link)).toBeNull();
    expect(await runningPostgres(freshDirectory())).toBeNull();
  });

  it('shows the password to nobody else, and lets nobody in without it', async () => {
    const dataDirectory = await usedDirectory();
    const server = await start(dataDirectory);
    const { mode } = await stat(join(dataDirectory, 'cluster', 'superuser-password'));
    const url = new URL(server.url('postgres'));
    url.password = 'guess';

    expect(mode & 0o777).toBe(0o600);
    await expect(ask(url.href, 'select 1')).rejects.toThrow('password authentication failed');
    await server.stop();
  });

  it('loses what a start that was cut short left behind', async () => {
    const dataDirectory = freshDirectory();
    // Higher than any process id.
    await mkdir(join(dataDirectory, 'unfinished-99999999', 'cluster'), { recursive: true });
    const server = await start(dataDirectory);

    expect(await readdir(dataDirectory)).toEqual(['cluster']);
    await server.stop();
  });

  it('may be open to every user: the server then keeps no right of root', async () => {
    const open = await mkdtemp(join(tmpdir(), 'local-postgres-open-'));
    await chmod(open, 0o755);
    const { prefix } = await chooseServerUser([open, '/']);
    const server = await start(open);

    expect(prefix).toEqual([]);
    expect(await ask(server.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    await rm(open, { recursive: true });
  });
});

describe('a data directory that cannot be used', () => {
  it('is named when it is a file', async () => {
    const file = freshDirectory();
    await writeFile(file, '');

    await expect(start(file)).rejects.toThrow(refusal(/data-\d+: EEXIST/));
    await expect(start(join(file, 'within'))).rejects.toThrow(refusal(/within: ENOTDIR/));
  });

  it('is named when it may not be written', async () => {
    const locked = await mkdtemp(join(tmpdir(), 'local-postgres-locked-'));
    await chmod(locked, 0o555);
    const held = await holdServer(join(locked, 'data'), stranger);

    expect(held.said).toMatch(/The data directory cannot be used.*locked-\w+\/data: EACCES/);
    await rm(locked, { recursive: true });
  });

  it('is named when another version made it', async () => {
    const dataDirectory = freshDirectory();
    await mkdir(join(dataDirectory, 'cluster'), { recursive: true });
    await writeFile(join(dataDirectory, 'cluster', 'PG_VERSION'), '17\n');

    await expect(start(dataDirectory)).rejects.toThrow(refusal(/was made by PostgreSQL 17/));
  });

  it('is named while another hub uses it, which goes on undisturbed', async () => {
    const dataDirectory = await usedDirectory();
    const held = await holdServer(dataDirectory);

    await expect(start(dataDirectory)).rejects.toMatchObject({
      code: 'DATA_DIRECTORY_IN_USE',
      message: expect.stringContaining(`process ${held.child.pid}`) as string,
    });
    expect(await ask(held.said, 'select 1 as one')).toEqual([{ one: 1 }]);
    await end(held, 'SIGTERM');
  });
});

describe('when the process that started it ends', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('by %s, the server stops', async (signal) => {
    const dataDirectory = await usedDirectory();
    const held = await holdServer(dataDirectory);
    const server = await lockHolderOf(dataDirectory);

    expect(await end(held, signal)).toBe(signal);
    expect(isAlive(server)).toBe(false);
  });

  it('by SIGKILL, the orphan is stopped by the next start and nothing is lost', async () => {
    const dataDirectory = await usedDirectory();
    const held = await holdServer(dataDirectory);
    const orphan = await lockHolderOf(dataDirectory);
    await write({ url: () => held.said });
    await end(held, 'SIGKILL');
    expect(isAlive(orphan)).toBe(true);

    const server = await start(dataDirectory);

    expect(await lockHolderOf(dataDirectory)).not.toBe(orphan);
    expect(await read(server)).toEqual([{ page: 7 }]);
    await server.stop();
  });

  it('together with the server, by SIGKILL, the lock is no obstacle', async () => {
    const dataDirectory = await usedDirectory();
    const held = await holdServer(dataDirectory);
    const killed = await lockHolderOf(dataDirectory);
    await write({ url: () => held.said });
    await end(held, 'SIGKILL');
    process.kill(killed, 'SIGKILL');
    expect(await isGone(killed)).toBe(true);

    const server = await start(dataDirectory);

    expect(await read(server)).toEqual([{ page: 7 }]);
    await server.stop();
  });

  it('and its number went to another program, that program is left alone', async () => {
    const dataDirectory = await usedDirectory();
    // Our own parent: certainly alive, and no server.
    await writeFile(join(dataDirectory, 'cluster', 'postmaster.pid'), `${process.ppid}\n`);

    const server = await start(dataDirectory);

    expect(isAlive(process.ppid)).toBe(true);
    await server.stop();
  });

  it('before the server is asked to stop a second time, nothing happens', async () => {
    const server = await start(await usedDirectory());
    await server.stop();

    await expect(server.stop()).resolves.toBeUndefined();
  });
});

describe('a port', () => {
  it('that somebody took in between is told apart from other failures', async () => {
    const [first, second] = [await usedDirectory(), await usedDirectory()];
    const server = await start(first);
    const binaries = findBinaries();

    await expect(
      startServer({
        binaries,
        user: await chooseServerUser([second, binaries.postgres]),
        clusterDirectory: join(second, 'cluster'),
        port: server.port,
        settings: {},
      }),
    ).rejects.toMatchObject({ reason: 'PORT_TAKEN' });
    await server.stop();
  });
});

describe.runIf(isRoot)('a user without rights', () => {
  it('runs a server of their own', async () => {
    const own = await mkdtemp(join(tmpdir(), 'local-postgres-own-'));
    await chown(own, 65_534, 65_534);
    const held = await holdServer(join(own, 'data'), stranger);

    expect(await ask(held.said, 'select 1 as one')).toEqual([{ one: 1 }]);
    await end(held, 'SIGTERM');
    await rm(own, { recursive: true });
  });
});

describe('a database for a department', async () => {
  const server = await start(await usedDirectory());
  const roles = { database: 'education', owner: 'education_owner', app: 'education' };
  const { ownerUrl, appUrl } = await ensureDatabase(server, roles);
  afterAll(server.stop);

  it('lets the app use the tables of the owner, and own none', async () => {
    await ask(ownerUrl, 'create table award (id bigint generated always as identity)');

    await ask(appUrl, 'insert into award default values');
    expect(await ask(appUrl, 'select id from award')).toEqual([{ id: '1' }]);
    await expect(ask(appUrl, 'create table mine ()')).rejects.toThrow('permission denied');
    await expect(ask(appUrl, 'truncate award')).rejects.toThrow('permission denied');
  });

  it('is made once, however often it is asked for', async () => {
    expect(await ensureDatabase(server, roles)).toEqual({ ownerUrl, appUrl });
  });

  it('is closed to the roles of another', async () => {
    await ensureDatabase(server, { database: 'housing', owner: 'housing_owner', app: 'housing' });

    await expect(ask(server.url('education', 'housing'), 'select 1')).rejects.toThrow(
      'permission denied for database',
    );
  });

  it('has a plain name', async () => {
    await expect(ensureDatabase(server, { ...roles, database: 'a"b' })).rejects.toThrow('a"b');
  });
});
