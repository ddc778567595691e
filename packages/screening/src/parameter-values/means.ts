import { yuan } from '@hub/assistance';
import type { Parameter, ParameterValue } from '../parameters.ts';
import { nationwide, provincial } from './areas.ts';

/** Disposable income of residents of the province by year, yuan per person; the last one holds on. */
const disposableIncomes = [
  { year: 2016, value: 21_115 },
  { year: 2017, value: 23_103 },
  { year: 2018, value: 25_241 },
  { year: 2019, value: 27_680 },
];

/** A rule of the nation that holds from some month on, and not before. */
function sinceMonth(from: string, untilBefore: string, source: string): readonly ParameterValue[] {
  return [
    { ...nationwide, until: untilBefore, value: 0, source },
    { ...nationwide, from, value: 1, source },
  ];
}

/** Bills, premiums and means: what the rules on medical aid, on the low-income tiers and on verified means use. */
export const meansParameters = {
  'premium.employeeMonths': {
    description: 'Months in the employee scheme from which a resident premium was not needed.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 6, source: 'rule catalogue, card 7', isVerified: false }],
  },
  'medical.billLookbackMonths': {
    description: 'Months back in which bills paid by several payers are added up.',
    unit: 'MONTHS',
    values: [
      { ...nationwide, value: 36, source: 'assumed, as for paid overlap', isVerified: false },
    ],
  },
  'medical.billToleranceFen': {
    description: 'What payers together may pay above a bill, by rounding.',
    unit: 'FEN',
    values: [{ ...nationwide, value: yuan(1), source: 'rule catalogue, cards 9 and 45' }],
  },
  'medical.identifiedDays': {
    description: 'Days after admission in which an unknown patient is looked for in settlements.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 180, source: 'rule catalogue, card 9', isVerified: false }],
  },
  'medical.settleDays': {
    description: 'Days after discharge before missing medical assistance is looked for.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 60, source: 'rule catalogue, card 21' }],
  },
  'medical.settleElsewhereDays': {
    description: 'The same for a hospital outside the province.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 90, source: 'rule catalogue, card 21' }],
  },
  'medical.missedMonths': {
    description: 'Months back in which discharges without medical assistance are looked for.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 24, source: 'assumed', isVerified: false }],
  },
  'medical.fullRate': {
    description: 'Share of own eligible cost that destitute people and orphans are paid.',
    unit: 'RATIO',
    values: [
      {
        ...provincial,
        value: 1,
        source: 'assumed; counties set their own (card 21)',
        isVerified: false,
      },
    ],
  },
  'medical.reducedRate': {
    description: 'The same for people on the subsistence allowance and of margin households.',
    unit: 'RATIO',
    values: [
      {
        ...provincial,
        value: 0.7,
        source: 'assumed; counties set their own (card 21)',
        isVerified: false,
      },
    ],
  },
  'medical.yearlyCapFen': {
    description: 'Most that medical assistance pays one person for the stays of a year.',
    unit: 'FEN',
    values: [
      {
        ...provincial,
        value: yuan(30_000),
        source: 'assumed; counties set their own (card 21)',
        isVerified: false,
      },
    ],
  },
  'medical.marginCounts': {
    description: 'Whether members of margin households have a claim to medical assistance.',
    unit: 'YES_OR_NO',
    values: sinceMonth('2021-11', '2021-10', '国办发〔2021〕42号; rule catalogue, card 21'),
  },
  'margin.isRecognised': {
    description: 'Whether margin households are recognised as such.',
    unit: 'YES_OR_NO',
    values: sinceMonth('2021-07', '2021-06', '民发〔2021〕57号; rule catalogue, card 26'),
  },
  'margin.multiple': {
    description: 'Upper end of the margin, in subsistence standards.',
    unit: 'RATIO',
    values: [{ ...provincial, value: 1.5, source: 'rule catalogue §1.2', isVerified: false }],
  },
  'means.validMonths': {
    description:
      'Months in which an assessment of means, and what was given or refused, is recent.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 12, source: 'rule catalogue, cards 26, 27 and 31' }],
  },
  'means.severeGrade': {
    description: 'Grade up to which every disability is severe.',
    unit: 'COUNT',
    values: [{ ...nationwide, value: 2, source: 'rule catalogue, cards 26 and 31' }],
  },
  'means.severeMindGrade': {
    description: 'The same for a disability of the mind, intellectual or mental.',
    unit: 'COUNT',
    values: [{ ...nationwide, value: 3, source: 'rule catalogue, card 31' }],
  },
  'means.elderYears': {
    description: 'Age from which somebody who lives alone is a sole elder.',
    unit: 'COUNT',
    values: [
      {
        ...nationwide,
        value: 60,
        source: 'assumed, as for destitute elders (card 26)',
        isVerified: false,
      },
    ],
  },
  'means.disposableFen': {
    description: 'Disposable income per person and year of the residents of the province.',
    unit: 'FEN',
    values: disposableIncomes.map(({ year, value }) => ({
      ...provincial,
      from: `${year}-01`,
      until: value === disposableIncomes.at(-1)?.value ? null : `${year}-12`,
      value: yuan(value),
      source: 'yearly announcements; rule catalogue, card 27',
      isVerified: false,
    })),
  },
  'rigid.ratio': {
    description: 'Share of income from which unavoidable spending is a hardship of its own.',
    unit: 'RATIO',
    values: [{ ...provincial, value: 0.6, source: 'rule catalogue §1.2', isVerified: false }],
  },
  'rigid.medicalMultiple': {
    description: 'The same of own medical cost alone, in yearly disposable incomes of a person.',
    unit: 'RATIO',
    values: [{ ...provincial, value: 1, source: 'rule catalogue, card 27', isVerified: false }],
  },
  'rigid.waitDays': {
    description: 'Days after the assessment in which aid for the spending may still come.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 90, source: 'rule catalogue, card 27' }],
  },
  'temporary.referenceFen': {
    description: 'What temporary assistance came to on average.',
    unit: 'FEN',
    values: [{ ...provincial, value: yuan(1022), source: 'provincial report 2019' }],
  },
  'singlePerson.share': {
    description: 'Share of the standard that a single-person allowance pays at least.',
    unit: 'RATIO',
    values: [{ ...provincial, value: 0.65, source: 'rule catalogue, card 31', isVerified: false }],
  },
  'singlePerson.incomeMonths': {
    description: 'Months back in which a verified income is taken for the present one.',
    unit: 'MONTHS',
    values: [
      { ...nationwide, value: 3, source: 'assumed, as for sustained income', isVerified: false },
    ],
  },
  'income.tolerance': {
    description: 'Share by which income may lie above the standard without mattering.',
    unit: 'RATIO',
    values: [{ ...nationwide, value: 0.05, source: 'rule catalogue, card 37' }],
  },
  'income.sustainedMonths': {
    description: 'Months in a row above the standard from which income is no longer a fluctuation.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 3, source: 'rule catalogue, card 37', isVerified: false }],
  },
  'income.graceMonths': {
    description: 'Gradual exit in months where the award names no end of it.',
    unit: 'MONTHS',
    values: [{ ...provincial, value: 6, source: 'rule catalogue §1.2', isVerified: false }],
  },
  'income.jobCostFen': {
    description: 'Cost of going to work that is deducted a month from income per person.',
    unit: 'FEN',
    values: [{ ...provincial, value: 0, source: 'rule catalogue §1.2', isVerified: false }],
  },
  'income.residentPensionCounts': {
    description: 'Whether the pension of residents counts as income for the allowance.',
    unit: 'YES_OR_NO',
    values: [
      { ...provincial, until: '2021-06', value: 1, source: 'local rule', isVerified: false },
      { ...provincial, from: '2021-07', value: 0, source: '民发〔2021〕57号', isVerified: false },
    ],
  },
  'income.refusals': {
    description:
      'Unjustified refusals of suitable work after which the allowance is to be reduced.',
    unit: 'COUNT',
    values: [
      { ...nationwide, value: 3, source: 'Decree No. 649 art. 45; rule catalogue, card 37' },
    ],
  },
  'income.lookbackMonths': {
    description: 'Months back in which an allowance paid above the line is looked for.',
    unit: 'MONTHS',
    values: [{ ...nationwide, value: 24, source: 'assumed', isVerified: false }],
  },
  'property.staleDays': {
    description: 'Days after which a verification of property is out of date.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 90, source: 'rule catalogue, card 38' }],
  },
  'property.vehicleDays': {
    description: 'Days that a vehicle has to be registered before it counts.',
    unit: 'DAYS',
    values: [{ ...nationwide, value: 30, source: 'rule catalogue, card 38', isVerified: false }],
  },
  'property.dwellings': {
    description: 'Dwellings of a household from which property is beyond limits.',
    unit: 'COUNT',
    values: [{ ...provincial, value: 2, source: 'rule catalogue, card 38', isVerified: false }],
  },
  'property.depositMonths': {
    description: 'Most that deposits and securities per person come to, in monthly standards.',
    unit: 'COUNT',
    values: [{ ...provincial, value: 24, source: 'rule catalogue, card 38', isVerified: false }],
  },
  'property.businessLimitFen': {
    description: 'Capital or turnover of a business above which property is beyond limits.',
    unit: 'FEN',
    values: [
      {
        ...provincial,
        value: yuan(100_000),
        source: 'assumed; counties set their own (card 38)',
        isVerified: false,
      },
    ],
  },
  'bill.toleranceShare': {
    description: 'Share of a cost by which payers together may go beyond it.',
    unit: 'RATIO',
    values: [{ ...nationwide, value: 0.005, source: 'rule catalogue, card 45' }],
  },
} as const satisfies Record<string, Parameter>;
