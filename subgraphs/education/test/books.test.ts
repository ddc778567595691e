import { delivery, freshDatabase, rowsOfPerson, wholeRows, writeRows } from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../src/education.ts';
import * as tables from '../src/tables.ts';

const { database, drop } = await freshDatabase(education.migrations);
afterAll(drop);

const written = wholeRows('EDUCATION', 'person');

beforeAll(async () => {
  await database.insert(tables.delivery).values(delivery);
  await writeRows(database, education, written);
});

describe('the books of education', () => {
  it('give every column of every table to the rules as it was written', async () => {
    expect(await rowsOfPerson(education, database, 'person')).toEqual(written);
  });

  it('give nothing of one person to another', async () => {
    const rows = await rowsOfPerson(education, database, 'stranger');

    expect(Object.values(rows).flat()).toEqual([]);
  });
});
