import { parseDate, parseMonth } from '@hub/assistance';
import { awardRow, delivery, entitiesOf, freshDatabase, memberRow } from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { humanResources } from '../src/human-resources.ts';
import * as tables from '../src/tables.ts';

const { database, drop } = await freshDatabase(humanResources.migrations);
afterAll(drop);

beforeAll(async () => {
  await database.insert(tables.delivery).values(delivery);
  await database
    .insert(tables.award)
    .values([
      { ...awardRow('one-off', 'RS-ONEOFF', 'worker'), unemploymentSpellId: 'spell' },
      awardRow('post', 'RS-PWP', 'worker'),
    ]);
  await database
    .insert(tables.awardMember)
    .values([memberRow('one-off', 'worker'), memberRow('post', 'worker')]);
  const spell = {
    personId: 'worker',
    from: parseDate('2018-07-01'),
    until: parseDate('2019-05-01'),
  };
  await database.insert(tables.unemploymentSpell).values({ id: 'spell', ...spell });
  await database.insert(tables.insuranceBenefit).values({
    id: 'benefit',
    personId: 'worker',
    kind: 'UNEMPLOYMENT',
    firstMonth: parseMonth('2018-08'),
    lastMonth: parseMonth('2018-10'),
  });
});

describe('Person.humanResources', () => {
  it('gives subsidies with the spell they are for, and insurance benefits by month', async () => {
    const [worker] = await entitiesOf(humanResources, database, {
      typename: 'Person',
      ids: ['worker'],
      fields: `humanResources {
        oneOffSubsidy { id unemploymentSpellId }
        publicWelfarePost { id }
        unemploymentSpells { id from until }
        insuredEmployments { id }
        insuranceBenefits { kind firstMonth lastMonth }
      }`,
    });

    expect(worker).toEqual({
      humanResources: {
        oneOffSubsidy: [{ id: 'one-off', unemploymentSpellId: 'spell' }],
        publicWelfarePost: [{ id: 'post' }],
        unemploymentSpells: [{ id: 'spell', from: '2018-07-01', until: '2019-05-01' }],
        insuredEmployments: [],
        insuranceBenefits: [{ kind: 'UNEMPLOYMENT', firstMonth: '2018-08', lastMonth: '2018-10' }],
      },
    });
  });
});
