import { yuan } from '@hub/assistance';
import type { Parameter } from '../parameters.ts';
import { nationwide, provincial } from './areas.ts';

/** Districts of Changsha with one standard for town and country, from the first month of the books. */
const unifiedDistricts = ['430102', '430103', '430104', '430105', '430111'];

/** Amounts and windows of basic living, children and disability. Source: rule catalogue §1.2 and the cards. */
export const livingParameters = {
  'living.lookbackMonths': {
    description: 'Months back in which payments after the end of a claim are looked for.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 36, source: 'rule catalogue, card 1' }],
  },
  'subsistence.isUnified': {
    description:
      'Whether urban and rural subsistence allowance are one, told apart in books alone.',
    unit: 'YES_OR_NO',
    values: [
      { ...nationwide, value: 0, source: 'rule catalogue, card 2 (c)' },
      ...unifiedDistricts.map((area) => ({
        ...nationwide,
        area,
        from: '2017-01',
        value: 1,
        source: 'rule catalogue, card 2 (c); the districts are taken from memory',
        isVerified: false,
      })),
    ],
  },
  'subsistence.toleranceFen': {
    description: 'Fen per member by which an allowance may differ from what is reckoned: rounding.',
    unit: 'FEN',
    values: [{ ...nationwide, value: yuan(5), source: 'rule catalogue, card 44' }],
  },
  'subsistence.toleranceShare': {
    description: 'Share by which an allowance may differ from what is reckoned.',
    unit: 'RATIO',
    values: [{ ...nationwide, value: 0.03, source: 'rule catalogue, card 44' }],
  },
  'subsistence.deviantMonths': {
    description: 'Months of too much, or of too little, from which an allowance is a lead.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 2, source: 'rule catalogue, card 44' }],
  },
  'subsistence.amountLookbackMonths': {
    description: 'Months back in which the amount of an allowance is reckoned anew.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 12, source: 'one review cycle; rule catalogue §1.2' }],
  },
  'subsistence.arrearsDays': {
    description: 'Days after the month of a new standard in which arrears may still be paid.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 45, source: 'rule catalogue, cards 34, 44 (a)' }],
  },
  'child.scatteredFen': {
    description: 'Monthly allowance of a child who lives with relatives or a family.',
    unit: 'FEN',
    values: [
      { ...provincial, value: yuan(950), source: 'rule catalogue, card 5', isVerified: false },
    ],
  },
  'child.institutionFen': {
    description: 'Monthly allowance of a child who lives in an institution.',
    unit: 'FEN',
    values: [
      { ...provincial, value: yuan(1350), source: 'rule catalogue, card 5', isVerified: false },
    ],
  },
  'child.toleranceFen': {
    description: 'Fen a month by which a child may draw more than the allowance in all: rounding.',
    unit: 'FEN',
    values: [{ ...nationwide, value: yuan(10), source: 'rule catalogue, card 5' }],
  },
  'payment.lookbackMonths': {
    description: 'Months back in which unpaid months of an open award are looked for.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 12, source: 'one review cycle; rule catalogue §1.2' }],
  },
  'payment.waitDays': {
    description: 'Days after a month before a missing payment for it is looked for.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 45, source: 'rule catalogue, card 34' }],
  },
  'payment.isQuarterly': {
    description: 'Whether monthly benefits are paid by the quarter.',
    unit: 'YES_OR_NO',
    values: [{ ...nationwide, value: 0, source: 'rule catalogue, card 34; no county is known' }],
  },
  'payment.quarterlyWaitDays': {
    description: 'Days after a quarter before a missing payment is looked for where that is usual.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 20, source: 'rule catalogue, card 34' }],
  },
  'payment.returnDays': {
    description: 'Days in which a transfer that the bank sent back is made again.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 10, source: 'rule catalogue, card 34 (d)' }],
  },
  'headcount.lagMonths': {
    description: 'Months after an event in which a household may still be paid for the member.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 2, source: 'rule catalogue, card 36' }],
  },
  'headcount.deathLagMonths': {
    description: 'The same after a death.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 1, source: 'rule catalogue, card 36' }],
  },
  'headcount.clericYears': {
    description: 'Years as a cleric away from home after which a member is no longer counted.',
    unit: 'COUNT',
    values: [{ ...provincial, value: 3, source: 'rule catalogue, card 36' }],
  },
  'destituteEnd.lagMonths': {
    description: 'Months after the end of a claim in which destitute support may still be paid.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 1, source: 'rule catalogue, card 39' }],
  },
  'destituteEnd.employedMonths': {
    description: 'Months of insured employment that show that somebody can work again.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 3, source: 'rule catalogue, card 39' }],
  },
  'hukouMoved.lagMonths': {
    description: 'Months after the hukou has left in which the old county may still pay.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 2, source: 'rule catalogue, card 40' }],
  },
  'hukouMoved.counts': {
    description: 'Whether aid depends on where the hukou is, and not on residence.',
    unit: 'YES_OR_NO',
    values: [
      { ...nationwide, until: '2026-06', value: 1, source: 'rule catalogue, card 40' },
      { ...nationwide, from: '2026-07', value: 0, source: 'rule catalogue, card 40 (c)' },
    ],
  },
  'review.stableMonths': {
    description: 'Months after which a household with a stable income is looked at again.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 12, source: 'rule catalogue §1.2, card 49' }],
  },
  'review.irregularMonths': {
    description: 'Months after which a household with an irregular income is looked at again.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 6, source: 'rule catalogue §1.2, card 49' }],
  },
  'review.statusMonths': {
    description:
      'Months for which a rigid-expenditure status, a recognition as a student in difficulty and the check of a tenancy hold.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 12, source: 'rule catalogue, card 49' }],
  },
  'review.graceDays': {
    description: 'Days after a review was due before it is looked for.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 60, source: 'rule catalogue, card 49' }],
  },
  'review.paidMonths': {
    description: 'Months back in which an allowance was paid that is still to be looked at again.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 3, source: 'rule catalogue §1.1, latency of books' }],
  },
} as const satisfies Record<string, Parameter>;
