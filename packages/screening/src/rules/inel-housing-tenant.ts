import { addDays, areaChain, covers, formatDate, formatYuan } from '@hub/assistance';
import { openSince, runsOf, sameDayMonthsLater } from '../questions/calendar.ts';
import type { CaseFile } from '../case-file.ts';
import type { Evidence, RuleFinding, Text } from '../finding.ts';
import { excerpt } from '../legal-basis.ts';
import { isDead, livingWith, provenThrough } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import {
  type MonthCost,
  type Tenancy,
  costsAfter,
  graceOf,
  isDecantedOn,
  publicRental,
  statusesOf,
  tenanciesOn,
} from '../questions/tenancies.ts';
import {
  awardEvidence,
  count,
  deathEvidence,
  factEvidence,
  factor,
  grantedText,
  line,
  periodOf,
  periodText,
  sumOf,
} from '../wording.ts';

const needs = ['CIVIL_AFFAIRS', 'HOUSING'] as const;

/**
 * A public rental home or rental subsidy that goes on although the family may no longer qualify.
 *
 * It has acquired another home in the city, its low income ended long ago and the rent is still reduced for it, every
 * tenant has died, the unit stands idle, or the subsidy exceeds the rent. Leaving basic living alone only changes the
 * rent; a family that pays the rent of the market is in transition.
 */
export const inelHousingTenant: Rule = {
  id: 'INEL-HOUSING-TENANT',
  title: {
    en: 'Public rental tenant or subsidy recipient no longer qualified',
    zh: '公租房承租人/补贴户不再符合条件（另有住房、收入超标、死亡、空置转租）',
  },
  kind: 'INELIGIBLE',
  subject: 'HOUSEHOLD',
  severity: 'MEDIUM',
  disposition: 'SUSPICION',
  needs,
  programmes: publicRental,
  arguesFromAbsence: false,
  latencyDays: 30,
  yieldsTo: ['INEL-DECEASED-PAY', 'DUP-HOUSE-RENT'],
  legalBasis: [
    excerpt(
      {
        en: 'Measures for Public Rental Housing, Decree No. 11 of the Ministry of Housing, on leaving',
        zh: '公共租赁住房管理办法（住房和城乡建设部令第11号，退出条款）',
      },
      '',
      '2012-07-15',
    ),
  ],
  lookAlikes: [
    { letter: 'a', description: { en: 'bought and not handed over', zh: '已购未交付' } },
    {
      letter: 'b',
      description: { en: 'in transition, at the rent of the market', zh: '过渡期按市场租金缴纳' },
    },
    {
      letter: 'c',
      description: { en: 'the family of a dead tenant lives on there', zh: '共同居住家庭成员续租' },
    },
    {
      letter: 'd',
      description: { en: 'absent in a hospital or nursing home', zh: '住院、入住养老机构' },
    },
    {
      letter: 'e',
      description: { en: 'off basic living, at another rent', zh: '退出低保仅调整租金档次' },
    },
  ],
  isVerified: false,
  check: (file) => {
    const proven = provenThrough(file, needs);
    return tenanciesOn(file, proven).flatMap((tenancy) => {
      const ground = grounds
        .map((groundOf) => groundOf(file, tenancy))
        .find((said) => said !== null && said.costs.length > 0);
      return ground == null ? [] : [finding(file, tenancy, ground)];
    });
  },
};

/** Why a tenancy is a lead, and what the months since cost. */
interface Ground {
  readonly variant: string;
  readonly why: Text;
  readonly evidence: readonly Evidence[];
  readonly costs: readonly MonthCost[];
}

/** In the order in which they are told: of several, the first is. */
const grounds: readonly ((file: CaseFile, tenancy: Tenancy) => Ground | null)[] = [
  otherHome,
  endedStatus,
  deadTenants,
  idleUnit,
  aboveRent,
];

/** A home in the same city that a tenant acquired after the tenancy began. */
function otherHome(file: CaseFile, tenancy: Tenancy): Ground | null {
  const { award, tenants } = tenancy;
  const home = file.facts.dwelling
    .filter(
      ({ personId, use, isRural, isHandoverPending, county }) =>
        tenants.includes(personId) &&
        use === 'HOME' &&
        !isRural &&
        !isHandoverPending &&
        county !== null &&
        prefectureOf(county) === prefectureOf(award.county),
    )
    .flatMap(({ id, acquiredOn }) =>
      acquiredOn === null || acquiredOn <= award.from ? [] : [{ id, acquiredOn }],
    )
    .toSorted((left, right) => left.acquiredOn - right.acquiredOn)[0];
  if (home === undefined) return null;
  const grace = graceOf('tenancy.relocationMonths', tenancy);
  const costs = costsAfter(tenancy, home.acquiredOn, grace);
  const day = formatDate(home.acquiredOn);
  return {
    variant: 'other-home',
    why: {
      en: `the family has had another home in the city since ${day}`,
      zh: `该家庭${day}起在本市另有住房`,
    },
    evidence: [
      factEvidence('dwelling', home.id, {
        en: `Urban home acquired on ${day}`,
        zh: `${day}取得城镇住房`,
        days: openSince(home.acquiredOn),
      }),
    ],
    costs,
  };
}

/** The prefecture that a county lies in, or the prefecture itself. */
function prefectureOf(code: string): string | undefined {
  return areaChain(code).at(-3);
}

/** A rent still reduced for a low income that ended, during the tenancy, long ago. */
function endedStatus(file: CaseFile, tenancy: Tenancy): Ground | null {
  const { award, proven } = tenancy;
  if (award.rentClass !== 'DIFFERENTIATED') return null;
  const held = statusesOf(file, tenancy).toSorted((left, right) => left.until - right.until);
  const last = held.at(-1);
  if (last === undefined || last.until > proven || last.until <= award.from) return null;
  const costs = costsAfter(tenancy, last.until, graceOf('tenancy.statusMonths', tenancy));
  const day = formatDate(addDays(last.until, -1));
  return {
    variant: 'rent-class',
    why: {
      en: `the low income that the rent is reduced for ended on ${day}`,
      zh: `差别化租金所依据的低收入身份已于${day}终止`,
    },
    evidence: [
      awardEvidence(last.award, {
        en: `until ${day}`,
        zh: `至${day}`,
        days: { from: last.award.from, until: last.until },
      }),
    ],
    costs,
  };
}

function deadTenants(file: CaseFile, tenancy: Tenancy): Ground | null {
  const { tenants, proven } = tenancy;
  const last = file.facts.death
    .filter(({ personId, isRevoked }) => tenants.includes(personId) && !isRevoked)
    .toSorted((left, right) => left.diedOn - right.diedOn)
    .at(-1);
  if (last === undefined || !tenants.every((personId) => isDead(file, personId, proven)))
    return null;
  const costs = costsAfter(tenancy, last.diedOn, graceOf('tenancy.deathMonths', tenancy));
  const day = formatDate(last.diedOn);
  return {
    variant: 'tenant-dead',
    why: { en: `the last tenant died on ${day}`, zh: `最后一名承租人已于${day}死亡` },
    evidence: [deathEvidence(last)],
    costs,
  };
}

/** A unit without use of water and power, of which nobody knows why, and which is not being rebuilt. */
function idleUnit(file: CaseFile, tenancy: Tenancy): Ground | null {
  const { award, tenants, proven } = tenancy;
  if (award.programme !== 'ZJ-PRH-K' || isDecantedOn(award, proven)) return null;
  const months = graceOf('tenancy.idleMonths', tenancy);
  const vacancy = file.facts.unitVacancy.find(
    (row) =>
      tenants.includes(row.personId) &&
      row.reason === null &&
      covers(row, proven) &&
      sameDayMonthsLater(row.from, months) <= proven,
  );
  if (vacancy === undefined) return null;
  const costs = costsAfter(tenancy, vacancy.from, 0);
  const day = formatDate(vacancy.from);
  return {
    variant: 'idle',
    why: {
      en: `the unit has used no water or power since ${day}`,
      zh: `该住房自${day}起无用水用电`,
    },
    evidence: [
      factEvidence('unitVacancy', vacancy.id, {
        en: `No use of water or power since ${day}`,
        zh: `${day}起无用水用电`,
        days: openSince(vacancy.from),
      }),
    ],
    costs,
  };
}

function aboveRent(_file: CaseFile, { award, costs }: Tenancy): Ground | null {
  const { programme, rentFen } = award;
  if (programme !== 'ZJ-PRH-S' || rentFen === null) return null;
  const above = costs
    .map(({ month, fen }) => ({ month, fen: fen - rentFen }))
    .filter(({ fen }) => fen > 0);
  const rent = formatYuan(rentFen);
  return {
    variant: 'above-rent',
    why: { en: `the subsidy exceeds the rent of ${rent} yuan`, zh: `补贴高于实际租金${rent}元` },
    evidence: [],
    costs: above,
  };
}

function finding(
  file: CaseFile,
  { award, tenants }: Tenancy,
  { variant, why, evidence, costs }: Ground,
): RuleFinding {
  const what =
    award.programme === 'ZJ-PRH-K'
      ? { en: 'market rent less rent', zh: '市场租金与实缴租金之差' }
      : { en: 'rental subsidy', zh: '租赁补贴' };
  const arithmetic = runsOf(costs, (left, right) => left.fen === right.fen).map((run) => {
    const span = periodText(periodOf(run.map(({ month }) => month)));
    return line({
      label: { en: `${what.en}, ${span.en}`, zh: `${what.zh}，${span.zh}` },
      terms: [formatYuan(run[0].fen), ...factor(run.length)],
      resultFen: run[0].fen * run.length,
    });
  });
  const amountFen = sumOf(arithmetic);
  const period = periodOf(costs.map(({ month }) => month));
  const span = periodText(period);
  return {
    variant,
    subject: { kind: 'HOUSEHOLD', id: award.subjectId },
    personIds: [...new Set(tenants.flatMap((personId) => livingWith(file, personId)))],
    period,
    evidence: [awardEvidence(award, grantedText(award)), ...evidence],
    arithmetic,
    amountFen,
    amountMeaning: 'EXPOSURE',
    explanation: {
      en: `Lead: public rental aid goes on although ${why.en}; ${count(costs.length, 'month')} (${span.en}) come to ${formatYuan(amountFen)} yuan.`,
      zh: `疑点：${why.zh}，公租房保障仍在继续，涉及${costs.length}个月（${span.zh}），合计${formatYuan(amountFen)}元。`,
    },
  };
}
