import { parseDate } from '@hub/assistance';
import { freshDatabase } from '@hub/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countFindings } from '../../src/findings/count-findings.ts';
import { type FindingFacets, readFacets } from '../../src/findings/finding-facets.ts';
import type { FindingFilter } from '../../src/findings/finding-filter.ts';
import { asker, today } from './findings-subgraph.ts';
import { store, stored } from './stored-findings.ts';

const { database, drop } = await freshDatabase(`${import.meta.dirname}/../../migrations`);
afterAll(drop);

const ruleIds = ['DUP-SUBSIST-DESTITUTE', 'MISS-EDU', 'DUP-TEMP-CAUSE', 'INEL-DECEASED-PAY'];
const counties = ['430102', '430104', '431181'];
const states = ['RAISED', 'ASSIGNED', 'CLEARED'] as const;

/** Every rule, county and state together, some of them twice; of the assigned half with one department. */
const findings = Array.from({ length: 60 }, (_, index) =>
  stored({
    id: `f${index}`,
    ruleId: String(ruleIds[index % 4]),
    county: String(counties[index % 3]),
    state: states[Math.floor(index / 4) % 3] ?? 'RAISED',
    amountFen: index * 100,
    assigneeDepartment: index % 10 < 5 ? null : 'EDUCATION',
    dueOn: parseDate('2019-12-31'),
  }),
);

beforeAll(async () => store(database, findings));

/** Which field of the filter chooses among the values of a facet. */
const fieldOf: Readonly<Record<keyof FindingFacets, (code: string) => FindingFilter>> = {
  rules: (code) => ({ ruleIds: [code] }),
  kinds: (code) => ({ kinds: [code] }) as FindingFilter,
  severities: (code) => ({ severities: [code] }) as FindingFilter,
  states: (code) => ({ states: [code] }) as FindingFilter,
  departments: (code) => ({ departments: [code] }) as FindingFilter,
  programmes: (code) => ({ programmes: [code] }) as FindingFilter,
  counties: (code) => ({ areas: [code] }),
  assignees: (code) => ({ assigneeDepartment: code }) as FindingFilter,
};

describe('FindingConnection.facets', () => {
  it('counts by name, the most frequent value first', async () => {
    const { data } = await asker(database)(`{ findings(filter: { ruleIds: ["MISS-EDU"] }) { facets {
      kinds { code count label { zh en } }
      states { code count }
      counties { code count label { zh } }
      assignees { code count label { zh en } } } } }`);

    expect(data).toEqual({
      findings: {
        facets: {
          kinds: [{ code: 'MISSED', count: 15, label: { zh: '应助未助', en: 'Missed aid' } }],
          states: [
            { code: 'ASSIGNED', count: 5 },
            { code: 'CLEARED', count: 5 },
            { code: 'RAISED', count: 5 },
          ],
          counties: [
            { code: '430102', count: 5, label: { zh: '芙蓉区' } },
            { code: '430104', count: 5, label: { zh: '岳麓区' } },
            { code: '431181', count: 5, label: { zh: '祁阳市' } },
          ],
          assignees: [{ code: 'EDUCATION', count: 9, label: { zh: '教育', en: 'Education' } }],
        },
      },
    });
  });

  it('says of every value what choosing it would give, under any filter', async () => {
    const some = <Value>(values: readonly Value[]) =>
      fc.option(fc.subarray([...values]), { nil: undefined });
    const filters = fc.record({
      ruleIds: some(ruleIds),
      areas: some(counties),
      states: some(states),
      kinds: some(['DUPLICATE', 'MISSED'] as const),
      departments: some(['CIVIL_AFFAIRS', 'EDUCATION'] as const),
      programmes: some(['MZ-DIBAO-U', 'MZ-TEMP-EMERG'] as const),
      assigneeDepartment: fc.option(fc.constant('EDUCATION' as const), { nil: undefined }),
      amountAtLeastFen: fc.option(fc.nat({ max: 6000 }), { nil: undefined }),
    });

    await fc.assert(
      fc.asyncProperty(filters, async (drawn) => {
        const filter = Object.fromEntries(
          Object.entries(drawn).filter(([, value]) => value !== undefined),
        ) as FindingFilter;

        const facets = await readFacets(database, filter, today);

        for (const [name, choose] of Object.entries(fieldOf)) {
          for (const { code, count } of facets[name as keyof FindingFacets]) {
            const chosen = { ...filter, ...choose(code) };
            expect([name, code, await countFindings(database, chosen, today)]).toEqual([
              name,
              code,
              count,
            ]);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});
