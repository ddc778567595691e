import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { supervisorHeaders, testCallKeys, testIssuer } from './callers.ts';
import { smallSupergraph } from './small-graph.ts';
import { type SmallSubgraph, serveSubgraph } from './small-subgraph.ts';

let folder: string;
let supervision: SmallSubgraph;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-gateway-'));
  await writeFile(join(folder, 'supergraph.graphql'), smallSupergraph());
  supervision = await serveSubgraph('supervision');
});
afterAll(async () => {
  await supervision.stop();
  await rm(folder, { recursive: true });
});

function start(environment: Record<string, string>) {
  return spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, '../src/main.ts')], {
    env: {
      PATH: process.env['PATH'],
      HUB_PORT: '0',
      HUB_CALL_KEYS: testCallKeys,
      HUB_TOKEN_KEYS: testIssuer.issuer.keys,
      HUB_TOKEN_ISSUER: testIssuer.issuer.issuer,
      HUB_TOKEN_AUDIENCE: testIssuer.issuer.audience,
      HUB_SUPERGRAPH: join(folder, 'supergraph.graphql'),
      ...Object.fromEntries(
        ['CIVIL_AFFAIRS', 'HEALTHCARE_SECURITY', 'EDUCATION', 'HOUSING', 'HUMAN_RESOURCES']
          .concat('EMERGENCY_MANAGEMENT', 'SUPERVISION')
          .map((name) => [`SUBGRAPH_URL_${name}`, supervision.url]),
      ),
      ...environment,
    },
  });
}

describe('the gateway as a process of its own', () => {
  it('answers until it is told to stop, and ends without complaint', async () => {
    const gateway = start({});
    const log: string[] = [];
    gateway.stdout.setEncoding('utf8').on('data', (lines: string) => log.push(lines));
    const complaints = text(gateway.stderr);
    const url = await new Promise<string>((resolve, reject) => {
      gateway.stdout.on('data', () => {
        const listening = /"url":"([^"]+)"/.exec(log.join(''));
        if (listening?.[1] !== undefined) resolve(listening[1]);
      });
      gateway.once('exit', reject);
    });

    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...supervisorHeaders },
      body: JSON.stringify({ query: '{ person(id: "child") { id } }' }),
    });
    expect(await response.json()).toEqual({ data: { person: { id: 'child' } } });

    gateway.kill('SIGTERM');
    expect(await once(gateway, 'exit')).toEqual([0, null]);
    expect(await complaints).toBe('');
  });

  it.each([
    {
      when: 'the port is taken',
      environment: () => ({ HUB_PORT: new URL(supervision.url).port }),
      sentence: /^Another program already uses this port\. .*\(\d+\)\n$/,
    },
    {
      when: 'a setting is missing',
      environment: () => ({ SUBGRAPH_URL_HOUSING: '' }),
      sentence: /^A setting in the environment .* \(SUBGRAPH_URL_HOUSING\)\n$/,
    },
    {
      when: 'there is no graph',
      environment: () => ({ HUB_SUPERGRAPH: join(folder, 'absent.graphql') }),
      sentence: /^A setting in the environment .* \(HUB_SUPERGRAPH: .* cannot be read\)\n$/,
    },
  ])('says in one sentence that $when', async ({ environment, sentence }) => {
    const gateway = start(environment());
    const complaints = text(gateway.stderr);

    expect(await once(gateway, 'exit')).toEqual([1, null]);
    expect(await complaints).toMatch(sentence);
  });
});
