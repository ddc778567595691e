import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createLog, startGateway } from '../src/index.ts';
import { testIssuer, signCallTo } from './callers.ts';
import { smallSupergraph } from './small-graph.ts';
import { type SmallProvince, startSmallProvince } from './small-province.ts';

const renamed = (sdl: string) => sdl.replaceAll('findings', 'peopleSeen');
const screened = (field: string) => `{ person(id: "child") { screening { ${field} } } }`;

let folder: string;
let file: string;
let province: SmallProvince;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-supergraph-'));
  file = join(folder, 'supergraph.graphql');
  await writeFile(file, smallSupergraph());
  province = await startSmallProvince({
    supergraph: { file },
    warmOperations: [
      screened('findings'),
      'query Page($ids: [ID!]!, $limit: Int!) { people(ids: $ids, limit: $limit) { name } }',
    ],
  });
});
afterAll(async () => {
  await province.close();
  await rm(folder, { recursive: true });
});

const reloads = (message: string) =>
  vi.waitFor(
    () => expect(province.log.filter((line) => line.includes(message))).not.toHaveLength(0),
    { timeout: 5000 },
  );

it('plans known operations before anyone sends them, and asks no department for that', () => {
  expect(province.log.join('')).not.toContain('could not be planned ahead');
  expect(Object.values(province.subgraphs).flatMap(({ asked }) => asked)).toEqual([]);
});

describe('the supergraph file', () => {
  it.each([
    { when: 'is no GraphQL', text: 'type Query {' },
    { when: 'is a plain schema', text: 'type Query { person: String }' },
    { when: 'is empty', text: '' },
    {
      when: 'names a subgraph that has no address',
      text: smallSupergraph().replace(
        /name: "education", url: "[^"]*"/,
        'name: "studentAid", url: ""',
      ),
    },
  ])('changes nothing when it $when', async ({ text }) => {
    province.log.length = 0;
    await writeFile(file, text);
    await reloads('the last good one stays');

    expect(await province.ask(screened('findings'))).toEqual({
      data: { person: { screening: { findings: 2 } } },
    });
  });

  it('changes nothing when it is gone', async () => {
    province.log.length = 0;
    await rm(file);
    await reloads('the last good one stays');

    expect(await province.ask(screened('findings'))).toEqual({
      data: { person: { screening: { findings: 2 } } },
    });
  });

  it('is followed when it holds another good graph', async () => {
    province.log.length = 0;
    await writeFile(file, smallSupergraph(renamed));
    await reloads('the supergraph was replaced');

    const { errors } = await province.ask(screened('findings'));
    expect(errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    // The warm operation has become invalid, and that is said rather than fatal.
    await reloads('could not be planned ahead');
  });

  it('is named when the gateway cannot start without it', async () => {
    await expect(
      startGateway({
        supergraph: { file: join(folder, 'absent.graphql') },
        issuer: testIssuer.issuer,
        signCallTo,
        port: 0,
        log: createLog({ level: 'silent' }),
      }),
    ).rejects.toMatchObject({ code: 'SETTING_INVALID' });
  });
});
