import { describe, expect, it } from 'vitest';
import {
  type Identity,
  fetchIdentities,
  signedHeaders,
  usualPurposeOf,
} from '../src/sign-in/identities.ts';

const auditor: Identity = {
  id: 'demo.auditor',
  role: 'AUDITOR',
  area: '430000',
  department: null,
  token: 'a.b.c',
};

describe('identities', () => {
  it('are those of the demonstration', async () => {
    const asked: unknown[] = [];
    const identities = await fetchIdentities(async (path) => {
      asked.push(path);
      return Response.json([auditor]);
    });

    expect(asked).toEqual(['/demo/identities']);
    expect(identities).toEqual([auditor]);
  });

  it('are none in a hub that is no demonstration, and in one that does not answer', async () => {
    expect(await fetchIdentities(async () => new Response('', { status: 404 }))).toEqual([]);
    expect(await fetchIdentities(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual(
      [],
    );
  });

  it('ask with their token, for what their role mostly asks', () => {
    expect(signedHeaders(auditor, usualPurposeOf(auditor.role))).toEqual({
      authorization: 'Bearer a.b.c',
      'hub-purpose': 'AUDIT',
    });
    expect(signedHeaders(undefined, 'SUPERVISION')).toEqual({});
  });
});
