import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { hubClient } from '../src/asking/hub-client.ts';
import { registered } from '../src/asking/registered.ts';
import * as generated from '../src/generated/graphql.ts';

const operations = Object.entries(generated).filter(([name]) => !name.endsWith('FragmentDoc'));

describe('the client of the console', () => {
  it('asks by hash alone, with who asks and why', async () => {
    const sent: Request[] = [];
    const send: typeof fetch = async (input, init) => {
      sent.push(new Request(`http://hub.example${typeof input === 'string' ? input : '/'}`, init));
      return Response.json({ data: { findings: { totalCount: 3 } } });
    };
    const client = hubClient({ 'hub-purpose': 'SUPERVISION' }, send);

    const { data } = await client
      .query(registered(generated.FindingFacetsDocument, 'query'), {
        filter: { kinds: ['MISSED'] },
      })
      .toPromise();

    expect(data).toEqual({ findings: { totalCount: 3 } });
    const [request] = sent;
    expect(request?.headers.get('hub-purpose')).toBe('SUPERVISION');
    const body: unknown = await request?.json();
    expect(body).toMatchObject({
      variables: { filter: { kinds: ['MISSED'] } },
      extensions: {
        persistedQuery: { version: 1, sha256Hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    });
    expect(body).not.toHaveProperty('query');
  });

  it.each(operations)('asks what the gateway has registered: %s', async (_, document) => {
    const list = new URL('../../../gateway/operations.json', import.meta.url);
    const manifest = JSON.parse(await readFile(list, 'utf8')) as Record<string, string>;
    const asked = registered(document as typeof generated.FindingFacetsDocument, 'query');

    expect(Object.keys(manifest)).toContain(
      (asked as unknown as { documentId: string }).documentId,
    );
  });
});
