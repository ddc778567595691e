import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curlOf } from '../src/playground/curl.ts';

const operation = {
  query: 'query Person($id: ID!) { person(id: $id) { id } }',
  variables: '{ "id": "abc" }',
  operationName: 'Person',
  purpose: 'SUPERVISION',
};

/** What the shell makes of a command's words, `curl` itself left out. */
function wordsOf(command: string): string[] {
  const script = command.replace(/^curl/, String.raw`printf '%s\0'`);
  const env = { ...process.env, HUB_TOKEN: 'the.token' };
  return execFileSync('sh', ['-c', script], { encoding: 'utf8', env }).split('\0').slice(0, -1);
}

describe('curlOf', () => {
  it('asks the same in a shell, with the token from the environment', () => {
    expect(wordsOf(curlOf('http://localhost:4000', operation))).toEqual([
      'http://localhost:4000/graphql',
      '--header',
      'authorization: Bearer the.token',
      '--header',
      'hub-purpose: SUPERVISION',
      '--header',
      'content-type: application/json',
      '--data-binary',
      JSON.stringify({
        query: operation.query,
        variables: { id: 'abc' },
        operationName: 'Person',
      }),
    ]);
  });

  it('leaves out variables and a name that there are not', () => {
    const words = wordsOf(
      curlOf('http://localhost:4000', { ...operation, variables: ' ', operationName: null }),
    );

    expect(words.at(-1)).toBe(JSON.stringify({ query: operation.query }));
  });

  it('takes variables as the editor takes them, with comments and a comma at the end', () => {
    const variables = '{ "id": "abc", // a key\n }';

    expect(wordsOf(curlOf('http://localhost:4000', { ...operation, variables }))).toEqual(
      wordsOf(curlOf('http://localhost:4000', operation)),
    );
    expect(() => curlOf('http://localhost:4000', { ...operation, variables: '{ "id": ' })).toThrow(
      SyntaxError,
    );
  });

  it('runs nothing of what is in the operation', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ '"`$();|&\\a-z\n!]{0,40}$/), (query) => {
        const words = wordsOf(curlOf('http://localhost:4000', { ...operation, query }));
        expect(JSON.parse(words.at(-1) ?? '')).toMatchObject({ query });
      }),
      { numRuns: 50 },
    );
  });

  it('refuses variables that are no JSON', () => {
    expect(() => curlOf('http://localhost:4000', { ...operation, variables: '{' })).toThrow(
      SyntaxError,
    );
  });
});
