import { type LocalDate, addDays, covers, formatDate, monthOf, nationCode } from '@hub/assistance';
import {
  destituteSupport,
  isCounted,
  isInForce,
  lookBack,
  subsistenceAllowance,
  supportsDuring,
} from '../questions/awards.ts';
import type { Interval } from '../questions/calendar.ts';
import type { AwardOf, CaseFile, Facts } from '../case-file.ts';
import type { Evidence, RuleFinding, Text } from '../finding.ts';
import { daysOf, excerpt, interimMeasures, socialAssistanceLaw, text } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import {
  ageOfMajority,
  birthdayOf,
  hasApplied,
  isDead,
  provenThrough,
} from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import { areaText, awardEvidence, count, daysText, factEvidence } from '../wording.ts';

const needs = ['CIVIL_AFFAIRS'] as const;
const basicLiving = [
  ...subsistenceAllowance,
  ...destituteSupport,
  'MZ-ORPHAN',
  'MZ-DEFACTO',
] as const;

/**
 * A rescued vagrant whom the station keeps without settling them, or whom the home county took back and left alone.
 *
 * Somebody whom nobody knows is registered where they stay after three months. A minor, an old or a disabled person who
 * was brought home needs basic living there, or an assessment that the family supports them. Only the latest stay is
 * looked at; an able traveller without money needs nothing more.
 */
export const missVagrantFollowup: Rule = {
  id: 'MISS-VAGRANT-FOLLOWUP',
  title: {
    en: 'Rescued vagrant without settlement or benefit follow-up',
    zh: '流浪乞讨人员滞留未落户或返乡后未落实救助',
  },
  kind: 'MISSED',
  subject: 'PERSON',
  severity: 'MEDIUM',
  disposition: 'ENTITLEMENT_GAP',
  needs,
  programmes: ['MZ-VAG'],
  arguesFromAbsence: true,
  latencyDays: 30,
  legalBasis: [
    text(
      {
        en: 'Measures for the Relief of Vagrants and Beggars, State Council Decree No. 381',
        zh: '城市生活无着的流浪乞讨人员救助管理办法（国务院令第381号）',
      },
      'arts. 11-12',
      '2003-08-01',
    ),
    interimMeasures('art. 50'),
    excerpt(
      {
        en: 'Settlement of rescued people of unknown identity after three months',
        zh: '滞留流浪乞讨人员安置规定（三个月）',
      },
      '',
      '2016-01-01',
    ),
    socialAssistanceLaw('art. 31'),
  ],
  lookAlikes: [
    { letter: 'a', description: { en: 'a case open with the police', zh: '公安机关正在核查身份' } },
    {
      letter: 'b',
      description: { en: 'the family supports them, as assessed', zh: '经评估由家庭供养' },
    },
    {
      letter: 'c',
      description: { en: 'an able traveller out of funds', zh: '临时断资的普通旅客' },
    },
  ],
  isVerified: true,
  check: (file) => {
    const proven = provenThrough(file, needs);
    return file.personIds.flatMap((personId) => {
      const stay = latestStay(file, personId);
      if (stay === undefined || isDead(file, personId, proven)) return [];
      const gap =
        unsettled(file, personId, { stay, proven }) ??
        withoutBenefit(file, personId, { stay, proven });
      return gap === null ? [] : [finding(personId, stay, gap)];
    });
  },
};

type Stay = AwardOf<'CIVIL_AFFAIRS'>;

interface Known {
  readonly stay: Stay;
  readonly proven: LocalDate;
}

/** What is missing after a stay, since when, and the facts it rests on beside the stay. */
interface Gap {
  readonly variant: string;
  readonly days: Interval & { readonly until: LocalDate };
  readonly evidence: readonly Evidence[];
  readonly why: Text;
}

function latestStay(file: CaseFile, personId: string): Stay | undefined {
  return file.awards
    .filter(
      (award): award is Stay =>
        award.department === 'CIVIL_AFFAIRS' &&
        award.programme === 'MZ-VAG' &&
        isInForce(award) &&
        isCounted(award, personId),
    )
    .toSorted((left, right) => left.from - right.from)
    .at(-1);
}

function unsettled(file: CaseFile, personId: string, { stay, proven }: Known): Gap | null {
  if (stay.isIdentified !== false) return null;
  const until = stay.until ?? proven;
  const stayed = until - stay.from;
  if (stayed <= parameter('vagrant.stayDays', { area: stay.county, month: monthOf(proven) }))
    return null;
  if (hasCase(file, personId, { kinds: ['HOUSEHOLD_REGISTRATION', 'POLICE'], since: stay.from }))
    return null;
  return {
    variant: 'unsettled',
    days: { from: stay.from, until },
    evidence: [],
    why: {
      en: `nobody knows who the person is, the stay lasts ${count(stayed, 'day')}, and neither a settlement nor a police case is on record`,
      zh: `身份不明，已滞留${stayed}天，未见落户安置或公安核查记录`,
    },
  };
}

/** Somebody brought home who cannot live alone, and for whom the home county has nothing on record. */
function withoutBenefit(file: CaseFile, personId: string, { stay, proven }: Known): Gap | null {
  const { until, returnCounty, county, isIdentified } = stay;
  if (isIdentified !== true || returnCounty === null || until === null) return null;
  const at = { area: county, month: monthOf(proven) };
  if (addDays(until, parameter('vagrant.followupDays', at)) > proven) return null;
  if (monthOf(until) < lookBack(file, parameter('vagrant.lookbackMonths', at))) return null;
  if (hasCase(file, personId, { kinds: ['ASSESSMENT', 'FAMILY_SUPPORT'], since: stay.from }))
    return null;
  const need = needOf(file, personId, proven);
  if (need === null || isFollowedUp(file, personId, { from: until, until: addDays(proven, 1) }))
    return null;
  const [home, day] = [areaText(returnCounty), formatDate(until)];
  return {
    variant: 'no-benefit',
    days: { from: until, until: proven },
    evidence: need.evidence,
    why: {
      en: `${need.why.en} was brought back to ${home.en} on ${day}, and neither basic living nor an assessment is on record since`,
      zh: `${need.why.zh}于${day}返回${home.zh}，此后未见基本生活救助或评估记录`,
    },
  };
}

/** Why a person cannot live alone; null for somebody who can. */
function needOf(
  file: CaseFile,
  personId: string,
  day: LocalDate,
): Pick<Gap, 'why' | 'evidence'> | null {
  const at = { area: nationCode, month: monthOf(day) };
  const majority = birthdayOf(file, personId, ageOfMajority);
  if (majority !== null && day < majority)
    return { why: { en: 'a minor', zh: '未成年人' }, evidence: [] };
  const oldAge = birthdayOf(file, personId, parameter('vagrant.elderlyYears', at));
  if (oldAge !== null && oldAge <= day)
    return { why: { en: 'an elderly person', zh: '老年人' }, evidence: [] };
  const certificate = file.facts.disabilityCertificate.find(
    (row) => row.personId === personId && covers(row, day),
  );
  if (certificate === undefined) return null;
  return {
    why: { en: 'a disabled person', zh: '残疾人' },
    evidence: [
      factEvidence('disabilityCertificate', certificate.id, {
        en: `Disability certificate, grade ${certificate.grade}`,
        zh: `残疾人证，${certificate.grade}级`,
        days: { from: certificate.from, until: certificate.until },
      }),
    ],
  };
}

/** Basic living on some of the days, or an application since. */
function isFollowedUp(
  file: CaseFile,
  personId: string,
  days: Interval & { readonly until: LocalDate },
): boolean {
  const hasBenefit = file.awards.some(
    (award) =>
      basicLiving.some((code) => code === award.programme) && supportsDuring(award, personId, days),
  );
  return hasBenefit || hasApplied(file, [personId], { codes: basicLiving, since: days.from });
}

function hasCase(
  file: CaseFile,
  personId: string,
  {
    kinds,
    since,
  }: {
    readonly kinds: readonly Facts['vagrantCase'][number]['kind'][];
    readonly since: LocalDate;
  },
): boolean {
  return file.facts.vagrantCase.some(
    (row) =>
      row.personId === personId &&
      kinds.includes(row.kind) &&
      (row.until === null || row.until > since),
  );
}

function finding(personId: string, stay: Stay, { variant, days, evidence, why }: Gap): RuleFinding {
  const stayed = daysText(stay);
  return {
    variant,
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period: null,
    factDays: daysOf([days.from, days.until]),
    evidence: [
      awardEvidence(stay, { ...stayed, en: `stay ${stayed.en}`, zh: `在站时间${stayed.zh}` }),
      ...evidence,
    ],
    arithmetic: [],
    amountFen: 0,
    amountMeaning: 'ENTITLEMENT',
    explanation: {
      en: `Lead: ${why.en}; perhaps aid is due.`,
      zh: `线索：${why.zh}，可能应予救助。`,
    },
  };
}
