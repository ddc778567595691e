import { describe, expect, it } from 'vitest';
import { readHubEnvironment } from '../src/environment.ts';

const subgraphs = ['civil-affairs', 'housing'];

describe('the environment of hub', () => {
  it('needs nothing', () => {
    expect(readHubEnvironment(subgraphs, {})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      dataDirectory: '.hub',
      topology: 'single',
      signIn: { dataDirectory: '.hub', token: null, purpose: null, isProduction: false },
      departmentTimeoutMs: 1500,
      databaseUrls: null,
    });
  });

  it('takes databases of your own, all of them', () => {
    const environment = {
      DATABASE_URL_CIVIL_AFFAIRS: 'postgres://a@localhost/a',
      DATABASE_URL_HOUSING: 'postgresql://b@localhost/b',
    };

    expect(readHubEnvironment(subgraphs, environment).databaseUrls).toEqual({
      'civil-affairs': 'postgres://a@localhost/a',
      housing: 'postgresql://b@localhost/b',
    });
  });

  it.each([
    [{ DATABASE_URL_HOUSING: 'postgres://b:secret@localhost/b' }, 'DATABASE_URL_CIVIL_AFFAIRS'],
    [
      { DATABASE_URL_HOUSING: 'http://secret', DATABASE_URL_CIVIL_AFFAIRS: 'postgres://a@b/c' },
      'DATABASE_URL_HOUSING',
    ],
    [{ HUB_PORT: 'secret' }, 'HUB_PORT'],
    [{ HUB_TOPOLOGY: 'secret' }, 'HUB_TOPOLOGY'],
  ])('refuses %j, naming the setting and not its value', (environment, name) => {
    const read = () => readHubEnvironment(subgraphs, environment);

    expect(read).toThrow(name);
    expect(read).not.toThrow('secret');
  });
});
