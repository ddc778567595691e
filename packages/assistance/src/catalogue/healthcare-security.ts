import type { Catalogue } from './catalogue.ts';

/** Programmes of healthcare security, and the emergency fund that it serves for the health commission. */
export const healthcareSecurityProgrammes = {
  'YB-PREM-FULL': {
    name: 'Full premium subsidy',
    nameZh: '全额资助参保',
    unit: 'PERSON',
    cadence: 'YEARLY',
  },
  'YB-PREM-FIX': {
    name: 'Fixed premium subsidy',
    nameZh: '定额资助参保',
    unit: 'PERSON',
    cadence: 'YEARLY',
  },
  'YB-INP': {
    name: 'Inpatient medical assistance',
    nameZh: '住院救助',
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'YB-OUT': {
    name: 'Outpatient medical assistance',
    nameZh: '门诊救助',
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'YB-MAJOR': {
    name: 'Major-illness medical assistance',
    nameZh: '重特大疾病救助',
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'YB-TILT': {
    name: 'Second (tilted) medical assistance',
    nameZh: '倾斜救助',
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'WJ-EM': {
    name: 'Emergency disease aid',
    nameZh: '疾病应急救助',
    ownerAgency: 'Health commission',
    unit: 'PERSON',
    cadence: 'EVENT',
  },
} as const satisfies Catalogue;
