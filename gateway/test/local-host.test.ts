import { expect, it } from 'vitest';
import { isMeantForUs } from '../src/demo/local-host.ts';

it.each([
  ['127.0.0.1', 'localhost:4000', true],
  ['127.0.0.1', '127.0.0.1:4000', true],
  ['::1', '[::1]:4000', true],
  ['127.0.0.1', 'LOCALHOST', true],
  ['127.0.0.1', 'evil.example:4000', false],
  ['127.0.0.1', 'localhost.evil.example', false],
  ['localhost', '127.0.0.1.evil.example', false],
  ['127.0.0.1', undefined, false],
  // Whoever lets it listen for others means them to ask.
  ['0.0.0.0', 'hub.example:4000', true],
])('listening on %s, is %s meant for us: %s', (listensOn, host, isOurs) => {
  expect(isMeantForUs(host, listensOn)).toBe(isOurs);
});
