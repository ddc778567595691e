import { parseDate } from '@hub/assistance';
import { excerpt, text } from '../legal-basis.ts';
import { allowance, renovation, temporary, tenancy } from './sides.ts';
import { type OverlapVerdict, measures, overlap, side } from './verdict.ts';

const rentSubsidy = side('Rental subsidy', '公租房租赁补贴', ['ZJ-PRH-S']);

const rebuild = side('Disaster rebuild or repair grant', '因灾倒损住房重建、修缮', [
  'YJ-REBUILD',
  'YJ-REPAIR',
]);

const disasterLiving = side(
  'Disaster living aid, goods, winter and spring aid',
  '受灾生活救助、物资、冬春救助',
  ['YJ-LIVING', 'YJ-GOODS', 'YJ-WINTER'],
);

const renovationPolicy = excerpt(
  { en: 'Questions and answers on renovation policy', zh: '农村危房改造政策问答' },
  '',
  '2016-01-01',
);

const disasterRelief = text(
  {
    en: 'Regulations on natural disaster relief, Decree No. 577',
    zh: '自然灾害救助条例（国务院令第577号）',
  },
  'arts. 19-20',
  '2010-09-01',
);

const temporaryRules = excerpt(
  { en: 'State Council [2014] No. 47, temporary assistance', zh: '国发〔2014〕47号' },
  '',
  '2014-10-03',
);

/** Housing and disasters. Source: rule catalogue §1.3. */
export const housingOverlaps: readonly OverlapVerdict[] = [
  overlap({
    left: allowance,
    right: side('Public rental, renovation', '公租房、危房改造', [
      ...tenancy.programmes,
      ...renovation.programmes,
    ]),
    subject: 'HOUSEHOLD',
    verdict: 'LAWFUL',
    note: { en: 'expected', zh: '应当叠加' },
    legalBasis: measures('arts. 37-38', 'art. 26'),
  }),
  overlap({
    left: tenancy,
    right: rentSubsidy,
    subject: 'HOUSEHOLD',
    verdict: 'EXCLUSIVE',
    note: {
      en: 'one of the two; the subsidy until move-in is lawful',
      zh: '二者择一；入住前的轮候补贴合法',
    },
    legalBasis: measures('art. 38', 'art. 26'),
    ruleIds: ['DUP-HOUSE-RENT'],
  }),
  overlap({
    left: tenancy,
    right: side('Differentiated rent', '差别化租金', []),
    subject: 'HOUSEHOLD',
    verdict: 'LAWFUL',
    note: { en: 'the same benefit', zh: '属同一待遇' },
    legalBasis: measures('art. 38', 'art. 26'),
  }),
  overlap({
    left: side('Public rental', '公租房', ['ZJ-PRH-K', 'ZJ-PRH-S']),
    right: renovation,
    subject: 'HOUSEHOLD',
    verdict: 'SUSPICIOUS',
    note: { en: 'housing difficulty, one home', zh: '住房困难与一户一宅' },
    legalBasis: measures('art. 37', 'art. 26'),
    ruleIds: ['DUP-HOUSE-URBAN-RURAL'],
  }),
  overlap({
    left: renovation,
    right: renovation,
    subject: 'DWELLING',
    verdict: 'EXCLUSIVE',
    note: { en: 'once; new damage is another matter', zh: '仅一次；新的灾损除外' },
    legalBasis: [renovationPolicy],
    from: parseDate('2016-01-01'),
    ruleIds: ['DUP-RENO-TWICE'],
  }),
  overlap({
    left: renovation,
    right: rebuild,
    subject: 'DWELLING',
    verdict: 'EXCLUSIVE',
    note: {
      en: 'for the same damage; an approved co-funding plan up to its cap is lawful',
      zh: '同一灾损；经批准的统筹资金在上限内合法',
    },
    legalBasis: [disasterRelief, renovationPolicy],
    ruleIds: ['DUP-RENO-REBUILD'],
  }),
  overlap({
    left: renovation,
    right: side('Relocation', '易地扶贫搬迁', []),
    subject: 'HOUSEHOLD',
    verdict: 'EXCLUSIVE',
    note: { en: 'who was relocated is not renovated afterwards', zh: '已搬迁的不再改造' },
    legalBasis: [renovationPolicy],
    from: parseDate('2016-01-01'),
    ruleIds: ['DUP-RENO-TWICE'],
  }),
  overlap({
    left: rebuild,
    right: disasterLiving,
    subject: 'HOUSEHOLD',
    verdict: 'LAWFUL',
    note: { en: 'different needs', zh: '需求不同' },
    legalBasis: [disasterRelief],
  }),
  overlap({
    left: side('Disaster living aid', '受灾生活救助', ['YJ-LIVING']),
    right: temporary,
    subject: 'HOUSEHOLD',
    verdict: 'SUSPICIOUS',
    note: {
      en: 'for one event; disaster needs go by the rules for disasters',
      zh: '同一灾害；受灾生活需求按救灾规定办理',
    },
    legalBasis: [...measures('arts. 47-49', 'art. 30'), temporaryRules],
    ruleIds: ['DUP-TEMP-CAUSE'],
  }),
  overlap({
    left: temporary,
    right: temporary,
    subject: 'HOUSEHOLD',
    verdict: 'SUSPICIOUS',
    note: {
      en: 'for one cause within twelve months; stages, infectious disease and a small amount first are lawful',
      zh: '12个月内同一事由；分阶段、传染病、先行小额合法',
    },
    legalBasis: [...measures('arts. 47-49', 'art. 30'), temporaryRules],
    ruleIds: ['DUP-TEMP-CAUSE'],
  }),
];
