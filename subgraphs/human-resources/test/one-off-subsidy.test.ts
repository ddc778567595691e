import { parseDate, parseMonth } from '@hub/assistance';
import { awardRow, delivery, entitiesOf, freshDatabase, memberRow } from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { humanResources } from '../src/human-resources.ts';
import * as tables from '../src/tables.ts';

const { database, drop } = await freshDatabase(humanResources.migrations);
afterAll(drop);

beforeAll(async () => {
  await database.insert(tables.delivery).values(delivery);
  await database.insert(tables.award).values([
    { ...awardRow('one-off', 'RS-ONEOFF', 'worker'), unemploymentSpellId: 'spell' },
    {
      ...awardRow('post', 'RS-PWP', 'worker'),
      employerId: 'town',
      dispatchCompanyId: 'company',
      isExtended: true,
    },
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
  await database.insert(tables.insuredEmployment).values({
    id: 'employment',
    personId: 'worker',
    from: spell.until,
    kind: 'EMPLOYEE',
    employerId: 'company',
    isDispatch: true,
    wageBaseFen: 320_000,
  });
  await database
    .insert(tables.jobRefusal)
    .values({ id: 'refusal', personId: 'worker', refusedOn: spell.from, isJustified: true });
});

describe('Person.humanResources', () => {
  it('gives subsidies with the spell they are for, posts with their unit, and what is known of work', async () => {
    const [worker] = await entitiesOf(humanResources, database, {
      typename: 'Person',
      ids: ['worker'],
      fields: `humanResources {
        oneOffSubsidy { id unemploymentSpellId }
        publicWelfarePost { employerId dispatchCompanyId isExtended isRural }
        unemploymentSpells { id from until }
        insuredEmployments { from until kind employerId isDispatch isPartTime wageBaseFen endReason }
        jobRefusals { refusedOn isJustified }
        insuranceBenefits { kind firstMonth lastMonth }
      }`,
    });

    expect(worker).toEqual({
      humanResources: {
        oneOffSubsidy: [{ id: 'one-off', unemploymentSpellId: 'spell' }],
        publicWelfarePost: [
          { employerId: 'town', dispatchCompanyId: 'company', isExtended: true, isRural: false },
        ],
        unemploymentSpells: [{ id: 'spell', from: '2018-07-01', until: '2019-05-01' }],
        insuredEmployments: [
          {
            from: '2019-05-01',
            until: null,
            kind: 'EMPLOYEE',
            employerId: 'company',
            isDispatch: true,
            isPartTime: false,
            wageBaseFen: 320_000,
            endReason: null,
          },
        ],
        jobRefusals: [{ refusedOn: '2018-07-01', isJustified: true }],
        insuranceBenefits: [{ kind: 'UNEMPLOYMENT', firstMonth: '2018-08', lastMonth: '2018-10' }],
      },
    });
  });
});
