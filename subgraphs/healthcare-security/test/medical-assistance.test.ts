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
};

const bill = {
  inCatalogueFen: 1_000_000,
  basicPaidFen: 600_000,
  illnessPaidFen: 100_000,
  otherPaidFen: 0,
};

beforeAll(async () => {
  await database.insert(tables.delivery).values(delivery);
  await database.insert(tables.award).values([
    { ...awardRow('settlement', 'YB-INP', 'patient'), ...stay, ...bill, capUsedFen: 50_000 },
    {
      ...awardRow('premium', 'YB-PREM-FIX', 'patient'),
      insuranceYear: 2019,
      scheme: 'RESIDENT',
      funder: 'DISABLED_FEDERATION',
    },
    {
      ...awardRow('emergency', 'WJ-EM', 'patient'),
      costPhase: 'EMERGENCY',
      isUnknownPatient: true,
      identifiedOn: parseDate('2019-02-10'),
    },
  ]);
  await database
    .insert(tables.awardMember)
    .values(['settlement', 'premium', 'emergency'].map((id) => memberRow(id, 'patient')));
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
  await database.insert(tables.hospitalStay).values({
    ...stay,
    ...bill,
    id: 's',
    personId: 'patient',
    cause: 'ILLNESS',
    isInProvince: true,
    isUnreferred: false,
  });
});

describe('Person.healthcareSecurity', () => {
  it('gives settlements with the stay and every payment, reversals included', async () => {
    const [patient] = await entitiesOf(healthcareSecurity, database, {
      typename: 'Person',
      ids: ['patient'],
      fields: `healthcareSecurity {
        medicalAssistance { hospital admissionNumber admittedOn dischargedOn totalCostFen isInterim
          inCatalogueFen basicPaidFen illnessPaidFen otherPaidFen capUsedFen
          payments { amountFen type paidOn returnedOn } }
        premiumSubsidy { insuranceYear scheme funder programme { ownerAgency } }
        emergencyDiseaseAid { costPhase isUnknownPatient identifiedOn }
        insuranceEnrolments { year scheme paidByPersonFen until }
        hospitalStays { hospital admissionNumber cause admittedOn dischargedOn totalCostFen
          inCatalogueFen basicPaidFen illnessPaidFen otherPaidFen isUnreferred }
      }`,
    });

    expect(patient).toEqual({
      healthcareSecurity: {
        medicalAssistance: [
          {
            ...stay,
            ...bill,
            capUsedFen: 50_000,
            isInterim: false,
            admittedOn: '2019-03-01',
            dischargedOn: '2019-03-11',
            payments: [
              { amountFen: 96_400, type: 'NORMAL', paidOn: '2019-03-20', returnedOn: null },
              { amountFen: -96_400, type: 'REVERSAL', paidOn: '2019-04-02', returnedOn: null },
            ],
          },
        ],
        premiumSubsidy: [
          {
            insuranceYear: 2019,
            scheme: 'RESIDENT',
            funder: 'DISABLED_FEDERATION',
            programme: { ownerAgency: 'Healthcare security' },
          },
        ],
        emergencyDiseaseAid: [
          { costPhase: 'EMERGENCY', isUnknownPatient: true, identifiedOn: '2019-02-10' },
        ],
        insuranceEnrolments: [
          { year: 2019, scheme: 'RESIDENT', paidByPersonFen: 11_000, until: null },
        ],
        hospitalStays: [
          {
            ...stay,
            ...bill,
            admittedOn: '2019-03-01',
            dischargedOn: '2019-03-11',
            cause: 'ILLNESS',
            isUnreferred: false,
          },
        ],
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
