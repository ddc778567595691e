import { delivery, freshDatabase, rowsOfPerson, wholeRows, writeRows } from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { humanResources } from '../src/human-resources.ts';
import * as tables from '../src/tables.ts';

const { database, drop } = await freshDatabase(humanResources.migrations);
afterAll(drop);

const written = wholeRows('HUMAN_RESOURCES', 'person');

beforeAll(async () => {
  await database.insert(tables.delivery).values(delivery);
  await writeRows(database, humanResources, written);
});

describe('the books of human resources', () => {
  it('give every column of every table to the rules as it was written', async () => {
    expect(await rowsOfPerson(humanResources, database, 'person')).toEqual(written);
  });

  it('give nothing of one person to another', async () => {
    const rows = await rowsOfPerson(humanResources, database, 'stranger');

    expect(Object.values(rows).flat()).toEqual([]);
  });
});
