import { yuan } from '@hub/assistance';
import type { Parameter } from '../parameters.ts';
import { nationwide, provincial } from './areas.ts';

/** Last month in which people retired at the ages of 1978; from then on the ages rise step by step. */
const lastMonthOfOldAges = '2024-12';

/** Last month before the wider classes of disability of the recognition rules of 2021. */
const lastMonthOfOldClasses = '2021-06';

const risingAges = 'the end of the rising scale, so that nobody who is on it is a lead';
const recognitionOf2016 = '民发〔2016〕178号; rule catalogue, card 28';
const recognitionOf2021 = '民发〔2021〕43号; rule catalogue, card 28';

/** Each of the two disability subsidies a month, granted from 2016 on. */
const twoSubsidies: Parameter['values'] = [
  { ...provincial, until: '2015-12', value: 0, source: 'not yet granted', isVerified: false },
  { ...provincial, from: '2016-01', value: yuan(60), source: 'card 30', isVerified: false },
];

/** Amounts and terms of employment aid, and what missed basic living, children and disability rest on. */
export const workParameters = {
  'jobSeeking.windowMonths': {
    description: 'Months after a job-seeking subsidy in which a second one is a firm lead.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 12, source: 'rule catalogue, card 17', isVerified: false }],
  },
  'jobSeeking.qualifyingMonths': {
    description: 'Months of stable employment that a job-seeking subsidy rewards.',
    unit: 'MONTHS',
    values: [
      { ...provincial, value: 6, source: 'provincial report 2019, annex II.7; 湘财社〔2018〕25号' },
    ],
  },
  'employment.jobseekFen': {
    description: 'Highest job-seeking subsidy of a poor labourer.',
    unit: 'FEN',
    values: [
      {
        ...provincial,
        until: '2020-12',
        value: yuan(300),
        source: 'provincial report 2019, annex II.7; 湘财社〔2018〕25号',
      },
      {
        ...provincial,
        from: '2021-01',
        value: yuan(500),
        source: 'rule catalogue, card 46 (a): 400 to 500 in later years',
        isVerified: false,
      },
    ],
  },
  'postSubsidy.qualifyingMonths': {
    description: 'Months of insured employment that a post subsidy rewards.',
    unit: 'MONTHS',
    values: [{ ...provincial, value: 12, source: '湘财社〔2018〕25号; rule catalogue, card 18' }],
  },
  'employment.postFen': {
    description: 'Highest post subsidy for one worker.',
    unit: 'FEN',
    values: [
      {
        ...provincial,
        until: '2017-12',
        value: yuan(1500),
        source: 'rule catalogue, card 46 (d): the rate of poor counties',
      },
      {
        ...provincial,
        from: '2018-01',
        value: yuan(1000),
        source: 'provincial report 2019, annex II.7; 湘财社〔2018〕25号',
      },
    ],
  },
  'postSubsidy.elsewhereShare': {
    description:
      'Share of the qualifying days insured by another employer above which a subsidy is a lead.',
    unit: 'RATIO',
    values: [{ ...nationwide, value: 0.5, source: 'rule catalogue, card 18' }],
  },
  'employmentAid.lookbackMonths': {
    description: 'Months back in which the amounts of one-off employment aid are looked at.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 36, source: 'rule catalogue, card 1', isVerified: false }],
  },
  'publicPost.minMonths': {
    description: 'Shared months from which a public-welfare post beside other work is a lead.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 2, source: 'rule catalogue, card 19' }],
  },
  'publicPost.maxMonths': {
    description: 'Months for which a public-welfare post is subsidised at most.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 36, source: 'rule catalogue §1.2, card 42' }],
  },
  'publicPost.nearRetirementYears': {
    description: 'Years before retirement from which a public-welfare post may last until then.',
    unit: 'COUNT',
    values: [{ ...nationwide, value: 5, source: 'rule catalogue, card 42' }],
  },
  'retirement.menYears': {
    description: 'Age at which men retire at the latest.',
    unit: 'COUNT',
    values: [
      { ...nationwide, until: lastMonthOfOldAges, value: 60, source: 'rule catalogue, card 25' },
      { ...nationwide, from: '2025-01', value: 63, source: risingAges, isVerified: false },
    ],
  },
  'retirement.womenYears': {
    description: 'Age at which women retire at the latest.',
    unit: 'COUNT',
    values: [
      { ...nationwide, until: lastMonthOfOldAges, value: 55, source: 'rule catalogue, card 25' },
      { ...nationwide, from: '2025-01', value: 58, source: risingAges, isVerified: false },
    ],
  },
  'retirement.earliestYears': {
    description: 'Age at which women workers retire: what is near it may be near retirement.',
    unit: 'COUNT',
    values: [{ ...nationwide, value: 50, source: 'rule catalogue, card 25' }],
  },
  'work.fromYears': {
    description: 'Age from which a person may work.',
    unit: 'COUNT',
    values: [{ ...nationwide, value: 16, source: 'rule catalogue, card 25' }],
  },
  'zeroEmployment.waitDays': {
    description:
      'Days without work of a whole household before missing employment aid is looked for.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 30, source: 'rule catalogue, card 25', isVerified: false }],
  },
  'zeroEmployment.aidMonths': {
    description: 'Months for which employment aid that was decided counts as help.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 12, source: 'chosen: a year', isVerified: false }],
  },
  'zeroEmployment.refusals': {
    description: 'Refusals of suitable work after which nobody is called missed.',
    unit: 'COUNT',
    values: [
      { ...nationwide, value: 3, source: 'Decree 649 art. 45; rule catalogue, card 25 (c)' },
    ],
  },
  'destitute.urbanFen': {
    description: 'Urban basic-living standard of destitute support per month.',
    unit: 'FEN',
    values: destituteStandards([575.8, 612.3, 648.8]),
  },
  'destitute.ruralFen': {
    description: 'Rural basic-living standard of destitute support per month.',
    unit: 'FEN',
    values: destituteStandards([387.9, 423.7, 459.4]),
  },
  'destitute.elderYears': {
    description: 'Age from which a person may be destitute as an elder.',
    unit: 'COUNT',
    values: [{ ...nationwide, value: 60, source: recognitionOf2016 }],
  },
  'destitute.minorYears': {
    description: 'Age below which a person may be destitute as a minor.',
    unit: 'COUNT',
    values: [
      {
        ...nationwide,
        until: '2026-06',
        value: 16,
        source: 'Decree 649 art. 14; 民发〔2021〕43号',
      },
      {
        ...nationwide,
        from: '2026-07',
        value: 18,
        source: 'Social Assistance Law art. 16',
        isVerified: false,
      },
    ],
  },
  'destitute.mindGrade': {
    description: 'Mildest grade of an intellectual or mental disability that makes destitute.',
    unit: 'COUNT',
    values: [
      { ...nationwide, until: lastMonthOfOldClasses, value: 2, source: recognitionOf2016 },
      { ...nationwide, from: '2021-07', value: 3, source: recognitionOf2021 },
    ],
  },
  'destitute.physicalGrade': {
    description: 'Mildest grade of a physical disability that makes destitute.',
    unit: 'COUNT',
    values: [
      { ...nationwide, until: lastMonthOfOldClasses, value: 1, source: recognitionOf2016 },
      { ...nationwide, from: '2021-07', value: 2, source: recognitionOf2021 },
    ],
  },
  'destitute.visualGrade': {
    description: 'Mildest grade of a visual disability that makes destitute; 0 while none did.',
    unit: 'COUNT',
    values: [
      { ...nationwide, until: lastMonthOfOldClasses, value: 0, source: recognitionOf2016 },
      { ...nationwide, from: '2021-07', value: 1, source: recognitionOf2021 },
    ],
  },
  'destitute.incomeMonths': {
    description: 'Months whose mean income is compared with the standard.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 3, source: 'rule catalogue, card 37 (sustainMonths)' }],
  },
  'entitlement.owedMonths': {
    description: 'Most months for which a missing monthly allowance is reckoned.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 12, source: 'chosen: a year', isVerified: false }],
  },
  'child.waitDays': {
    description: 'Days without parents who care before a missing child allowance is looked for.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 60, source: 'rule catalogue, card 29' }],
  },
  'child.prisonMonths': {
    description: 'Months in prison from which a parent counts as unable to care.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 6, source: 'rule catalogue, card 29', isVerified: false }],
  },
  'child.isDeFactoAided': {
    description: 'Whether de facto unattended children have an allowance.',
    unit: 'YES_OR_NO',
    values: [
      { ...nationwide, until: '2019-12', value: 0, source: '民发〔2019〕62号; card 29' },
      { ...nationwide, from: '2020-01', value: 1, source: '民发〔2019〕62号; card 29' },
    ],
  },
  'disability.livingFen': {
    description: 'Monthly living subsidy of a disabled person on the subsistence allowance.',
    unit: 'FEN',
    values: twoSubsidies,
  },
  'disability.careFen': {
    description: 'Monthly nursing subsidy of a severely disabled person.',
    unit: 'FEN',
    values: twoSubsidies,
  },
  'disability.severeGrade': {
    description: 'Mildest grade of a severe disability.',
    unit: 'COUNT',
    values: [{ ...nationwide, value: 2, source: '国发〔2015〕52号; rule catalogue, card 30' }],
  },
  'disability.waitDays': {
    description: 'Days after the claim began before a missing disability subsidy is looked for.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 60, source: 'rule catalogue, card 30' }],
  },
  'account.households': {
    description: 'Unrelated households paid to one account from which it is a lead.',
    unit: 'COUNT',
    values: [{ ...nationwide, value: 3, source: 'rule catalogue, card 48', isVerified: false }],
  },
  'coverage.target': {
    description: 'Coverage of the rural subsistence allowance that some places took for a quota.',
    unit: 'RATIO',
    values: [{ ...nationwide, value: 0.02, source: 'provincial report 2019, II(1); card 50' }],
  },
  'coverage.band': {
    description: 'How near to one value the coverage of a township counts as pinned to it.',
    unit: 'RATIO',
    values: [{ ...nationwide, value: 0.001, source: 'rule catalogue, card 50' }],
  },
  'coverage.pinnedShare': {
    description: 'Share of townships pinned to one value above which a county is a lead.',
    unit: 'RATIO',
    values: [{ ...nationwide, value: 0.6, source: 'rule catalogue, card 50' }],
  },
  'coverage.significance': {
    description: 'Chance below which townships count as too alike, or markers as different.',
    unit: 'RATIO',
    values: [{ ...nationwide, value: 0.01, source: 'rule catalogue, card 50' }],
  },
  'coverage.minTownships': {
    description: 'Fewest townships of a county that can be compared.',
    unit: 'COUNT',
    values: [{ ...nationwide, value: 8, source: 'rule catalogue, card 50' }],
  },
  'coverage.minResidents': {
    description: 'Residents from which the coverage of a township says anything.',
    unit: 'COUNT',
    values: [{ ...nationwide, value: 2000, source: 'rule catalogue, card 50' }],
  },
} as const satisfies Record<string, Parameter>;

/** Averages of the province for 2017, 2018 (between the two years that are known) and from 2019 on, yuan a month. */
function destituteStandards(monthly: readonly [number, number, number]): Parameter['values'] {
  return monthly.map((amount, index) => ({
    ...provincial,
    from: index === 0 ? provincial.from : `${2017 + index}-01`,
    until: index === 2 ? null : `${2017 + index}-12`,
    value: yuan(amount),
    source: 'provincial report 2019: averages of 2017 and 2019; rule catalogue §1.2',
    isVerified: index !== 1,
  }));
}
