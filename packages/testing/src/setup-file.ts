import { subscribe } from 'node:diagnostics_channel';
import fc from 'fast-check';
import { afterAll, expect } from 'vitest';
import { fuzzRuns } from './environment.ts';
import { unsayableIn } from './unsayable.ts';

// Runs before each test file. A file of parsers against random input tries as many as the run is told to.
const { testPath = '' } = expect.getState();
if (testPath.endsWith('.fuzz.test.ts')) fc.configureGlobal({ numRuns: fuzzRuns() });

/** What gateways and subgraphs said in this file and must not say; a few say enough. */
const found: string[] = [];
const mostShown = 5;

subscribe('hub:said', (message) => {
  const { kind, text } = message as { readonly kind: string; readonly text: string };
  const what = unsayableIn(text);
  if (what !== null && found.length < mostShown) found.push(`${kind} with ${what}: ${text}`);
});

afterAll(() => {
  if (found.length > 0)
    throw new Error(`something was said that must not be:\n${found.join('\n')}`);
});
