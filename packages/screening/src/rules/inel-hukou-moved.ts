import {
  type Month,
  addMonths,
  currentAreaCode,
  formatDate,
  formatYuan,
  monthOf,
  provinceCode,
} from '@hub/assistance';
import {
  type MonthShare,
  destituteSupport,
  lookBack,
  sharesOf,
  subsistenceAllowance,
} from '../questions/awards.ts';
import type { CaseFile, Facts } from '../case-file.ts';
import type { RuleFinding } from '../finding.ts';
import { interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import { isDead } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import {
  areaText,
  areasText,
  count,
  factEvidence,
  periodOf,
  periodText,
  shareEvidence,
  shareLines,
  sumOf,
} from '../wording.ts';
import { openSince } from '../questions/calendar.ts';

const benefits = [...subsistenceAllowance, ...destituteSupport] as const;

/**
 * Basic living paid on by a county that the person's hukou has left for months.
 *
 * It arises when police and civil affairs do not compare their books. Students, conscripts and those who marry away may
 * still belong to the household, so that only moves of the family or without a reason count. Nothing follows for months
 * in which aid goes by residence. Where the new county pays too, DUP-SUBSIST-COUNTY speaks.
 */
export const inelHukouMoved: Rule = {
  id: 'INEL-HUKOU-MOVED',
  title: {
    en: 'Hukou moved away or cancelled, benefit continues in the old county',
    zh: '户籍迁出/注销后原籍继续发放',
  },
  kind: 'INELIGIBLE',
  subject: 'PERSON',
  severity: 'MEDIUM',
  disposition: 'SUSPICION',
  needs: ['CIVIL_AFFAIRS'],
  programmes: benefits,
  arguesFromAbsence: false,
  latencyDays: 30,
  yieldsTo: ['DUP-SUBSIST-COUNTY'],
  legalBasis: [interimMeasures('arts. 11, 16'), socialAssistanceLaw('art. 37')],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: "a student's hukou at the university: still a member of the parents' household",
        zh: '大学生集体户口（仍属父母家庭成员）',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'one member moved by marriage, the household stays',
        zh: '仅一名成员因婚迁出，家庭未迁',
      },
    },
    {
      letter: 'c',
      description: {
        en: 'an award by residence, from 2026-07-01',
        zh: '2026年7月1日起按居住地审批',
      },
    },
    { letter: 'd', description: { en: 'the code of the county changed', zh: '行政区划代码变更' } },
    { letter: 'e', description: { en: 'enlistment', zh: '应征入伍' } },
  ],
  isVerified: true,
  check: (file) => {
    // Almost everybody has stayed where they were.
    if (file.facts.hukouResidence.every(({ until }) => until === null)) return [];
    return file.personIds.flatMap((personId) => findingsOf(file, personId));
  },
};

type Residence = Facts['hukouResidence'][number];

/** A hukou that left a county. */
interface Departure {
  readonly row: Residence;
  /** Where it went; null where it was cancelled. */
  readonly next: Residence | null;
  /** The first month in which the old county may no longer pay. */
  readonly from: Month;
  /** The month in which the hukou came back; null while it is away. */
  readonly until: Month | null;
}

function findingsOf(file: CaseFile, personId: string): readonly RuleFinding[] {
  const departures = departuresOf(file, personId);
  if (departures.length === 0) return [];
  const at = { area: provinceCode, month: monthOf(file.asOf) };
  const since = lookBack(file, parameter('living.lookbackMonths', at));
  const shares = sharesOf(file, personId, benefits).filter(
    ({ month, award }) =>
      month >= since && parameter('hukouMoved.counts', { area: award.county, month }) === 1,
  );
  for (const isMove of [true, false]) {
    const own = departures.filter(({ next }) => (next !== null) === isMove);
    const paid = shares.filter((share) => own.some((departure) => isAfter(share, departure)));
    if (paid.length === 0) continue;
    const left = own.filter((departure) => paid.some((share) => isAfter(share, departure)));
    return [finding(personId, paid, left)];
  }
  return [];
}

function departuresOf(file: CaseFile, personId: string): readonly Departure[] {
  const rows = file.facts.hukouResidence
    .filter((row) => row.personId === personId)
    .toSorted((left, right) => left.from - right.from);
  return rows.flatMap((row, index) => {
    if (row.until === null) return [];
    const later = rows.slice(index + 1);
    const [next = null] = later;
    if (next === null ? isDead(file, personId, file.asOf) : !isMoveAway(row, next)) return [];
    const back = later.find(({ county }) => isSameCounty(county, row.county));
    const lag = parameter('hukouMoved.lagMonths', {
      area: row.county,
      month: monthOf(file.asOf),
    });
    return [
      {
        row,
        next,
        from: addMonths(monthOf(row.until), lag + 1),
        until: back === undefined ? null : monthOf(back.from),
      },
    ];
  });
}

/** Whether a family moved to another county, or nobody knows why a member did. */
function isMoveAway(row: Residence, next: Residence): boolean {
  const isOfFamily = next.reason === null || next.reason === 'FAMILY_MOVE';
  return isOfFamily && !isSameCounty(row.county, next.county);
}

function isSameCounty(left: string, right: string): boolean {
  return currentAreaCode(left) === currentAreaCode(right);
}

/** Whether the old county paid for a month in which the hukou was gone. */
function isAfter({ month, award }: MonthShare, { row, from, until }: Departure): boolean {
  return (
    from <= month && (until === null || month < until) && isSameCounty(award.county, row.county)
  );
}

function finding(
  personId: string,
  shares: readonly MonthShare[],
  departures: readonly Departure[],
): RuleFinding {
  const arithmetic = shareLines(shares);
  const amountFen = sumOf(arithmetic);
  const months = [...new Set(shares.map(({ month }) => month))];
  const period = periodOf(months);
  const span = periodText(period);
  const from = areasText(departures.map(({ row }) => row.county));
  const isCancelled = departures.every(({ next }) => next === null);
  const paid = formatYuan(amountFen);
  const howLong = count(months.length, 'month');
  return {
    ...(isCancelled ? { variant: 'cancelled' } : {}),
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period,
    evidence: [...shareEvidence(shares), ...departures.flatMap(departureEvidence)],
    arithmetic,
    amountFen,
    amountMeaning: 'EXPOSURE',
    explanation: isCancelled
      ? {
          en: `Lead: the hukou in ${from.en} was cancelled and no other is known; the county went on paying for ${howLong} (${span.en}), ${paid} yuan in all. Whether the person lives there still should be checked.`,
          zh: `疑点：该人在${from.zh}的户籍已注销且未见新户籍，当地仍有${months.length}个月继续发放（${span.zh}），合计${paid}元。建议核实该人是否仍在当地生活。`,
        }
      : {
          en: `Lead: the hukou has left ${from.en}; the county went on paying for ${howLong} (${span.en}), ${paid} yuan in all. Which county is to pay should be settled before anything is stopped.`,
          zh: `疑点：该人户籍已迁出${from.zh}，原籍仍有${months.length}个月继续发放（${span.zh}），合计${paid}元。停发前应先与现户籍地衔接。`,
        },
  };
}

function departureEvidence({ row, next }: Departure) {
  const from = areaText(row.county);
  const day = formatDate(row.until ?? row.from);
  const left = factEvidence('hukouResidence', row.id, {
    en: `Hukou in ${from.en} until ${day}`,
    zh: `户籍在${from.zh}至${day}`,
    days: { from: row.from, until: row.until },
    county: row.county,
  });
  if (next === null) return [left];
  const to = areaText(next.county);
  const since = formatDate(next.from);
  return [
    left,
    factEvidence('hukouResidence', next.id, {
      en: `Hukou in ${to.en} since ${since}`,
      zh: `${since}起户籍在${to.zh}`,
      days: openSince(next.from),
      county: next.county,
    }),
  ];
}
