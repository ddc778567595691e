import {
  type LocalDate,
  type Month,
  covers,
  firstDayOf,
  formatDate,
  monthOf,
  provinceCode,
} from '@hub/assistance';
import type { MonthShare } from './awards.ts';
import { coversMonth, openSince, sameDayMonthsLater, singleDay } from './calendar.ts';
import type { CaseFile } from '../case-file.ts';
import type { Evidence, Text } from '../finding.ts';
import { parameter } from '../parameters.ts';
import { ageOfMajority, birthdayOf, provenThrough } from './people.ts';
import { daysText, factEvidence, recordEvidence } from '../wording.ts';

/** Something that ends destitute support, and the payments that it ends. */
export interface DestituteEnd {
  readonly on: LocalDate;
  /** Whether it still held for the whole month of a payment. */
  readonly holdsIn: (share: MonthShare) => boolean;
  readonly evidence: Evidence;
}

/** A reason for which destitute support ends, and how to find it in a file. */
export interface EndReason {
  readonly variant: string;
  /** In words that follow "after". */
  readonly what: Text;
  readonly endsOf: (
    file: CaseFile,
    personId: string,
    /** The person's payments of destitute support. */
    shares: readonly MonthShare[],
  ) => readonly DestituteEnd[];
}

/** Why destitute support ends (民发〔2021〕43号 arts. 24-27), in the order in which one of several is named. */
export const endReasons: readonly EndReason[] = [
  {
    variant: 'missing',
    what: { en: 'the person was declared missing', zh: '被宣告失踪' },
    endsOf: (file, personId) => spellsOf(file, personId, 'DECLARED_MISSING'),
  },
  {
    variant: 'prison',
    what: { en: 'the person went to prison', zh: '被判刑入狱' },
    endsOf: (file, personId) => spellsOf(file, personId, 'PRISON'),
  },
  {
    variant: 'employed',
    what: { en: 'the person had been in insured employment for months', zh: '稳定参保就业' },
    endsOf: employmentsOf,
  },
  {
    variant: 'of-age',
    what: { en: 'the person came of age, with no school on record', zh: '年满18周岁且无在校记录' },
    endsOf: comingOfAge,
  },
  {
    variant: 'obligor',
    what: {
      en: 'a relative became able to support the person',
      zh: '法定义务人恢复履行义务能力',
    },
    endsOf: ableKin,
  },
  {
    variant: 'exit',
    what: { en: 'the person asked to leave', zh: '本人申请退出' },
    endsOf: exitRequests,
  },
];

function spellsOf(
  file: CaseFile,
  personId: string,
  kind: 'DECLARED_MISSING' | 'PRISON',
): readonly DestituteEnd[] {
  const what = {
    DECLARED_MISSING: { en: 'Declared missing', zh: '宣告失踪' },
    PRISON: { en: 'In prison', zh: '服刑' },
  }[kind];
  return file.facts.custodyOrService
    .filter((row) => row.personId === personId && row.kind === kind)
    .map((row) => {
      const days = daysText(row);
      return {
        on: row.from,
        holdsIn: ({ month }) => coversMonth(row, month),
        evidence: factEvidence('custodyOrService', row.id, {
          ...days,
          en: `${what.en}, ${days.en}`,
          zh: `${what.zh}，${days.zh}`,
        }),
      };
    });
}

/** Somebody in flexible employment insures alone, which shows no steady work. */
function employmentsOf(file: CaseFile, personId: string): readonly DestituteEnd[] {
  const proven = provenThrough(file, ['HUMAN_RESOURCES']);
  const at = { area: provinceCode, month: monthOf(proven) };
  const steadyMonths = parameter('destituteEnd.employedMonths', at);
  return file.facts.insuredEmployment
    .filter((row) => row.personId === personId && row.kind !== 'FLEXIBLE')
    .map((row) => ({ row, on: sameDayMonthsLater(row.from, steadyMonths) }))
    .filter(({ row: { until }, on }) => on <= (until ?? proven))
    .map(({ row, on }) => {
      const days = daysText(row);
      return {
        on,
        holdsIn: ({ month }) => coversMonth(row, month),
        evidence: factEvidence('insuredEmployment', row.id, {
          ...days,
          en: `Insured employment, ${days.en}`,
          zh: `参保就业，${days.zh}`,
        }),
      };
    });
}

function comingOfAge(
  file: CaseFile,
  personId: string,
  shares: readonly MonthShare[],
): readonly DestituteEnd[] {
  const birthday = birthdayOf(file, personId, ageOfMajority);
  if (birthday === null || shares.every(({ award }) => award.from >= birthday)) return [];
  const day = formatDate(birthday);
  return [
    {
      on: birthday,
      holdsIn: ({ month, award }) => award.from < birthday && !isAtSchool(file, personId, month),
      evidence: factEvidence('person', personId, {
        en: `Came of age on ${day}`,
        zh: `${day}年满18周岁`,
        days: openSince(birthday),
      }),
    },
  ];
}

/** Enrolled on the first day of a month at a school up to vocational school. */
function isAtSchool(file: CaseFile, personId: string, month: Month): boolean {
  return file.facts.enrolment.some(
    (row) =>
      row.personId === personId &&
      row.stage !== 'HIGHER' &&
      row.status !== 'WITHDRAWN' &&
      covers(row, firstDayOf(month)),
  );
}

const relatives: Readonly<Record<string, Text>> = {
  CHILD: { en: 'Child', zh: '子女' },
  SPOUSE: { en: 'Spouse', zh: '配偶' },
  PARENT: { en: 'Parent', zh: '父母' },
};

/** A relative who was able from the start was known when support was granted. */
function ableKin(file: CaseFile, personId: string): readonly DestituteEnd[] {
  return file.facts.kinship.flatMap((row) => {
    const relative = relatives[row.relation];
    if (row.personId !== personId || row.status !== 'ABLE' || relative === undefined) return [];
    const days = daysText(row);
    return [
      {
        on: row.from,
        holdsIn: ({ month, award }) => row.from > award.from && coversMonth(row, month),
        evidence: factEvidence('kinship', row.id, {
          ...days,
          en: `${relative.en} able to support, ${days.en}`,
          zh: `${relative.zh}有履行义务能力，${days.zh}`,
        }),
      },
    ];
  });
}

function exitRequests(
  _file: CaseFile,
  _personId: string,
  shares: readonly MonthShare[],
): readonly DestituteEnd[] {
  return [...new Set(shares.map(({ award }) => award))].flatMap((award) =>
    award.events
      .filter(({ kind }) => kind === 'EXIT_REQUESTED')
      .map(({ id, from }) => {
        const day = formatDate(from);
        return {
          on: from,
          holdsIn: (share) => share.award === award,
          evidence: recordEvidence('CIVIL_AFFAIRS', id, {
            en: `Asked to leave on ${day}`,
            zh: `${day}申请退出`,
            days: singleDay(from),
          }),
        };
      }),
  );
}
