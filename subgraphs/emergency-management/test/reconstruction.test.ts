import { parseDate } from '@hub/assistance';
import { awardRow, delivery, entitiesOf, freshDatabase, memberRow } from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emergencyManagement } from '../src/emergency-management.ts';
import * as tables from '../src/tables.ts';

const { database, drop } = await freshDatabase(emergencyManagement.migrations);
afterAll(drop);

const flood = { eventId: 'flood', eventOn: parseDate('2019-07-09') };

beforeAll(async () => {
  await database.insert(tables.delivery).values(delivery);
  await database.insert(tables.award).values([
    {
      ...awardRow('rebuild', 'YJ-REBUILD', 'house'),
      ...flood,
      damageId: 'damage',
      damageGrade: 'COLLAPSED',
      isSoleHome: true,
    },
    { ...awardRow('tents', 'YJ-GOODS', 'home'), ...flood, item: '帐篷', quantity: 2 },
    { ...awardRow('living', 'YJ-LIVING', 'home'), ...flood, days: 15, persons: 3 },
  ]);
  await database
    .insert(tables.awardMember)
    .values(['rebuild', 'tents', 'living'].map((id) => memberRow(id, 'owner')));
  await database.insert(tables.damage).values({
    ...flood,
    id: 'damage',
    personId: 'owner',
    eventKind: 'NATURAL',
    grade: 'COLLAPSED',
    use: 'HOME',
    isOccupied: true,
    isSoleHome: true,
    isRebuiltElsewhere: false,
    householdClass: 'KEY',
    insurancePaidFen: 0,
    assessedOn: parseDate('2019-07-15'),
    responseLevel: 2,
    assessor: '县应急局',
  });
});

describe('Person.emergencyManagement', () => {
  it('gives grants with their event, and the damage as it was assessed', async () => {
    const [owner] = await entitiesOf(emergencyManagement, database, {
      typename: 'Person',
      ids: ['owner'],
      fields: `emergencyManagement {
        reconstruction { id eventId eventOn damageId damageGrade isSoleHome completedOn }
        livingRelief { eventOn days persons ledgerYear }
        reliefGoods { item quantity isReturned }
        damages { id grade eventKind householdClass isSoleHome assessedOn responseLevel assessor }
      }`,
    });

    expect(owner).toEqual({
      emergencyManagement: {
        reconstruction: [
          {
            id: 'rebuild',
            eventId: 'flood',
            eventOn: '2019-07-09',
            damageId: 'damage',
            damageGrade: 'COLLAPSED',
            isSoleHome: true,
            completedOn: null,
          },
        ],
        livingRelief: [{ eventOn: '2019-07-09', days: 15, persons: 3, ledgerYear: null }],
        reliefGoods: [{ item: '帐篷', quantity: 2, isReturned: false }],
        damages: [
          {
            id: 'damage',
            grade: 'COLLAPSED',
            eventKind: 'NATURAL',
            householdClass: 'KEY',
            isSoleHome: true,
            assessedOn: '2019-07-15',
            responseLevel: 2,
            assessor: '县应急局',
          },
        ],
      },
    });
  });
});
