import { yuan } from '@hub/assistance';
import type { Parameter } from '../parameters.ts';
import { nationwide, provincial } from './areas.ts';

/** How far back leads on services are looked for: long enough for two school years, short enough to be checked. */
const lookback = {
  ...nationwide,
  value: 24,
  source: 'chosen: the current and the last year of the books',
  isVerified: false,
} as const;

/** What rules on schooling, housing, temporary assistance and rescued vagrants use. Source: the rule catalogue's cards. */
export const servicesParameters = {
  'education.lookbackMonths': {
    description: 'Months back in which student aid granted without need is looked for.',
    unit: 'MONTHS',
    values: [lookback],
  },
  'education.censusDays': {
    description: 'Day of the semester on which schools count who is enrolled.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 30, source: 'rule catalogue, card 43', isVerified: false }],
  },
  'education.censusLagDays': {
    description: 'Days after the census before a missing enrolment is a lead; registers lag.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 30, source: 'rule catalogue §1.1, latency' }],
  },
  'education.employedDays': {
    description:
      'Days of insured full-time employment in a semester that leave no time for school.',
    unit: 'DAYS',
    values: [
      {
        ...nationwide,
        value: 120,
        source: 'rule catalogue, card 43 (4 months)',
        isVerified: false,
      },
    ],
  },
  'housing.urbanRuralMonths': {
    description: 'Months before and after a renovation in which public rental is a lead.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 12, source: 'rule catalogue, card 12', isVerified: false }],
  },
  'housing.areaMinM2': {
    description: 'Floor area per person in square metres below which a family lacks housing.',
    unit: 'COUNT',
    values: [{ ...provincial, value: 15, source: 'rule catalogue, card 24', isVerified: false }],
  },
  'housing.subsidyRateFen': {
    description: 'Rental subsidy per square metre and month.',
    unit: 'FEN',
    values: [{ ...provincial, value: yuan(8), source: 'rule catalogue §2.4', isVerified: false }],
  },
  'housing.waitDays': {
    description: 'Days after the start of basic living before missing housing aid is looked for.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 90, source: 'rule catalogue, card 24', isVerified: false }],
  },
  'housing.owedMonths': {
    description: 'Most months for which a missing rental subsidy is reckoned.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 12, source: 'chosen: a year', isVerified: false }],
  },
  'tenancy.lookbackMonths': {
    description: 'Months back in which tenants who no longer qualify are looked for.',
    unit: 'MONTHS',
    values: [lookback],
  },
  'tenancy.relocationMonths': {
    description: 'Months after another home was acquired in which a family may still move out.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 6, source: 'rule catalogue, card 41', isVerified: false }],
  },
  'tenancy.statusMonths': {
    description: 'Months after the end of basic living in which the rent may stay reduced.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 12, source: 'rule catalogue, card 41', isVerified: false }],
  },
  'tenancy.deathMonths': {
    description: 'Months after the death of the last tenant in which a home may be cleared.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 2, source: 'chosen: clearing a home', isVerified: false }],
  },
  'tenancy.idleMonths': {
    description: 'Months without use of water or power from which a public unit counts as idle.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 6, source: 'rule catalogue, card 41', isVerified: false }],
  },
  'temporary.lookbackMonths': {
    description: 'Months back in which repeated temporary assistance is looked for.',
    unit: 'MONTHS',
    values: [lookback],
  },
  'temporary.windowMonths': {
    description: 'Months after temporary assistance in which the same cause is a lead.',
    unit: 'MONTHS',
    values: [{ ...provincial, value: 12, source: 'rule catalogue §1.2', isVerified: false }],
  },
  'temporary.perYear': {
    description: 'Decisions on temporary assistance within the window that need no asking.',
    unit: 'COUNT',
    values: [{ ...provincial, value: 2, source: 'rule catalogue §1.2', isVerified: false }],
  },
  'vagrant.lookbackMonths': {
    description: 'Months back in which rescued vagrants are followed up.',
    unit: 'MONTHS',
    values: [lookback],
  },
  'vagrant.stayDays': {
    description: 'Days after which somebody whom nobody knows is settled where they stay.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 90, source: 'rule catalogue, card 33' }],
  },
  'vagrant.followupDays': {
    description: 'Days after the return of a vagrant within which the home county takes over.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 60, source: 'rule catalogue, card 33', isVerified: false }],
  },
  'vagrant.elderlyYears': {
    description: 'Age from which a returned vagrant is in need of care.',
    unit: 'COUNT',
    values: [{ ...nationwide, value: 60, source: 'rule catalogue, card 33' }],
  },
  'vagrant.transitDays': {
    description: 'Days on the way between a home and a station, in which both may count a person.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 3, source: 'rule catalogue, card 47', isVerified: false }],
  },
  'vagrant.longStayDays': {
    description: 'Days of a stay after which aid drawn at home meanwhile is a lead.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 30, source: 'rule catalogue, card 47', isVerified: false }],
  },
  'vagrant.episodes': {
    description: 'Stays within a year from which the care at home is asked after.',
    unit: 'COUNT',
    values: [{ ...nationwide, value: 3, source: 'rule catalogue, card 47', isVerified: false }],
  },
  'vagrant.episodeMonths': {
    description: 'Months within which stays are counted together.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 12, source: 'rule catalogue, card 47', isVerified: false }],
  },
} as const satisfies Record<string, Parameter>;
