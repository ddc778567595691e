import { delivery, freshDatabase, rowsOfPerson, wholeRows, writeRows } from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { housing } from '../src/housing.ts';
import * as tables from '../src/tables.ts';

const { database, drop } = await freshDatabase(housing.migrations);
afterAll(drop);

const written = wholeRows('HOUSING', 'person');

beforeAll(async () => {
  await database.insert(tables.delivery).values(delivery);
  await writeRows(database, housing, written);
});

describe('the books of housing', () => {
  it('give every column of every table to the rules as it was written', async () => {
    expect(await rowsOfPerson(housing, database, 'person')).toEqual(written);
  });

  it('give nothing of one person to another', async () => {
    const rows = await rowsOfPerson(housing, database, 'stranger');

    expect(Object.values(rows).flat()).toEqual([]);
  });
});
