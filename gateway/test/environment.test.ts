import { expect, it } from 'vitest';
import { readEnvironment } from '../src/environment.ts';

const urls = {
  HUB_CALL_KEYS: `1:${Buffer.alloc(32, 1).toString('base64')}`,
  HUB_TOKEN_KEYS: 'jwks.json',
  HUB_TOKEN_ISSUER: 'the province',
  HUB_TOKEN_AUDIENCE: 'the hub',
  ...Object.fromEntries(
    [
      'CIVIL_AFFAIRS',
      'HEALTHCARE_SECURITY',
      'EDUCATION',
      'HOUSING',
      'HUMAN_RESOURCES',
      'EMERGENCY_MANAGEMENT',
      'SUPERVISION',
    ].map((name, index) => [`SUBGRAPH_URL_${name}`, `http://127.0.0.1:${4001 + index}/graphql`]),
  ),
};

it('reads where every subgraph is and takes the rest from the defaults', () => {
  expect(readEnvironment(urls)).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    departmentTimeoutMs: 1500,
    supergraphFile: expect.stringMatching(/supergraph\.graphql$/),
    subgraphUrls: {
      'civil-affairs': 'http://127.0.0.1:4001/graphql',
      supervision: 'http://127.0.0.1:4007/graphql',
    },
  });
});

it.each([
  { setting: 'HUB_PORT', value: '' },
  { setting: 'HUB_PORT', value: '65536' },
  { setting: 'HUB_PORT', value: 'four thousand' },
  { setting: 'HUB_DEPARTMENT_TIMEOUT_MS', value: '0' },
  { setting: 'HUB_LOG_LEVEL', value: 'loud' },
  { setting: 'HUB_TOKEN_KEYS', value: undefined },
  { setting: 'HUB_CALL_KEYS', value: undefined },
  { setting: 'HUB_CALL_KEYS', value: `1:${Buffer.alloc(31).toString('base64')}` },
  { setting: 'HUB_TOKEN_ISSUER', value: '' },
  { setting: 'SUBGRAPH_URL_HOUSING', value: 'postgres://hub:secret@127.0.0.1/housing' },
  { setting: 'SUBGRAPH_URL_SUPERVISION', value: undefined },
])('names $setting when it is "$value", and not the value', ({ setting, value }) => {
  const read = () => readEnvironment({ ...urls, [setting]: value });

  expect(read).toThrow(expect.objectContaining({ code: 'SETTING_INVALID' }));
  expect(read).toThrow(`(${setting})`);
});
