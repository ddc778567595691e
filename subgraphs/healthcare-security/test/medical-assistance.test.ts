import { parseDate } from '@hub/assistance';
import { awardRow, delivery, entitiesOf, freshDatabase, memberRow } from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { healthcareSecurity } from '../src/healthcare-security.ts';
import * as tables from '../src/tables.ts';

const { database, drop } = await freshDatabase(healthcareSecurity.migrations);
afterAll(drop);

const stay = {
  hospital: '省人民医院',
  admissionNumber: 'ZY-1',
  admittedOn: parseDate('2019-03-01'),
  dischargedOn: parseDate('2019-03-11'),
  totalCostFen: 1_200_000,
  isInterim: false,
};

beforeAll(async () => {
  await database.insert(tables.delivery).values(delivery);
  await database.insert(tables.award).values([
    { ...awardRow('settlement', 'YB-INP', 'patient'), ...stay },
    { ...awardRow('premium', 'YB-PREM-FIX', 'patient'), insuranceYear: 2019, isInterim: false },
  ]);
  await database
    .insert(tables.awardMember)
    .values([memberRow('settlement', 'patient'), memberRow('premium', 'patient')]);
  const paid = { awardId: 'settlement', month: null, paidOn: parseDate('2019-03-20') };
  await database.insert(tables.payment).values([
    { ...paid, id: 'a', amountFen: 96_400, type: 'NORMAL' },
    { ...paid, id: 'b', amountFen: -96_400, type: 'REVERSAL', paidOn: parseDate('2019-04-02') },
  ]);
  await database.insert(tables.insuranceEnrolment).values({
    id: 'e',
    personId: 'patient',
    year: 2019,
    scheme: 'RESIDENT',
    isInProvince: true,
    enrolledOn: parseDate('2018-12-01'),
    paidByPersonFen: 11_000,
    isRefundPending: false,
  });
});

describe('Person.healthcareSecurity', () => {
  it('gives settlements with the stay and every payment, reversals included', async () => {
    const [patient] = await entitiesOf(healthcareSecurity, database, {
      typename: 'Person',
      ids: ['patient'],
      fields: `healthcareSecurity {
        medicalAssistance { hospital admissionNumber admittedOn dischargedOn totalCostFen isInterim
          payments { amountFen type paidOn } }
        premiumSubsidy { insuranceYear programme { ownerAgency } }
        emergencyDiseaseAid { id }
        insuranceEnrolments { year scheme paidByPersonFen }
      }`,
    });

    expect(patient).toEqual({
      healthcareSecurity: {
        medicalAssistance: [
          {
            ...stay,
            admittedOn: '2019-03-01',
            dischargedOn: '2019-03-11',
            payments: [
              { amountFen: 96_400, type: 'NORMAL', paidOn: '2019-03-20' },
              { amountFen: -96_400, type: 'REVERSAL', paidOn: '2019-04-02' },
            ],
          },
        ],
        premiumSubsidy: [
          { insuranceYear: 2019, programme: { ownerAgency: 'Healthcare security' } },
        ],
        emergencyDiseaseAid: [],
        insuranceEnrolments: [{ year: 2019, scheme: 'RESIDENT', paidByPersonFen: 11_000 }],
      },
    });
  });

  it('refuses to store a reversal that takes nothing back', async () => {
    const reversal = { id: 'c', awardId: 'settlement', amountFen: 1, type: 'REVERSAL' as const };
    const insert = database.insert(tables.payment).values({ ...reversal, paidOn: stay.admittedOn });

    await expect(insert).rejects.toMatchObject({
      cause: { constraint_name: 'payment_reversal_is_negative' },
    });
  });
});
