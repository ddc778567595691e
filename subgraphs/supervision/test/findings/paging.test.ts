import { addDays } from '@hub/assistance';
import { severities } from '@hub/screening';
import { freshDatabase } from '@hub/testing';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from '../../src/findings/finding-cursor.ts';
import { type FindingOrder, findingOrders } from '../../src/findings/finding-order.ts';
import { readFindingPage } from '../../src/findings/finding-page.ts';
import { finding } from '../../src/tables.ts';
import { today } from './findings-subgraph.ts';
import { type Stored, store, stored } from './stored-findings.ts';

const { database, drop } = await freshDatabase(`${import.meta.dirname}/../../migrations`);
afterAll(drop);

/** Few different values, so that many findings share a place but for their ids; instants a microsecond apart. */
const drafts = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[0-9a-f]{4}$/),
    urgency: fc.nat({ max: 4 }),
    raisedAt: fc.nat({ max: 3 }).map((micro) => `2019-12-01T00:00:00.00000${micro}Z`),
    amountFen: fc.constantFrom(0, 1, 9_007_199_254_740_991),
    dueInDays: fc.option(fc.integer({ min: -2, max: 2 })),
    isDuplicate: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);

function storedOf(draft: typeof drafts extends fc.Arbitrary<(infer One)[]> ? One : never): Stored {
  const { id, urgency, raisedAt, amountFen, dueInDays, isDuplicate } = draft;
  return stored({
    id,
    urgency,
    raisedAt,
    amountFen,
    severity: severities[urgency] ?? 'INFO',
    dueOn: dueInDays === null ? null : addDays(today, dueInDays),
    ruleId: isDuplicate ? 'DUP-SUBSIST-DESTITUTE' : 'MISS-EDU',
  });
}

/** All pages of a list one after the other, each from the cursor of the last. */
async function pagesOf(order: FindingOrder, first: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after = null, hasNext = true; hasNext;) {
    const filter = { kinds: ['DUPLICATE'] } as const;
    const page = await readFindingPage(database, { filter, order, first, after, today });
    const last = page.items.at(-1);
    ids.push(...page.items.map(({ row }) => row.id));
    hasNext = page.hasNext && last !== undefined;
    after = last === undefined ? null : readCursor(order, writeCursor(order, last.place));
  }
  return ids;
}

describe('the pages of a list', () => {
  it.each(findingOrders)('neither repeat nor lose a finding by %s', async (order) => {
    await fc.assert(
      fc.asyncProperty(drafts, fc.integer({ min: 1, max: 7 }), async (given, first) => {
        await database.execute(sql`truncate ${finding} cascade`);
        if (given.length > 0) await store(database, given.map(storedOf));

        const inPages = await pagesOf(order, first);
        const inOne = await pagesOf(order, 200);

        const meant = given.filter(({ isDuplicate }) => isDuplicate).map(({ id }) => id);
        expect(inPages).toEqual(inOne);
        expect(inPages.toSorted()).toEqual(meant.toSorted());
      }),
      { numRuns: 25 },
    );
  });
});
