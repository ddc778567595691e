import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Caller } from '@hub/assistance/access';
import type { Evidence } from '@hub/screening';
import { createLog, subgraphExecutor } from '@hub/subgraph';
import { freshDatabase, supervisor } from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditWriter } from '../../src/audit/audit-writer.ts';
import { exportFindings } from '../../src/exports/export-findings.ts';
import { findingsSubgraph, today } from './findings-subgraph.ts';
import { store, stored } from './stored-findings.ts';

const { database, sql, drop } = await freshDatabase(`${import.meta.dirname}/../../migrations`);
afterAll(drop);

const secret = { en: 'In hospital in Xiangya, admission 4711', zh: '湘雅医院住院，住院号4711' };
const evidence: readonly Evidence[] = [
  {
    department: 'HOUSING',
    recordId: 'tenancy',
    programme: 'ZJ-PRH-K',
    statement: { en: 'Public rental, Furong', zh: '公租房，芙蓉区' },
  },
  {
    department: 'HEALTHCARE_SECURITY',
    recordId: 'stay',
    programme: null,
    table: 'hospitalStay',
    statement: secret,
  },
];

beforeAll(async () =>
  store(database, [
    stored(
      { id: 'lead', ruleId: 'MISS-RIGID', amountFen: 216_00 },
      {
        evidence,
        explanation: secret,
        arithmetic: [
          { label: secret, expression: '47.11 × 2', resultFen: 94_22 },
          { label: secret, expression: '94.22 + 121.78', resultFen: 216_00 },
        ],
      },
    ),
  ]),
);

const system = (department: 'HOUSING' | 'HEALTHCARE_SECURITY'): Caller => ({
  ...supervisor('somebody'),
  role: 'DEPARTMENT_CLIENT',
  department,
  purpose: 'RECERTIFICATION',
});

const fields = `amountFen explanation(language: EN) evidence { department recordId statement { en zh } }
  arithmetic { label { en } expression resultFen }`;

async function read(caller: Caller | null): Promise<unknown> {
  const execute = subgraphExecutor(findingsSubgraph, database, createLog('test', 'silent'));
  const query = `{ finding(id: "lead") { ${fields} evidenceHistory { ${fields} } } }`;
  const { data, errors } = await execute({ query }, caller);
  expect(errors).toBeUndefined();
  return data?.['finding'];
}

describe('a finding that rests on records of several departments', () => {
  it('is withheld in what its records say from whom they are not released to, and says so', async () => {
    const shown = await read(system('HOUSING'));

    expect(JSON.stringify(shown)).not.toMatch(/4711|Xiangya|湘雅|47\.11|9422/);
    expect(shown).toMatchObject({
      amountFen: 216_00,
      explanation:
        'Lead: it rests on records (healthcare security) whose content is not released to you. Ask that department.',
      evidence: [
        { recordId: 'tenancy', statement: { en: 'Public rental, Furong' } },
        {
          department: 'HEALTHCARE_SECURITY',
          recordId: 'stay',
          statement: {
            en: 'What this record says is not released to you.',
            zh: '该记录内容不在您的查阅范围内。',
          },
        },
      ],
      arithmetic: [
        {
          label: { en: 'The arithmetic is not released to you.' },
          expression: '…',
          resultFen: 216_00,
        },
      ],
    });
  });

  it.each([
    { who: 'the department whose records they are', caller: system('HEALTHCARE_SECURITY') },
    { who: 'a supervisor', caller: supervisor('Wang') },
    { who: 'the hub itself', caller: null },
  ])('is shown whole to $who', async ({ caller }) => {
    expect(await read(caller)).toMatchObject({
      explanation: secret.en,
      evidence: [{ recordId: 'tenancy' }, { statement: secret }],
      arithmetic: [{ resultFen: 94_22 }, { resultFen: 216_00 }],
      evidenceHistory: [{ explanation: secret.en }],
    });
  });

  it('is withheld in the same way in a file', async () => {
    const fileFor = async (caller: Caller) =>
      text(
        Readable.from(
          exportFindings(database, auditWriter(sql, 'SHA256'), {
            filter: {},
            format: 'CSV',
            language: 'ZH',
            caller,
            today,
          }),
        ),
      );

    expect(await fileFor(system('HOUSING'))).not.toContain('4711');
    expect(await fileFor(system('HOUSING'))).toContain('不在您的查阅范围内');
    expect(await fileFor(system('HEALTHCARE_SECURITY'))).toContain('4711');
  });

  it('is withheld from everybody, in all that it says, where it is about somebody protected', async () => {
    await sql`insert into protected_person (person_id, protected_by) select subject_id, 'Li' from finding`;

    for (const caller of [system('HEALTHCARE_SECURITY'), supervisor('Wang')])
      expect(JSON.stringify(await read(caller))).not.toMatch(
        /4711|Xiangya|湘雅|47\.11|9422|Furong|芙蓉/,
      );
    expect(await read(null)).toMatchObject({ explanation: secret.en });
  });
});
