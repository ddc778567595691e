import { newCallKeys } from '@hub/assistance/signed-call';
import { describe, expect, it } from 'vitest';
import { databaseVariable, readEnvironment } from '../src/environment.ts';

const url = 'postgres://education:secret@127.0.0.1:5432/education';
const secret = Buffer.alloc(32, 1);
const HUB_CALL_KEYS = `1:${secret.toString('base64')}`;

describe('readEnvironment', () => {
  it('reads the address of its own database, and takes the rest as usual', () => {
    expect(databaseVariable('human-resources')).toBe('DATABASE_URL_HUMAN_RESOURCES');
    expect(readEnvironment('education', { DATABASE_URL_EDUCATION: url, HUB_CALL_KEYS })).toEqual({
      databaseUrl: url,
      callKeys: [{ version: 1, secret }],
      host: '127.0.0.1',
      port: 4001,
      isProduction: false,
    });
  });

  it.each([
    [{}, 'DATABASE_URL_EDUCATION'],
    [{ DATABASE_URL_EDUCATION: 'mysql://education:secret@localhost' }, 'DATABASE_URL_EDUCATION'],
    [{ DATABASE_URL_EDUCATION: url, HUB_SUBGRAPH_PORT: 'http' }, 'HUB_SUBGRAPH_PORT'],
    [{ DATABASE_URL_EDUCATION: url }, 'HUB_CALL_KEYS'],
    [{ DATABASE_URL_EDUCATION: url, HUB_CALL_KEYS: 'secret' }, 'hub keys'],
  ])('names the setting of %j and not its value', (environment, name) => {
    const read = () => readEnvironment('education', environment);

    expect(read).toThrow(name);
    expect(read).not.toThrow('secret');
  });

  it.each([
    [{ DATABASE_URL_EDUCATION: 'postgres://education:hidden@db.example/education' }, 'sslmode'],
    [{ DATABASE_URL_EDUCATION: 'postgres://education:education@localhost/a' }, 'password'],
    [{ DATABASE_URL_EDUCATION: 'postgres://role:password@localhost/a' }, 'password'],
    [{ HUB_CALL_KEYS }, 'HUB_CALL_KEYS'],
  ])('refuses to start production with %j', (settings, complaint) => {
    const environment = {
      DATABASE_URL_EDUCATION: 'postgres://education:hidden@db.example/a?sslmode=verify-full',
      HUB_CALL_KEYS: newCallKeys(),
      HUB_ENV: 'production',
    };
    const read = (given: NodeJS.ProcessEnv) => readEnvironment('education', given);

    expect(read(environment)).toMatchObject({ port: 4001 });
    expect(() => read({ ...environment, ...settings })).toThrow(complaint);
    expect(() => read({ ...environment, ...settings })).not.toThrow('hidden');
    expect(read({ ...environment, ...settings, HUB_ENV: 'demo' })).toMatchObject({ port: 4001 });
  });
});
