import { describe, expect, it } from 'vitest';
import { exportFindings } from '../src/pages/findings/export-findings.ts';

const question = {
  format: 'csv',
  filter: { kinds: ['MISSED'] },
  language: 'ZH',
  headers: { 'hub-purpose': 'SUPERVISION' },
} as const;

describe('the export of findings', () => {
  it('asks for exactly what is filtered, and gives the file', async () => {
    const sent: unknown[] = [];
    const exported = await exportFindings(question, async (path, init) => {
      sent.push(path, init?.method, init?.body);
      return new Response('疑点编号,…');
    });

    expect(sent).toEqual([
      '/export/findings.csv',
      'POST',
      JSON.stringify({ filter: { kinds: ['MISSED'] }, language: 'ZH' }),
    ]);
    expect(exported).toMatchObject({ name: 'findings.csv' });
    expect('file' in exported && (await exported.file.text())).toBe('疑点编号,…');
  });

  it('says why there is none', async () => {
    const refusal = { message: 'not released', extensions: { code: 'PURPOSE_NOT_ALLOWED' } };
    const refused = await exportFindings(question, async () =>
      Response.json({ errors: [refusal] }, { status: 403 }),
    );
    const broken = await exportFindings(question, () =>
      Promise.reject(new TypeError('terminated')),
    );

    expect(refused).toMatchObject({ failure: { code: 'PURPOSE_NOT_ALLOWED' } });
    expect(broken).toMatchObject({ failure: { code: 'GATEWAY_UNREACHABLE' } });
  });
});
