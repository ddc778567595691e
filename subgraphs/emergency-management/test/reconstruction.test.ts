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
  await database
    .insert(tables.award)
    .values({ ...awardRow('rebuild', 'YJ-REBUILD', 'house'), ...flood, damageId: 'damage' });
  await database.insert(tables.awardMember).values(memberRow('rebuild', 'owner'));
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
  });
});

describe('Person.emergencyManagement', () => {
  it('gives grants with their event, and the damage as it was assessed', async () => {
    const [owner] = await entitiesOf(emergencyManagement, database, {
      typename: 'Person',
      ids: ['owner'],
      fields: `emergencyManagement {
        reconstruction { id eventId eventOn damageId completedOn }
        livingRelief { id }
        damages { id grade eventKind householdClass isSoleHome assessedOn }
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
            completedOn: null,
          },
        ],
        livingRelief: [],
        damages: [
          {
            id: 'damage',
            grade: 'COLLAPSED',
            eventKind: 'NATURAL',
            householdClass: 'KEY',
            isSoleHome: true,
            assessedOn: '2019-07-15',
          },
        ],
      },
    });
  });
});
