import { describe, expect, it } from 'vitest';
import { databaseVariable, readEnvironment } from '../src/environment.ts';

const url = 'postgres://education:secret@127.0.0.1:5432/education';

describe('readEnvironment', () => {
  it('reads the address of its own database, and takes the rest as usual', () => {
    expect(databaseVariable('human-resources')).toBe('DATABASE_URL_HUMAN_RESOURCES');
    expect(readEnvironment('education', { DATABASE_URL_EDUCATION: url })).toEqual({
      databaseUrl: url,
      host: '127.0.0.1',
      port: 4001,
    });
  });

  it.each([
    [{}, 'DATABASE_URL_EDUCATION'],
    [{ DATABASE_URL_EDUCATION: 'mysql://education:secret@localhost' }, 'DATABASE_URL_EDUCATION'],
    [{ DATABASE_URL_EDUCATION: url, HUB_SUBGRAPH_PORT: 'http' }, 'HUB_SUBGRAPH_PORT'],
  ])('names the setting of %j and not its value', (environment, name) => {
    const read = () => readEnvironment('education', environment);

    expect(read).toThrow(name);
    expect(read).not.toThrow('secret');
  });
});
