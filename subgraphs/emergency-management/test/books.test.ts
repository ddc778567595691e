import { delivery, freshDatabase, rowsOfPerson, wholeRows, writeRows } from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emergencyManagement } from '../src/emergency-management.ts';
import * as tables from '../src/tables.ts';

const { database, drop } = await freshDatabase(emergencyManagement.migrations);
afterAll(drop);

const written = wholeRows('EMERGENCY_MANAGEMENT', 'person');

beforeAll(async () => {
  await database.insert(tables.delivery).values(delivery);
  await writeRows(database, emergencyManagement, written);
});

describe('the books of emergency management', () => {
  it('give every column of every table to the rules as it was written', async () => {
    expect(await rowsOfPerson(emergencyManagement, database, 'person')).toEqual(written);
  });

  it('give nothing of one person to another', async () => {
    const rows = await rowsOfPerson(emergencyManagement, database, 'stranger');

    expect(Object.values(rows).flat()).toEqual([]);
  });
});
