import { parseDate } from '@hub/assistance';
import { awardRow, delivery, entitiesOf, freshDatabase, memberRow } from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { housing } from '../src/housing.ts';
import * as tables from '../src/tables.ts';

const { database, drop } = await freshDatabase(housing.migrations);
afterAll(drop);

beforeAll(async () => {
  await database.insert(tables.delivery).values(delivery);
  await database.insert(tables.award).values([
    {
      ...awardRow('lease', 'ZJ-PRH-K', 'home'),
      keysOn: parseDate('2019-02-01'),
      tenantClass: 'LOW_INCOME',
      rentClass: 'DIFFERENTIATED',
      rentFen: 12_000,
      marketRentFen: 90_000,
      areaM2: 50,
      queuedOn: parseDate('2017-05-01'),
    },
    {
      ...awardRow('renovation', 'ZJ-RENO-D', 'house'),
      dwellingId: 'house',
      completedOn: parseDate('2019-10-01'),
      grade: 'D',
      gradedOn: parseDate('2018-06-01'),
      householdGroup: '低保户',
      isSeismic: true,
      finalAccountFen: 3_900_000,
      coFundingPlanId: 'plan',
      coFundingCapFen: 4_000_000,
    },
  ]);
  await database
    .insert(tables.awardMember)
    .values([
      memberRow('lease', 'wife'),
      memberRow('lease', 'husband'),
      memberRow('renovation', 'uncle'),
    ]);
  await database.insert(tables.dwelling).values({
    id: 'house',
    personId: 'uncle',
    isRural: true,
    use: 'HOME',
    isOccupied: true,
    grade: 'D',
    gradedOn: parseDate('2018-06-01'),
    county: '430121',
    floorAreaM2: 60,
  });
  await database.insert(tables.unitVacancy).values({
    id: 'empty',
    personId: 'wife',
    from: parseDate('2019-06-01'),
    reason: 'HOSPITAL',
  });
  await database.insert(tables.housingArrangement).values({
    id: 'moved',
    personId: 'uncle',
    kind: 'RELOCATED',
    from: parseDate('2019-11-01'),
  });
});

describe('Person.housing', () => {
  it('gives a lease to each member of the family that holds it', async () => {
    const fields =
      'housing { publicRental { id keysOn members { personId } } ruralRenovation { id } }';
    const people = await entitiesOf(housing, database, {
      typename: 'Person',
      ids: ['wife', 'husband'],
      fields,
    });

    const lease = {
      id: 'lease',
      keysOn: '2019-02-01',
      members: [{ personId: 'husband' }, { personId: 'wife' }],
    };
    const record = { housing: { publicRental: [lease], ruralRenovation: [] } };
    expect(people).toEqual([record, record]);
  });

  it('gives the rent of a lease beside that of the market, and since when the unit is empty', async () => {
    const [wife] = await entitiesOf(housing, database, {
      typename: 'Person',
      ids: ['wife'],
      fields: `housing {
        publicRental { tenantClass rentClass rentFen marketRentFen areaM2 queuedOn }
        unitVacancies { id from until reason }
      }`,
    });

    expect(wife).toEqual({
      housing: {
        publicRental: [
          {
            tenantClass: 'LOW_INCOME',
            rentClass: 'DIFFERENTIATED',
            rentFen: 12_000,
            marketRentFen: 90_000,
            areaM2: 50,
            queuedOn: '2017-05-01',
          },
        ],
        unitVacancies: [{ id: 'empty', from: '2019-06-01', until: null, reason: 'HOSPITAL' }],
      },
    });
  });

  it('gives renovation with its plan, the dwelling with its grade, and other ways of being housed', async () => {
    const [uncle] = await entitiesOf(housing, database, {
      typename: 'Person',
      ids: ['uncle'],
      fields: `housing {
        ruralRenovation { dwellingId completedOn coFundingPlanId coFundingCapFen
          grade gradedOn householdGroup isSeismic finalAccountFen }
        dwellings { id grade gradedOn use isOccupied county floorAreaM2 isHandoverPending }
        housingArrangements { kind from until }
      }`,
    });

    expect(uncle).toEqual({
      housing: {
        ruralRenovation: [
          {
            dwellingId: 'house',
            completedOn: '2019-10-01',
            coFundingPlanId: 'plan',
            coFundingCapFen: 4_000_000,
            grade: 'D',
            gradedOn: '2018-06-01',
            householdGroup: '低保户',
            isSeismic: true,
            finalAccountFen: 3_900_000,
          },
        ],
        dwellings: [
          {
            id: 'house',
            grade: 'D',
            gradedOn: '2018-06-01',
            use: 'HOME',
            isOccupied: true,
            county: '430121',
            floorAreaM2: 60,
            isHandoverPending: false,
          },
        ],
        housingArrangements: [{ kind: 'RELOCATED', from: '2019-11-01', until: null }],
      },
    });
  });
});
