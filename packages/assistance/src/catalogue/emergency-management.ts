import type { Catalogue } from './catalogue.ts';

/** Programmes of emergency management: aid after natural disasters. */
export const emergencyManagementProgrammes = {
  'YJ-REBUILD': {
    name: 'Rebuild grant for a collapsed or severely damaged home',
    nameZh: '因灾倒房恢复重建',
    unit: 'DWELLING',
    cadence: 'EVENT',
  },
  'YJ-REPAIR': {
    name: 'Repair grant for a damaged home',
    nameZh: '损房修缮',
    unit: 'DWELLING',
    cadence: 'EVENT',
  },
  'YJ-LIVING': {
    name: 'Emergency and transition living aid',
    nameZh: '应急生活救助、过渡期救助',
    unit: 'PERSON',
    cadence: 'EVENT',
  },
  'YJ-WINTER': {
    name: 'Winter-spring living aid',
    nameZh: '冬春救助',
    unit: 'HOUSEHOLD',
    cadence: 'YEARLY',
  },
  'YJ-GOODS': {
    name: 'Relief goods',
    nameZh: '救灾物资',
    unit: 'HOUSEHOLD',
    cadence: 'EVENT',
  },
  'YJ-CONDOL': {
    name: 'Condolence to families of the dead',
    nameZh: '遇难人员家属抚慰金',
    unit: 'HOUSEHOLD',
    cadence: 'EVENT',
  },
  'YJ-EVENT': {
    name: 'Disaster event and damage register',
    nameZh: '灾情、房屋损坏核定',
    unit: 'DWELLING',
    cadence: 'STATUS',
  },
} as const satisfies Catalogue;
