import { delivery, freshDatabase, rowsOfPerson, wholeRows, writeRows } from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { healthcareSecurity } from '../src/healthcare-security.ts';
import * as tables from '../src/tables.ts';

const { database, drop } = await freshDatabase(healthcareSecurity.migrations);
afterAll(drop);

const written = wholeRows('HEALTHCARE_SECURITY', 'person');

beforeAll(async () => {
  await database.insert(tables.delivery).values(delivery);
  await writeRows(database, healthcareSecurity, written);
});

describe('the books of healthcare security', () => {
  it('give every column of every table to the rules as it was written', async () => {
    expect(await rowsOfPerson(healthcareSecurity, database, 'person')).toEqual(written);
  });

  it('give nothing of one person to another', async () => {
    const rows = await rowsOfPerson(healthcareSecurity, database, 'stranger');

    expect(Object.values(rows).flat()).toEqual([]);
  });
});
