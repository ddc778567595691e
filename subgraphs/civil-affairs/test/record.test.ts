import { parseDate, parseMonth } from '@hub/assistance';
import { awardRow, delivery, entitiesOf, freshDatabase, memberRow } from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilAffairs } from '../src/civil-affairs.ts';
import * as tables from '../src/tables.ts';

const { database, drop } = await freshDatabase(civilAffairs.migrations);
afterAll(drop);

const since = parseDate('2019-03-01');

/** A mother on subsistence allowance, whose accident was answered by temporary assistance. */
beforeAll(async () => {
  await database.insert(tables.delivery).values(delivery);
  await database.insert(tables.award).values([
    {
      ...awardRow('allowance', 'MZ-DIBAO-U', 'home'),
      mode: 'TIER',
      tierFen: 30_000,
      gradualExitUntil: parseDate('2019-10-01'),
      reviewClass: 'IRREGULAR',
      grantedFen: 60_000,
      reviewDueOn: parseDate('2019-07-01'),
    },
    {
      ...awardRow('accident', 'MZ-TEMP-EMERG', 'mother'),
      causeClass: 'ACCIDENT',
      causeRef: 'accident-7',
      isSmallAmount: true,
    },
    {
      ...awardRow('home', 'MZ-TEKUN-C', 'mother'),
      careLevel: 'INDEPENDENT',
      institution: '敬老院',
    },
    { ...awardRow('price', 'MZ-PRICE', 'mother'), triggerMonth: parseMonth('2019-09') },
    { ...awardRow('shelter', 'MZ-VAG', 'mother'), isIdentified: false },
  ]);
  await database
    .insert(tables.awardMember)
    .values(
      ['allowance', 'accident', 'home', 'price', 'shelter'].map((id) => memberRow(id, 'mother')),
    );
  const paid = { awardId: 'allowance', amountFen: 60_000, type: 'NORMAL' as const };
  await database.insert(tables.payment).values({
    ...paid,
    id: 'returned',
    month: parseMonth('2019-03'),
    paidOn: parseDate('2019-03-10'),
    returnedOn: parseDate('2019-03-14'),
  });
});

const ask = async (fields: string) => {
  const [mother] = await entitiesOf(civilAffairs, database, {
    typename: 'Person',
    ids: ['mother'],
    fields,
  });
  return mother;
};

describe('Person.civilAffairs', () => {
  it('gives each family of programmes its own fields, and a payment that came back its day', async () => {
    const record = await ask(`civilAffairs {
      subsistenceAllowance { mode tierFen gradualExitUntil reviewClass grantedFen reviewDueOn
        payments { month paidOn returnedOn } }
      temporaryAssistance { causeClass causeRef isSmallAmount isSpecialCase isBillTied }
      destituteSupport { careLevel institution bed carerId }
      priceSubsidy { triggerMonth }
      vagrantAssistance { isIdentified returnCounty }
    }`);

    expect(record).toEqual({
      civilAffairs: {
        subsistenceAllowance: [
          {
            mode: 'TIER',
            tierFen: 30_000,
            gradualExitUntil: '2019-10-01',
            reviewClass: 'IRREGULAR',
            grantedFen: 60_000,
            reviewDueOn: '2019-07-01',
            payments: [{ month: '2019-03', paidOn: '2019-03-10', returnedOn: '2019-03-14' }],
          },
        ],
        temporaryAssistance: [
          {
            causeClass: 'ACCIDENT',
            causeRef: 'accident-7',
            isSmallAmount: true,
            isSpecialCase: false,
            isBillTied: false,
          },
        ],
        destituteSupport: [
          { careLevel: 'INDEPENDENT', institution: '敬老院', bed: null, carerId: null },
        ],
        priceSubsidy: [{ triggerMonth: '2019-09' }],
        vagrantAssistance: [{ isIdentified: false, returnCounty: null }],
      },
    });
  });

  it('gives what is known of kin, means and property', async () => {
    const personId = 'mother';
    await database.insert(tables.kinship).values({
      id: 'k',
      personId,
      relation: 'CHILD',
      relativeId: 'daughter',
      status: 'WITHOUT_CAPACITY',
      from: since,
    });
    await database.insert(tables.meansAssessment).values({
      id: 'm',
      personId,
      awardId: 'allowance',
      from: since,
      assessedOn: since,
      incomeFen: 20_000,
      isPropertyWithinLimits: true,
      isSpendingCovered: false,
      isRefused: false,
    });
    await database.insert(tables.verifiedIncome).values({
      id: 'i',
      personId,
      source: 'FARM',
      monthlyFen: 8_000,
      firstMonth: parseMonth('2019-01'),
      lastMonth: parseMonth('2019-12'),
      verifiedOn: since,
    });
    await database.insert(tables.property).values({
      id: 'p',
      personId,
      kind: 'VEHICLE',
      circumstance: 'TRICYCLE',
      from: since,
      verifiedOn: since,
      hasConsent: true,
    });

    expect(
      await ask(`civilAffairs {
        kin { relation relativeId status from until }
        meansAssessments { awardId incomeFen isPropertyWithinLimits rigidSpendingFen isRefused }
        verifiedIncomes { source monthlyFen firstMonth lastMonth }
        properties { kind valueFen circumstance hasConsent }
      }`),
    ).toEqual({
      civilAffairs: {
        kin: [
          {
            relation: 'CHILD',
            relativeId: 'daughter',
            status: 'WITHOUT_CAPACITY',
            from: '2019-03-01',
            until: null,
          },
        ],
        meansAssessments: [
          {
            awardId: 'allowance',
            incomeFen: 20_000,
            isPropertyWithinLimits: true,
            rigidSpendingFen: null,
            isRefused: false,
          },
        ],
        verifiedIncomes: [
          { source: 'FARM', monthlyFen: 8_000, firstMonth: '2019-01', lastMonth: '2019-12' },
        ],
        properties: [
          { kind: 'VEHICLE', valueFen: null, circumstance: 'TRICYCLE', hasConsent: true },
        ],
      },
    });
  });

  it('gives what the register knows of hukou, disability, absence, cash and vagrancy', async () => {
    const spell = { personId: 'mother', from: since };
    await database
      .insert(tables.hukouResidence)
      .values({ ...spell, id: 'h', county: '430102', reason: 'MARRIAGE' });
    await database
      .insert(tables.disabilityCertificate)
      .values({ ...spell, id: 'd', grade: 2, class: 'VISUAL' });
    await database
      .insert(tables.custodyOrService)
      .values({ ...spell, id: 's', kind: 'DECLARED_MISSING' });
    await database
      .insert(tables.cashWithdrawal)
      .values({ id: 'c', personId: 'mother', county: '430121', withdrawnOn: since });
    await database.insert(tables.vagrantCase).values({ ...spell, id: 'v', kind: 'POLICE' });

    expect(
      await ask(`civilAffairs {
        hukouResidences { county reason }
        disabilityCertificates { grade class }
        custodyOrService { kind }
        cashWithdrawals { county withdrawnOn }
        vagrantCases { kind from }
      }`),
    ).toEqual({
      civilAffairs: {
        hukouResidences: [{ county: '430102', reason: 'MARRIAGE' }],
        disabilityCertificates: [{ grade: 2, class: 'VISUAL' }],
        custodyOrService: [{ kind: 'DECLARED_MISSING' }],
        cashWithdrawals: [{ county: '430121', withdrawnOn: '2019-03-01' }],
        vagrantCases: [{ kind: 'POLICE', from: '2019-03-01' }],
      },
    });
  });
});
