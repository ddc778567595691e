import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CaseFileError, readCases } from '../src/cases/index.ts';

const folder = join(import.meta.dirname, '../cases');
const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).slice(0, 5);
const cases = await Promise.all(files.map(async (name) => readFile(join(folder, name), 'utf8')));

/** The cases in a text; null where it is refused as one. */
function read(text: string): ReturnType<typeof readCases> | null {
  try {
    return readCases(text);
  } catch (error) {
    if (error instanceof CaseFileError) return null;
    throw error;
  }
}

it('a case with anything in it changed is read, or refused as one', () => {
  const spoilt = fc
    .tuple(fc.constantFrom(...cases), fc.nat(400), fc.nat(20), fc.string({ maxLength: 12 }))
    .map(([text, at, cut, put]) => `${text.slice(0, at)}${put}${text.slice(at + cut, 1500)}`);
  fc.assert(
    fc.property(fc.oneof(spoilt, fc.string({ maxLength: 200 })), (text) => {
      expect(read(text)).toBeTypeOf('object');
    }),
  );
});
