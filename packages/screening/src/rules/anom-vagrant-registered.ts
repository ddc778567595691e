import {
  type Fen,
  type LocalDate,
  addDays,
  covers,
  currentAreaCode,
  formatDate,
  formatYuan,
  monthOf,
  nationCode,
} from '@hub/assistance';
import {
  type Grant,
  destituteSupport,
  grantsOf,
  isCounted,
  isInForce,
  lookBack,
  paidByMonth,
  subsistenceAllowance,
  supportsDuring,
} from '../questions/awards.ts';
import { type Interval, sameDayMonthsLater, sharedDays, singleDay } from '../questions/calendar.ts';
import type { AwardOf, CaseFile } from '../case-file.ts';
import type { CalculationLine, Evidence, RuleFinding, Severity, Text } from '../finding.ts';
import { daysOf, interimMeasures, socialAssistanceLaw, text } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import type { ParameterName } from '../parameter-values/index.ts';
import type { Rule } from '../rule.ts';
import {
  areaText,
  awardEvidence,
  count,
  daysText,
  factEvidence,
  factor,
  grantedText,
  line,
  sumOf,
} from '../wording.ts';

const basicLiving = [...subsistenceAllowance, ...destituteSupport] as const;
/** The days that a month of care in a home is divided by. */
const daysPerMonth = 30;

/**
 * A rescued vagrant who is known and draws basic living at home, where the pattern asks for a look.
 *
 * Shelter is lawful for anybody in need, so a stay alone is nothing. A home that claims the bed-days of somebody at a
 * station, cash drawn at home during a long stay, or stay upon stay within a year are leads about the care or about who
 * holds the money, never about the person.
 */
export const anomVagrantRegistered: Rule = {
  id: 'ANOM-VAGRANT-REGISTERED',
  title: {
    en: 'Rescued vagrant is an identified benefit recipient',
    zh: '流浪受助人员已有户籍且在保',
  },
  kind: 'ANOMALY',
  subject: 'PERSON',
  severity: 'LOW',
  disposition: 'SUSPICION',
  needs: ['CIVIL_AFFAIRS'],
  programmes: ['MZ-VAG'],
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('arts. 50-51'),
    text(
      {
        en: 'Measures for the Relief of Vagrants and Beggars, State Council Decree No. 381',
        zh: '城市生活无着的流浪乞讨人员救助管理办法（国务院令第381号）',
      },
      'arts. 2, 11-12',
      '2003-08-01',
    ),
    socialAssistanceLaw('art. 31'),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'shelter for a person in need, registered or not',
        zh: '临时救助本身合法',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'days on the way between a home and a station',
        zh: '机构与救助站之间的在途天数',
      },
    },
  ],
  isVerified: true,
  check: (file) => {
    const stays = staysIn(file);
    if (stays.length === 0) return [];
    const benefits = grantsOf(file, basicLiving);
    return file.personIds.flatMap((personId) => {
      const own = benefits.filter(({ award }) => isCounted(award, personId));
      const covered = stays
        .filter(({ award }) => isCounted(award, personId))
        .filter(({ days }) => own.some(({ award }) => supportsDuring(award, personId, days)));
      const known = { personId, stays: covered, benefits: own };
      const pattern = bedDays(known) ?? cashDrawn(file, known) ?? repeated(known);
      return pattern === null ? [] : [finding(known, pattern)];
    });
  },
};

/** A stay at a station of somebody whose name is known. */
interface Stay {
  readonly award: AwardOf<'CIVIL_AFFAIRS'>;
  readonly days: Interval & { readonly until: LocalDate };
}

/** A person's stays during which they were on basic living, and that basic living. */
interface Known {
  readonly personId: string;
  readonly stays: readonly Stay[];
  readonly benefits: readonly Grant[];
}

interface Pattern {
  readonly variant: string;
  readonly severity: Severity;
  readonly why: Text;
  readonly stays: readonly Stay[];
  readonly benefits: readonly Grant[];
  readonly evidence: readonly Evidence[];
  readonly arithmetic: readonly CalculationLine[];
}

/** Stays of the look-back, earliest first; an open one lasts through the day of the file. */
function staysIn(file: CaseFile): readonly Stay[] {
  const at = { area: nationCode, month: monthOf(file.asOf) };
  const since = lookBack(file, parameter('vagrant.lookbackMonths', at));
  return file.awards
    .flatMap((award): readonly Stay[] => {
      if (award.department !== 'CIVIL_AFFAIRS' || award.programme !== 'MZ-VAG') return [];
      const { from, partOf, refersTo, isIdentified } = award;
      if (isIdentified !== true || partOf !== null || refersTo !== null || !isInForce(award))
        return [];
      const until = award.until ?? addDays(file.asOf, 1);
      return monthOf(until) < since ? [] : [{ award, days: { from, until } }];
    })
    .toSorted((left, right) => left.days.from - right.days.from);
}

function numberFor(name: ParameterName, { award, days }: Stay): number {
  return parameter(name, { area: award.county, month: monthOf(days.until) });
}

/** Days of a stay that a home claims as well, beyond those on the way. */
function bedDays({ personId, stays, benefits }: Known): Pattern | null {
  const claims = stays.flatMap((stay) =>
    benefits
      .filter(({ award }) => award.programme === 'MZ-TEKUN-C')
      .filter(({ award }) => supportsDuring(award, personId, stay.days))
      .map((home) => ({ stay, home, days: sharedDays(home.award, stay.days) }))
      .filter(({ days }) => days > numberFor('vagrant.transitDays', stay)),
  );
  if (claims.length === 0) return null;
  const lengths = claims.map(({ days }) => days);
  return {
    variant: 'bed-days',
    severity: 'HIGH',
    why: {
      en: `a home claims the days of a stay at the station as well (${lengths.map((days) => count(days, 'day')).join(', ')})`,
      zh: `集中供养机构与救助站就同一时段重复计算在院天数（${lengths.map((days) => `${days}天`).join('、')}）`,
    },
    stays: claims.map(({ stay }) => stay),
    benefits: [...new Set(claims.map(({ home }) => home))],
    evidence: [],
    arithmetic: claims.map(bedDayLine),
  };
}

function bedDayLine({
  stay,
  home,
  days,
}: {
  readonly stay: Stay;
  readonly home: Grant;
  readonly days: number;
}): CalculationLine {
  const excess = days - numberFor('vagrant.transitDays', stay);
  const firstDay = Math.max(stay.days.from, home.award.from) as LocalDate;
  const monthFen: Fen = paidByMonth(home).get(monthOf(firstDay)) ?? 0;
  const day = formatDate(firstDay);
  return line({
    label: { en: `bed-days from ${day}, less transit`, zh: `${day}起重复在院天数（扣除在途）` },
    terms: [`${formatYuan(monthFen)} ÷ ${daysPerMonth}`, ...factor(excess)],
    resultFen: Math.floor(monthFen / daysPerMonth) * excess,
  });
}

/** Cash drawn where the benefit is paid while the person was at a station for long. */
function cashDrawn(file: CaseFile, { personId, stays, benefits }: Known): Pattern | null {
  const long = stays.filter(
    (stay) => stay.days.until - stay.days.from > numberFor('vagrant.longStayDays', stay),
  );
  const drawn = file.facts.cashWithdrawal
    .filter((row) => row.personId === personId)
    .flatMap((row) => {
      const stay = long.find(({ days }) => covers(days, row.withdrawnOn));
      if (stay === undefined) return [];
      const home = benefits.find(
        ({ award }) =>
          currentAreaCode(award.county) === currentAreaCode(row.county) &&
          supportsDuring(award, personId, stay.days),
      );
      return home === undefined ? [] : [{ row, stay, home }];
    });
  if (drawn.length === 0) return null;
  return {
    variant: 'benefit-drawn',
    severity: 'MEDIUM',
    why: {
      en: 'benefit money was drawn in cash at home during a long stay at a station',
      zh: '在站滞留期间，户籍地救助金被支取现金',
    },
    stays: [...new Set(drawn.map(({ stay }) => stay))],
    benefits: [...new Set(drawn.map(({ home }) => home))],
    evidence: drawn.map(({ row }) => {
      const [day, area] = [formatDate(row.withdrawnOn), areaText(row.county)];
      return factEvidence('cashWithdrawal', row.id, {
        en: `Cash drawn on ${day}, ${area.en}`,
        zh: `${day}在${area.zh}支取现金`,
        days: singleDay(row.withdrawnOn),
        county: row.county,
      });
    }),
    arithmetic: [],
  };
}

/** Stay upon stay within a year. */
function repeated({ personId, stays, benefits }: Known): Pattern | null {
  const runs = stays.flatMap((last, index) => {
    const episodes = numberFor('vagrant.episodes', last);
    const first = stays[index + 1 - episodes];
    if (first === undefined) return [];
    const end = sameDayMonthsLater(first.days.from, numberFor('vagrant.episodeMonths', last));
    return last.days.from < end ? [stays.slice(index + 1 - episodes, index + 1)] : [];
  });
  if (runs.length === 0) return null;
  const own = [...new Set(runs.flat())];
  return {
    variant: 'repeated',
    severity: 'MEDIUM',
    why: {
      en: `there were ${own.length} stays at a station, and the care at home may have failed`,
      zh: `已${own.length}次入站受助，户籍地照料可能未落实`,
    },
    stays: own,
    benefits: benefits.filter(({ award }) =>
      own.some(({ days }) => supportsDuring(award, personId, days)),
    ),
    evidence: [],
    arithmetic: [],
  };
}

function finding(
  { personId }: Known,
  { variant, severity, why, stays, benefits, evidence, arithmetic }: Pattern,
): RuleFinding {
  const amountFen = sumOf(arithmetic);
  const spans = stays.map(({ award }) => daysText(award));
  return {
    variant,
    severity,
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period: null,
    factDays: daysOf(stays.flatMap(({ days }) => [days.from, addDays(days.until, -1)])),
    evidence: [
      ...stays.map(({ award }, index) =>
        awardEvidence(award, {
          ...spans[index],
          en: `stay ${spans[index]?.en}`,
          zh: `在站时间${spans[index]?.zh}`,
        }),
      ),
      ...benefits.map(({ award }) => awardEvidence(award, grantedText(award))),
      ...evidence,
    ],
    arithmetic,
    amountFen,
    amountMeaning: 'EXPOSURE',
    explanation: {
      en: `Lead: the person draws basic living at home, and ${why.en} (${spans.map(({ en }) => en).join('; ')}); ${formatYuan(amountFen)} yuan are concerned. Shelter itself is lawful; ask after the care and who holds the money.`,
      zh: `疑点：该人员在户籍地享受基本生活救助，${why.zh}（${spans.map(({ zh }) => zh).join('；')}），涉及${formatYuan(amountFen)}元。救助本身合法，请核实照料与领款情况。`,
    },
  };
}
