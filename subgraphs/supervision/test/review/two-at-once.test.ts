import { openDatabase } from '@hub/subgraph';
import { freshDatabase } from '@hub/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { answerFinding, assignFindings } from '../../src/review/commands.ts';
import { decideFinding } from '../../src/review/decide-finding.ts';
import { acting, columnsOf, lead, raiseLeads } from './leads.ts';

const { database, url, drop } = await freshDatabase(`${import.meta.dirname}/../../migrations`);
const one = openDatabase(url, { connections: 1 });
const other = openDatabase(url, { connections: 1 });
afterAll(async () => {
  await Promise.all([one.close(), other.close()]);
  await drop();
});

const rounds = Array.from({ length: 50 }, (_, round) => `lead-${round}`);
const toHousing = { department: 'HOUSING', area: '430102' } as const;

describe('of two who decide at once', () => {
  it('exactly one wins, each of fifty times, and the other is told by whom', async () => {
    await raiseLeads(
      database,
      rounds.map((id) => lead(id)),
    );
    await assignFindings(
      database,
      rounds.map((id) => acting(id, 1)),
      toHousing,
    );

    for (const id of rounds) {
      const results = await Promise.all([
        decideFinding(one.database, acting(id, 2, { by: 'Li Na' }), {
          decision: 'NOT_CONFIRMED',
          reason: 'DATA_ERROR',
        }),
        decideFinding(other.database, acting(id, 2, { by: 'Wang Wei' }), {
          decision: 'NOT_CONFIRMED',
          reason: 'LAWFUL_STACKING',
        }),
      ]);

      const loser = results.filter(({ error }) => error !== null);
      const winner = results.find(({ error }) => error === null)?.events.at(-1);
      expect(loser).toHaveLength(1);
      expect(loser[0]?.error).toMatchObject({
        code: 'REVIEW_CONFLICT',
        by: winner?.by,
        at: winner?.at,
        version: 3,
      });
      expect(await columnsOf(database, id)).toMatchObject({
        version: 3,
        reason: winner?.by === 'Li Na' ? 'DATA_ERROR' : 'LAWFUL_STACKING',
      });
    }
  });

  it('the loser is told who took the step, not that the hub closed it after', async () => {
    await raiseLeads(database, [lead('closing', { departments: ['HOUSING'] })]);
    await assignFindings(database, [acting('closing', 1)], toHousing);
    await decideFinding(database, acting('closing', 2), {
      decision: 'NOT_CONFIRMED',
      reason: 'OTHER',
    });
    const answer = { department: 'HOUSING', answer: 'CORRECT' } as const;
    await answerFinding(one.database, acting('closing', 3, { by: 'Wang Wei' }), answer);
    const { error, events } = await answerFinding(other.database, acting('closing', 3), answer);

    expect(events.at(-1)).toMatchObject({ kind: 'CLOSED', by: 'hub' });
    expect(error).toMatchObject({ code: 'REVIEW_CONFLICT', by: 'Wang Wei', version: 5 });
  });
});

describe('the same request twice at once', () => {
  it('is taken once and answered twice', async () => {
    await raiseLeads(database, [lead('repeated')]);
    const request = acting('repeated', 1);
    const results = await Promise.all(
      [one, other, one, other].map(async (pool) =>
        assignFindings(pool.database, [request], toHousing),
      ),
    );

    expect(results.flat().map(({ error, review }) => [error, review?.version])).toEqual(
      Array.from({ length: 4 }, () => [null, 2]),
    );
  });
});

describe('two who assign many at once', () => {
  it('wait for each other and never for ever, whichever order they name them in', async () => {
    const many = Array.from({ length: 100 }, (_, place) => `many-${place}`);
    await raiseLeads(
      database,
      many.map((id) => lead(id)),
    );
    const [forth, back] = await Promise.all([
      assignFindings(
        one.database,
        many.map((id) => acting(id, 1)),
        toHousing,
      ),
      assignFindings(
        other.database,
        many.toReversed().map((id) => acting(id, 1)),
        toHousing,
      ),
    ]);

    const won = [...forth, ...back].filter(({ error }) => error === null);
    expect(new Set(won.map(({ findingId }) => findingId)).size).toBe(100);
    expect(won).toHaveLength(100);
  });
});
