import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  operationHash,
  parseManifest,
  readManifests,
} from '../src/operations/registered-operations.ts';

const text = 'query Rules { rules { id } }';
const manifestOf = (...texts: readonly string[]) =>
  JSON.stringify(Object.fromEntries(texts.map((each) => [operationHash(each), each])));

describe('a list of registered operations', () => {
  it('holds texts by their SHA-256', () => {
    expect(operationHash('{ a }')).toMatch(/^[0-9a-f]{64}$/);
    expect([...parseManifest('desk.json', manifestOf(text))]).toEqual([
      [operationHash(text), text],
    ]);
  });

  it('is one with others', async () => {
    const own = join(import.meta.dirname, '../operations.json');
    const both = await readManifests([own, own]);

    expect(both.size).toBe(Object.keys(JSON.parse(manifestOf(...both.values())) as object).length);
    expect(both.size).toBeGreaterThan(20);
  });

  it.each([
    { what: 'is no JSON', content: '{' },
    { what: 'is a list', content: '[]' },
    { what: 'is empty', content: '' },
    { what: 'has another hash', content: JSON.stringify({ ['ab'.repeat(32)]: text }) },
    { what: 'has no hash', content: JSON.stringify({ Rules: text }) },
    { what: 'has no text', content: JSON.stringify({ ['ab'.repeat(32)]: 1 }) },
    { what: 'has what is no operation', content: manifestOf('{') },
    {
      what: 'has an operation that is too deep',
      content: manifestOf(`${'{ a '.repeat(11)}${'}'.repeat(11)}`),
    },
  ])('names its file where it $what', ({ content }) => {
    expect(() => parseManifest('desk.json', content)).toThrow(
      expect.objectContaining({
        code: 'SETTING_INVALID',
        message: expect.stringContaining('HUB_OPERATIONS: desk.json'),
      }),
    );
  });

  it('has to be there', async () => {
    await expect(readManifests(['absent.json'])).rejects.toMatchObject({ code: 'SETTING_INVALID' });
  });
});
