import { newCallKeys } from '@hub/assistance/signed-call';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../src/environment.ts';

const environment = {
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
  expect(readEnvironment(environment)).toMatchObject({
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
  { setting: 'HUB_TOKEN_KEYS', value: 'https://' },
  { setting: 'HUB_TOKEN_KEYS', value: 'http://[secret' },
  { setting: 'HUB_ALLOW_FREE_TEXT', value: 'yes' },
  { setting: 'HUB_MAX_COST', value: '0' },
  { setting: 'HUB_COST_PER_MINUTE', value: 'unlimited' },
  { setting: 'HUB_ENV', value: 'staging' },
  { setting: 'HUB_CALL_KEYS', value: undefined },
  { setting: 'HUB_CALL_KEYS', value: `1:${Buffer.alloc(31).toString('base64')}` },
  { setting: 'HUB_TOKEN_ISSUER', value: '' },
  { setting: 'SUBGRAPH_URL_HOUSING', value: 'postgres://hub:secret@127.0.0.1/housing' },
  { setting: 'SUBGRAPH_URL_SUPERVISION', value: undefined },
])('names $setting when it is "$value", and not the value', ({ setting, value }) => {
  const read = () => readEnvironment({ ...environment, [setting]: value });

  expect(read).toThrow(expect.objectContaining({ code: 'SETTING_INVALID' }));
  expect(read).toThrow(`(${setting})`);
});

describe('production', () => {
  const production = { ...environment, HUB_ENV: 'production', HUB_CALL_KEYS: newCallKeys() };

  it('starts with an issuer of its own and ways that nobody can read along', () => {
    expect(readEnvironment(production)).toMatchObject({ isProduction: true });
    expect(readEnvironment(environment)).toMatchObject({ isProduction: false });
  });

  it.each([
    { HUB_TOKEN_ISSUER: 'assistance-hub-demo' },
    { SUBGRAPH_URL_HOUSING: 'http://housing.example/graphql' },
    { HUB_TOKEN_KEYS: 'http://issuer.example/jwks.json' },
    { HUB_CALL_KEYS: environment.HUB_CALL_KEYS },
  ])('refuses to start with %j', (setting) => {
    const [name = ''] = Object.keys(setting);

    expect(() => readEnvironment({ ...production, ...setting })).toThrow(name);
    expect(readEnvironment({ ...environment, ...setting })).toMatchObject({ isProduction: false });
  });

  it('answers registered operations alone, and holds every client to an allowance', () => {
    expect(readEnvironment(production)).toMatchObject({
      isFreeTextAllowed: false,
      manifestFiles: [expect.stringMatching(/operations\.json$/)],
      maxCost: 100_000,
      costPerMinute: 600_000,
    });
    expect(readEnvironment(environment)).toMatchObject({
      isFreeTextAllowed: true,
      costPerMinute: undefined,
    });
  });

  it('answers other operations where that is said, and those of clients by their lists', () => {
    const settings = { HUB_ALLOW_FREE_TEXT: 'true', HUB_OPERATIONS: 'console.json,desk.json' };

    expect(readEnvironment({ ...production, ...settings })).toMatchObject({
      isFreeTextAllowed: true,
      manifestFiles: [expect.anything(), 'console.json', 'desk.json'],
    });
    expect(readEnvironment({ ...environment, HUB_ALLOW_FREE_TEXT: 'false' })).toMatchObject({
      isFreeTextAllowed: false,
    });
  });

  it('sends in the open where that is said in so many words', () => {
    const settings = {
      ...production,
      SUBGRAPH_URL_HOUSING: 'http://housing.example/graphql',
      HUB_ALLOW_PLAINTEXT: 'true',
    };

    expect(readEnvironment(settings)).toMatchObject({ isProduction: true });
  });
});
