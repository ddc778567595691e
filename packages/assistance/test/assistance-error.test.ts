import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { AssistanceError, assistanceErrors, printErrors } from '../src/assistance-error.ts';

describe('an expected failure', () => {
  it('says the sentence of its code', () => {
    expect(new AssistanceError('PERSON_NOT_FOUND')).toMatchObject({
      name: 'AssistanceError',
      code: 'PERSON_NOT_FOUND',
      message: assistanceErrors.PERSON_NOT_FOUND,
    });
  });

  it('adds a detail and keeps its cause', () => {
    const cause = new Error('EACCES');
    const error = new AssistanceError('SETTING_INVALID', { detail: 'HUB_PORT', cause });

    expect(error.message).toBe(`${assistanceErrors.SETTING_INVALID} (HUB_PORT)`);
    expect(error.cause).toBe(cause);
  });
});

describe('ERRORS.md', () => {
  it('is the catalogue as printed; run `npm run generate` when it is not', async () => {
    const committed = await readFile(new URL('../ERRORS.md', import.meta.url), 'utf8');
    expect(committed).toBe(printErrors());
  });
});
