import {
  type LocalDate,
  type ProgrammeCode,
  addDays,
  addMonths,
  firstDayOf,
  parseDate,
} from '@hub/assistance';
import type { LegalBasis, RuleFinding, Text } from './finding.ts';

/** The first day on which the Social Assistance Law holds in place of the Interim Measures. */
const lawInForceOn = parseDate('2026-07-01');

/** The Interim Measures for Social Assistance (社会救助暂行办法), in force until the law of 2026 takes their place. */
export function interimMeasures(articles: string): LegalBasis {
  return {
    instrument: {
      en: 'Interim Measures for Social Assistance, State Council Decree No. 649',
      zh: '社会救助暂行办法（国务院令第649号）',
    },
    articles,
    from: parseDate('2014-05-01'),
    until: lawInForceOn,
    isVerified: true,
  };
}

/** The Social Assistance Law (社会救助法) of 2026. Not verified: its text was found in a single copy. */
export function socialAssistanceLaw(articles: string): LegalBasis {
  return {
    instrument: { en: 'Social Assistance Law', zh: '中华人民共和国社会救助法' },
    articles,
    from: lawInForceOn,
    until: null,
    isVerified: false,
  };
}

/** A text that was read in full. */
export function text(instrument: Text, articles: string, from: string): LegalBasis {
  return { instrument, articles, from: parseDate(from), until: null, isVerified: true };
}

/** A text known from an excerpt, from how others apply it, or from memory. */
export function excerpt(instrument: Text, articles: string, from: string): LegalBasis {
  return { ...text(instrument, articles, from), isVerified: false };
}

/** How destitute people are recognised, and when support ends (特困人员认定办法); known from excerpts. */
export function destituteRecognition(articles: string): LegalBasis {
  return excerpt(
    { en: 'Minfa [2021] No. 43, recognition of destitute people', zh: '民发〔2021〕43号' },
    articles,
    '2021-07-01',
  );
}

/**
 * Who belongs to a household on the subsistence allowance in this province (共同生活的家庭成员).
 *
 * The day it came into force is not known; it goes back as far as the hub judges anything.
 */
export const householdMemberList = excerpt(
  {
    en: 'Rules of Hunan on the members of a household on the subsistence allowance',
    zh: '湖南省低保共同生活家庭成员认定规定',
  },
  '',
  '2014-05-01',
);

/** A part of the provincial report of 2019, which says how the province applies the texts; known from its tables. */
export function provincialReport(part: Text): LegalBasis {
  const instrument = {
    en: `Provincial report 2019, ${part.en}`,
    zh: `2019年省级报告${part.zh}`,
  };
  return excerpt(instrument, '', '2018-01-01');
}

/** The regulations on the supervision of medical security funds (医疗保障基金使用监督管理条例). */
export function fundSupervision(articles: string): LegalBasis {
  return text(
    {
      en: 'Regulations on the Supervision of Medical Security Funds, State Council Decree No. 735',
      zh: '医疗保障基金使用监督管理条例（国务院令第735号）',
    },
    articles,
    '2021-05-01',
  );
}

/** A text that concerns only findings with evidence of one of some programmes. */
export function onlyFor(programmes: readonly ProgrammeCode[], basis: LegalBasis): LegalBasis {
  return { ...basis, programmes };
}

/** Half-open days. */
interface Days {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** The days from the earliest to the latest of some days, the latest included. */
export function daysOf(days: readonly LocalDate[]): Days {
  return {
    from: Math.min(...days) as LocalDate,
    until: addDays(Math.max(...days) as LocalDate, 1),
  };
}

/** The texts that were in force on some day of a finding's facts and concern a programme of its evidence. */
export function legalBasisOf(
  finding: RuleFinding,
  texts: readonly LegalBasis[],
  asOf: LocalDate,
): readonly LegalBasis[] {
  const days = factDaysOf(finding, asOf);
  return texts.filter(
    ({ from, until, programmes }) =>
      from < days.until &&
      (until === null || days.from < until) &&
      (programmes === undefined ||
        finding.evidence.some(
          ({ programme }) => programme !== null && programmes.includes(programme),
        )),
  );
}

/** A finding that names neither days nor months is about the day of the file. */
function factDaysOf({ factDays, period }: RuleFinding, asOf: LocalDate): Days {
  if (factDays !== undefined) return factDays;
  if (period === null) return daysOf([asOf]);
  return { from: firstDayOf(period.from), until: firstDayOf(addMonths(period.until, 1)) };
}
