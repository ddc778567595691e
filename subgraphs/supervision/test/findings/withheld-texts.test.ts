import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parseDate } from '@hub/assistance';
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
    days: { from: parseDate('2018-03-01'), until: null },
    county: '430102',
  },
  {
    department: 'HEALTHCARE_SECURITY',
    recordId: 'stay',
    programme: null,
    table: 'hospitalStay',
    statement: secret,
    days: { from: parseDate('2019-02-01'), until: parseDate('2019-02-12') },
    amountFen: 4711_00,
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

const ask = async (caller: Caller | null, query: string) =>
  subgraphExecutor(findingsSubgraph, database, createLog('test', 'silent'))({ query }, caller);

async function read(caller: Caller | null): Promise<unknown> {
  const query = `{ finding(id: "lead") { ${fields} evidenceHistory { ${fields} } } }`;
  const { data, errors } = await ask(caller, query);
  expect(errors).toBeUndefined();
  return data?.['finding'];
}

/** What the records name, with the errors of places that are withheld. */
async function readNamed(caller: Caller | null) {
  const named = 'evidence { days { from until } county amountFen }';
  const { data, errors } = await ask(
    caller,
    `{ finding(id: "lead") { ${named} evidenceHistory { ${named} } } }`,
  );
  return {
    finding: data?.['finding'],
    codes: errors?.map(({ extensions }) => extensions?.['code']),
  };
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

  const home = { days: { from: '2018-03-01', until: null }, county: '430102', amountFen: null };
  const stay = {
    days: { from: '2019-02-01', until: '2019-02-12' },
    county: null,
    amountFen: 4711_00,
  };
  const nothing = { days: null, county: null, amountFen: null };

  it('is withheld in what its records name as in what they say', async () => {
    const whole = [home, stay];
    const withheld = [home, nothing];

    expect(await readNamed(supervisor('Wang'))).toEqual({
      finding: { evidence: whole, evidenceHistory: [{ evidence: whole }] },
      codes: undefined,
    });
    expect(await readNamed(system('HOUSING'))).toEqual({
      finding: { evidence: withheld, evidenceHistory: [{ evidence: withheld }] },
      codes: undefined,
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

  it('says of a place of somebody protected that it is withheld, and names nothing else', async () => {
    expect(await readNamed(supervisor('Wang'))).toEqual({
      finding: {
        evidence: [nothing, nothing],
        evidenceHistory: [{ evidence: [nothing, nothing] }],
      },
      codes: ['PLACE_PROTECTED', 'PLACE_PROTECTED'],
    });
  });
});
