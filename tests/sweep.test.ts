import type { DepartmentCode } from '@hub/assistance';
import { openDatabase } from '@hub/subgraph';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { smallProvince } from './support/province-hub.ts';
import { type Swept, type SweptHub, sweptHub } from './support/swept-hub.ts';

let hub: SweptHub;
let first: Swept;
beforeAll(async () => {
  hub = await sweptHub(smallProvince);
  first = await hub.sweep();
}, 240_000);
afterEach(() => hub.broken.clear());
afterAll(async () => hub.close());

describe('a sweep over the province', { timeout: 240_000 }, () => {
  it('changes nothing when it is done again', async () => {
    const again = await hub.sweep();

    expect(first.findings).toBeGreaterThan(1000);
    expect(again).toMatchObject({ findings: first.findings, raised: 0, cleared: 0 });
  });

  it('clears nothing by the silence of a department, and names it', async () => {
    hub.broken.set('EDUCATION', () => {
      throw new Error('out of order');
    });
    const without = await hub.sweep();

    expect(without).toMatchObject({ state: 'DONE', isComplete: false, raised: 0, cleared: 0 });
    expect(without.sources.filter(({ isAnswered }) => !isAnswered)).toEqual([
      { department: 'EDUCATION', isAnswered: false, reason: 'DEPARTMENT_UNAVAILABLE' },
    ]);
  });

  it('takes an answer that is cut off, that is something else, or that goes on and on, for none', async () => {
    spoil('HOUSING', (bytes) => bytes.subarray(0, bytes.length / 2));
    spoil('EDUCATION', () => Buffer.from('{"department":"HOUSING"}\n'));
    spoil('HUMAN_RESOURCES', (bytes) => Buffer.concat([bytes, Buffer.alloc(32 * 1024 * 1024)]));
    const without = await hub.sweep();

    expect(without).toMatchObject({ state: 'DONE', isComplete: false, raised: 0, cleared: 0 });
    const unread = without.sources.filter(({ isAnswered }) => !isAnswered);
    expect(new Set(unread.map(({ reason }) => reason))).toEqual(
      new Set(['DEPARTMENT_ANSWER_MALFORMED']),
    );
    expect(unread.map(({ department }) => department).toSorted()).toEqual([
      'EDUCATION',
      'HOUSING',
      'HUMAN_RESOURCES',
    ]);
  });
});

/** Lets a department answer with rubbish made of its answer. */
function spoil(code: DepartmentCode, rubbishOf: (bytes: Buffer) => Buffer): void {
  const { rows } = hub.bulkOf(code);
  hub.broken.set(code, async function* (...asked) {
    const pieces: Uint8Array[] = [];
    for await (const piece of rows(...asked)) pieces.push(piece);
    yield rubbishOf(Buffer.concat(pieces));
  });
}

describe('a change in a department', () => {
  const secondsUntil = async (isSo: () => Promise<boolean>) => {
    const startedAt = performance.now();
    while (!(await isSo())) {
      if (performance.now() - startedAt > 15_000) throw new Error('it never came');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return (performance.now() - startedAt) / 1000;
  };

  it('is followed to the lead that it clears, and to the one that it brings back', async () => {
    const planted = hub.truth.find(
      ({ ruleId, expected }) => ruleId === 'DUP-SUBSIST-DESTITUTE' && expected === 'FINDING',
    );
    const personId = planted?.personId ?? '';
    const ruleOf = async () =>
      (
        await hub.data<{ findings: { edges: readonly { node: { review: { state: string } } }[] } }>(
          `query ($personId: ID!) { findings(filter: { personId: $personId, ruleIds: ["DUP-SUBSIST-DESTITUTE"] }) {
            edges { node { review { state } } } } }`,
          { personId },
        )
      ).findings.edges.map(({ node }) => node.review.state);
    const { sql, close } = openDatabase(hub.urlOf('civil-affairs'), { connections: 1 });
    expect(await ruleOf()).toEqual(['RAISED']);

    const payments = await sql`
      update payment set returned_on = paid_on where returned_on is null and award_id in (
        select id from award join award_member on award_id = id
        where person_id = ${personId} and programme like 'MZ-TEKUN%') returning id`;
    await secondsUntil(
      async () => (await ruleOf()).length === 0 || (await ruleOf())[0] === 'CLEARED',
    );
    await sql`update payment set returned_on = null where id = any(${payments.map(({ id }) => String(id))})`;
    const seconds = await secondsUntil(async () => (await ruleOf())[0] === 'RAISED');
    await close();

    console.log(`a changed payment was a changed finding after ${seconds.toFixed(2)} s`);
  });
});
