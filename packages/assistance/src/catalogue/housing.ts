import type { Catalogue } from './catalogue.ts';

/** Programmes of housing: public rental and the renovation of dangerous rural dwellings. */
export const housingProgrammes = {
  'ZJ-PRH-K': {
    name: 'In-kind public rental housing',
    nameZh: '公租房实物配租',
    unit: 'HOUSEHOLD',
    cadence: 'MONTHLY',
  },
  'ZJ-PRH-S': {
    name: 'Public-rental subsidy',
    nameZh: '公租房租赁补贴',
    unit: 'HOUSEHOLD',
    cadence: 'MONTHLY',
  },
  'ZJ-PRH-W': {
    name: 'Public-rental waiting list',
    nameZh: '轮候',
    unit: 'HOUSEHOLD',
    cadence: 'STATUS',
  },
  'ZJ-RENO-D': {
    name: 'Rebuilding of a grade-D dwelling',
    nameZh: 'D级危房新建',
    unit: 'DWELLING',
    cadence: 'ONE_OFF',
  },
  'ZJ-RENO-N': {
    name: 'Building for a household without a dwelling',
    nameZh: '无房户新建',
    unit: 'DWELLING',
    cadence: 'ONE_OFF',
  },
  'ZJ-RENO-C': {
    name: 'Repair of a grade-C dwelling',
    nameZh: 'C级修缮加固',
    unit: 'DWELLING',
    cadence: 'ONE_OFF',
  },
} as const satisfies Catalogue;
