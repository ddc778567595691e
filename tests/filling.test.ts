import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HubDatabases } from '@hub/cli/databases';
import { fillProvince, writeTruth } from '@hub/cli/fill-province';
import { heldProvince, holdings } from '@hub/cli/holdings';
import { departmentSubgraphs } from '@hub/cli/subgraphs';
import { type FreshDatabase, freshDatabase } from '@hub/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const province = { scale: 100_000, seed: 5 };
const nobody = { ...province, onProgress: () => undefined };

let folder: string;
let truthPath: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assistance-hub-filling-'));
  truthPath = join(folder, 'truth.jsonl');
});
afterAll(async () => rm(folder, { recursive: true }));

let fresh: ReadonlyMap<string, FreshDatabase>;
let databases: HubDatabases;
beforeEach(async () => {
  const made = await Promise.all(
    departmentSubgraphs.map(
      async ({ name, migrations }) => [name, await freshDatabase(migrations)] as const,
    ),
  );
  fresh = new Map(made);
  const addresses = made.map(([name, { url }]) => [name, { ownerUrl: url, appUrl: url }] as const);
  databases = { addresses: new Map(addresses), stop: async () => undefined };
  return async () => {
    await Promise.all(made.map(async ([, { drop }]) => drop()));
  };
});

const everywhere = (holding: string) => departmentSubgraphs.map(() => holding);

function education() {
  const found = fresh.get('education');
  if (found === undefined) throw new Error('education has no database');
  return found.sql;
}

describe('filling the departments', () => {
  it('leaves nothing when it is interrupted, then a province in each with its truth beside it, fills again over an older version, and touches no table that is not its own', async () => {
    await education()`create table notes as select 'keep me' as note`;
    const interrupted = fillProvince(databases, truthPath, {
      ...province,
      onProgress: () => {
        throw new Error('interrupted');
      },
    });
    await expect(interrupted).rejects.toThrow('interrupted');
    expect(await holdings(databases)).toEqual(everywhere('NOTHING'));

    await fillProvince(databases, truthPath, nobody);

    expect(await holdings(databases)).toEqual(everywhere('SYNTHETIC'));
    const written = await readFile(truthPath, 'utf8');
    await writeTruth(truthPath, province);
    expect(await readFile(truthPath, 'utf8')).toBe(written);

    await education()`update delivery set system = 'Education (synthetic)'`;
    expect((await holdings(databases)).toSorted()).toEqual([
      'OUTDATED',
      ...everywhere('SYNTHETIC').slice(1),
    ]);

    await fillProvince(databases, truthPath, nobody);

    expect(await holdings(databases)).toEqual(everywhere('SYNTHETIC'));
    expect(await heldProvince(databases)).toEqual(province);
    expect(await education()`select count(*)::int as systems from delivery`).toEqual([
      { systems: 1 },
    ]);
    expect(await education()`select note from notes`).toEqual([{ note: 'keep me' }]);
    // Two fillings, beside other tests.
  }, 180_000);

  it('tells data of a department from its own, so that nobody fills over it', async () => {
    await education()`
      insert into enrolment (id, person_id, stage, is_boarding, is_on_register, is_aided_through_school, status, enrolled_from)
      values ('e', 'p', 'PRIMARY', false, true, false, 'ENROLLED', '2019-09-01')`;

    const held = await holdings(databases);

    expect(held.filter((holding) => holding === 'OTHER')).toHaveLength(1);
    expect(held[departmentSubgraphs.findIndex(({ name }) => name === 'education')]).toBe('OTHER');
  });
});
