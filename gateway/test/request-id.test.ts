import { expect, it } from 'vitest';
import { newRequestId } from '../src/request-id.ts';
import { scrub } from '@hub/assistance';

it('gives each request an identifier that no scrubbing of personal digits touches', () => {
  const ids = Array.from({ length: 1000 }, newRequestId);

  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^[a-p]{32}$/);
  expect(ids.map(scrub)).toEqual(ids);
});
