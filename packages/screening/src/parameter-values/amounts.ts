import { provinceCode, yuan } from '@hub/assistance';
import type { Parameter, ParameterValue } from '../parameters.ts';
import { provincial } from './areas.ts';

/** Personal contribution to resident medical insurance by insurance year, in yuan; the last one holds on. */
const contributions = [
  { year: 2017, value: 150 },
  { year: 2018, value: 180 },
  { year: 2019, value: 220 },
  { year: 2020, value: 250 },
  { year: 2021, value: 280 },
  { year: 2022, value: 320 },
  { year: 2023, value: 350 },
  { year: 2024, value: 380 },
  { year: 2025, value: 400 },
];

function ofYear(year: number, amount: number): ParameterValue {
  const until = year === contributions.at(-1)?.year ? null : `${year}-12`;
  return {
    area: provinceCode,
    from: `${year}-01`,
    until,
    value: yuan(amount),
    source: 'yearly announcements',
    isVerified: false,
  };
}

/** Standards, floors and grants in fen. Source: rule catalogue §1.2, §2 and the cards. */
export const parameterAmounts = {
  'orphan.fullFen': {
    description: 'Monthly allowance from which an orphan counts as drawing the full one.',
    unit: 'FEN',
    values: [{ ...provincial, value: yuan(950), source: 'rule catalogue §2.1', isVerified: false }],
  },
  'premium.contributionFen': {
    description: 'What a resident pays for a year of resident medical insurance.',
    unit: 'FEN',
    values: contributions.map(({ year, value }) => ofYear(year, value)),
  },
  'premium.fixedFen': {
    description: 'Fixed premium subsidy: half the contribution, where counties set their own.',
    unit: 'FEN',
    values: contributions.map(({ year, value }) => ofYear(year, value / 2)),
  },
  'education.preschoolFen': {
    description: 'Preschool aid per semester.',
    unit: 'FEN',
    values: [
      {
        ...provincial,
        value: yuan(500),
        source: 'rule catalogue §2.3, card 22',
        isVerified: false,
      },
    ],
  },
  'education.primaryBoardingFen': {
    description: 'Boarding subsidy per semester, primary school.',
    unit: 'FEN',
    values: [
      {
        ...provincial,
        value: yuan(500),
        source: 'rule catalogue §2.3, card 22',
        isVerified: false,
      },
    ],
  },
  'education.juniorBoardingFen': {
    description: 'Boarding subsidy per semester, junior secondary school.',
    unit: 'FEN',
    values: [
      {
        ...provincial,
        value: yuan(625),
        source: 'rule catalogue §2.3, card 22',
        isVerified: false,
      },
    ],
  },
  'education.primaryDayFen': {
    description: 'Subsidy per semester of a pupil who does not board, primary school.',
    unit: 'FEN',
    values: [
      { ...provincial, until: '2019-08', value: 0, source: 'not yet granted', isVerified: false },
      {
        ...provincial,
        from: '2019-09',
        value: yuan(250),
        source: 'rule catalogue §2.3, card 22',
        isVerified: false,
      },
    ],
  },
  'education.juniorDayFen': {
    description: 'Subsidy per semester of a pupil who does not board, junior secondary school.',
    unit: 'FEN',
    values: [
      { ...provincial, until: '2019-08', value: 0, source: 'not yet granted', isVerified: false },
      {
        ...provincial,
        from: '2019-09',
        value: yuan(312.5),
        source: 'rule catalogue §2.3, card 22',
        isVerified: false,
      },
    ],
  },
  'education.seniorFen': {
    description: 'Senior secondary national grant per semester.',
    unit: 'FEN',
    values: [{ ...provincial, value: yuan(1000), source: 'rule catalogue §2.3, card 22' }],
  },
  'education.vocationalFen': {
    description: 'Vocational national grant per semester.',
    unit: 'FEN',
    values: [{ ...provincial, value: yuan(1000), source: 'rule catalogue §2.3, card 22' }],
  },
  'education.higherFen': {
    description: 'Higher-education national grant per semester, average tier.',
    unit: 'FEN',
    values: [{ ...provincial, value: yuan(1650), source: 'rule catalogue §2.3, card 22' }],
  },
  'education.higherTopTierFen': {
    description:
      'Top tier of the higher-education grant per semester; zero while no tier was prescribed.',
    unit: 'FEN',
    values: [
      { ...provincial, until: '2019-06', value: 0, source: 'no tier prescribed' },
      {
        ...provincial,
        from: '2019-07',
        value: yuan(2250),
        source: '湘学助〔2019〕11号; rule catalogue §2.3, card 22',
      },
    ],
  },
  'renovation.gradeDFen': {
    description: 'Least renovation grant for a grade-D dwelling or a household without one.',
    unit: 'FEN',
    values: [
      {
        ...provincial,
        value: yuan(15_000),
        source: 'rule catalogue §1.2, lower end of 15,000 to 25,000',
      },
    ],
  },
  'renovation.gradeCFen': {
    description: 'Least renovation grant for a grade-C dwelling.',
    unit: 'FEN',
    values: [
      {
        ...provincial,
        value: yuan(5000),
        source: 'rule catalogue §1.2, lower end of 5,000 to 10,000',
      },
    ],
  },
  'rebuild.keyFloorFen': {
    description: 'Least rebuild grant for key groups.',
    unit: 'FEN',
    values: [
      {
        ...provincial,
        from: '2016-01',
        value: yuan(20_000),
        source: 'provincial report 2019; rebuild plan of Hunan 2016',
      },
    ],
  },
  'rebuild.otherFloorFen': {
    description: 'Least rebuild grant for other households in difficulty.',
    unit: 'FEN',
    values: [
      { ...provincial, from: '2016-01', value: yuan(10_000), source: 'rebuild plan of Hunan 2016' },
    ],
  },
  'rebuild.repairFloorFen': {
    description: 'Least repair grant.',
    unit: 'FEN',
    values: [
      { ...provincial, from: '2016-01', value: yuan(1000), source: 'rebuild plan of Hunan 2016' },
    ],
  },
} as const satisfies Record<string, Parameter>;
