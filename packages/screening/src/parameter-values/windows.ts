import type { Parameter } from '../parameters.ts';
import { nationwide, provincial } from './areas.ts';

/** Windows, waits, tolerances and other numbers that are not money. Source: rule catalogue §1.2 and the cards. */
export const parameterWindows = {
  'overlap.minMonths': {
    description:
      'Shared months from which two monthly benefits are a lead; one is the lag of a switch.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 2, source: 'rule catalogue, cards 1, 3 and 6' }],
  },
  'overlap.lookbackMonths': {
    description:
      'Months back in which paid overlap of the two basic-living benefits is looked for.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 36, source: 'rule catalogue, card 1' }],
  },
  'hukouTransfer.graceMonths': {
    description: 'Months after the month of a hukou transfer in which both counties may still pay.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 1, source: 'rule catalogue, card 3 (b)' }],
  },
  'medical.costTolerance': {
    description:
      'Share by which the total costs of two settlements may differ and still be one bill.',
    unit: 'RATIO',
    values: [{ ...nationwide, value: 0.01, source: 'rule catalogue, card 8' }],
  },
  'housing.handoverGraceMonths': {
    description: 'Months after the keys in which a rental subsidy may still run out.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 1, source: 'rule catalogue, card 11' }],
  },
  'dwelling.sameDamageMonths': {
    description: 'Months after completion in which a disaster still counts as the same need.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 12, source: 'rule catalogue, card 13' }],
  },
  'oneOff.windowMonths': {
    description: 'Months after a one-off living subsidy in which a second one is a lead.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 12, source: 'rule catalogue, card 16', isVerified: false }],
  },
  'oneOff.newSpellMonths': {
    description: 'Months of insured employment after which a new spell stands for itself.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 6, source: 'rule catalogue, card 16 (a)', isVerified: false }],
  },
  'oneOff.capMultiple': {
    description: 'Ceiling of a one-off living subsidy in monthly urban subsistence standards.',
    unit: 'COUNT',
    values: [{ ...provincial, value: 6, source: 'provincial report 2019, annex II.7' }],
  },
  'premium.minMonths': {
    description: 'Months that a status must have lasted on the cut-off of the insurance year.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 1, source: 'rule catalogue, card 20' }],
  },
  'premium.lagDays': {
    description: 'Days after the cut-off before a missing premium subsidy is looked for.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 30, source: 'rule catalogue §1.1, procedure time' }],
  },
  'education.lagDays': {
    description: 'Days after the end of a semester before missing aid is looked for.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 60, source: 'rule catalogue, card 22' }],
  },
  'education.recognitionDays': {
    description:
      'Days after the start of a semester on which students in difficulty are recognised.',
    unit: 'DAYS',
    values: [
      { ...nationwide, value: 30, source: 'rule catalogue, card 22 (e)', isVerified: false },
    ],
  },
  'registeredPoor.counts': {
    description: 'Whether being registered poor gives a claim of its own.',
    unit: 'YES_OR_NO',
    values: [
      { ...nationwide, until: '2020-12', value: 1, source: 'rule catalogue, cards 22, 23' },
      { ...nationwide, from: '2021-01', value: 0, source: 'rule catalogue, cards 22, 23' },
    ],
  },
  'marginHousehold.counts': {
    description: 'Whether margin and rigid-expenditure households have a claim to renovation.',
    unit: 'YES_OR_NO',
    values: [
      { ...nationwide, until: '2020-12', value: 0, source: 'rule catalogue, card 23' },
      { ...nationwide, from: '2021-01', value: 1, source: 'rule catalogue, card 23' },
    ],
  },
  'renovation.waitDays': {
    description: 'Days after the grading of a dwelling before missing renovation is looked for.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 180, source: 'rule catalogue, card 23' }],
  },
  'renovation.repeatYears': {
    description: 'Years in which a household is renovated once.',
    unit: 'COUNT',
    values: [{ ...provincial, value: 10, source: 'rule catalogue §1.2', isVerified: false }],
  },
  'rebuild.waitDays': {
    description: 'Days after the assessment of damage before a missing grant is looked for.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 180, source: 'rule catalogue, card 32' }],
  },
  'account.months': {
    description: 'Months before that of the survey whose payments to an account are looked at.',
    unit: 'MONTHS',
    values: [
      { ...nationwide, value: 12, source: 'judgement: a round of reviews', isVerified: false },
    ],
  },
  'coverage.mergedMonths': {
    description: 'Months after a merger in which a township is not compared.',
    unit: 'MONTHS',
    values: [
      { ...nationwide, value: 12, source: 'judgement: a round of reviews', isVerified: false },
    ],
  },
  'death.latencyDays': {
    description: 'Days after a death before payments are looked at; registers lag.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 30, source: 'rule catalogue §1.2' }],
  },
  'death.criticalMonths': {
    description: 'Months paid after a death from which a lead is critical.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 3, source: 'rule catalogue, card 35' }],
  },
  'death.quorum': {
    description: 'Independent sources of a death that make a lead critical.',
    unit: 'COUNT',
    values: [{ ...nationwide, value: 2, source: 'rule catalogue, card 35' }],
  },
} as const satisfies Record<string, Parameter>;
