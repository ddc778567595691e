import { delivery, freshDatabase, rowsOfPerson, wholeRows, writeRows } from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilAffairs } from '../src/civil-affairs.ts';
import * as tables from '../src/tables.ts';

const { database, drop } = await freshDatabase(civilAffairs.migrations);
afterAll(drop);

const written = wholeRows('CIVIL_AFFAIRS', 'person');

beforeAll(async () => {
  await database.insert(tables.delivery).values(delivery);
  await database
    .insert(tables.household)
    .values({ id: 'household', county: '430102', kind: 'URBAN' });
  await writeRows(database, civilAffairs, written);
});

describe('the books of civil affairs', () => {
  it('give every column of every table to the rules as it was written', async () => {
    expect(await rowsOfPerson(civilAffairs, database, 'person')).toEqual(written);
  });

  it('give nothing of one person to another', async () => {
    const rows = await rowsOfPerson(civilAffairs, database, 'stranger');

    expect(Object.values(rows).flat()).toEqual([]);
  });
});
