import {
  type Fen,
  type LocalDate,
  formatDate,
  formatYuan,
  monthOf,
  parseDate,
} from '@hub/assistance';
import { type Grant, grantsOf, isCounted, paidFen } from '../questions/awards.ts';
import { sameDayMonthsLater, singleDay } from '../questions/calendar.ts';
import type { AwardOf, CaseFile } from '../case-file.ts';
import type { Evidence, RuleFinding, Text } from '../finding.ts';
import { daysOf, excerpt } from '../legal-basis.ts';
import { provincialEmploymentAid } from '../questions/employment-aid.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import { awardEvidence, daysText, factEvidence, line, periodText, sumOf } from '../wording.ts';

/** How many days of insured employment make a month. */
const daysPerMonth = 30;

/**
 * The one-off living subsidy for jobless people paid more than once for one need.
 *
 * For one unemployment spell, or again within a year, or beside unemployment insurance for the same months. A balance
 * that refers to its grant is part of it while both stay under the cap. Payments inside one award are one grant.
 */
export const dupEmpOneoff: Rule = {
  id: 'DUP-EMP-ONEOFF',
  title: {
    en: 'One-off living subsidy for the jobless paid repeatedly',
    zh: '一次性临时生活补助重复领取',
  },
  kind: 'DUPLICATE',
  subject: 'PERSON',
  severity: 'MEDIUM',
  disposition: 'CONDITIONAL',
  needs: ['HUMAN_RESOURCES'],
  programmes: ['RS-ONEOFF'],
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    provincialEmploymentAid,
    {
      ...excerpt(
        {
          en: 'Caishe [2017] No. 164, employment funds, on repeated subsidies',
          zh: '财社〔2017〕164号（就业补助资金不得重复享受）',
        },
        '',
        '2017-10-01',
      ),
      // Its successor, the next text, takes its place.
      until: parseDate('2023-12-01'),
    },
    excerpt(
      {
        en: 'Caishe [2023] No. 181, employment funds, on repeated subsidies',
        zh: '财社〔2023〕181号（就业补助资金不得重复享受）',
      },
      '',
      '2023-12-01',
    ),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'a new spell after at least six months of insured employment',
        zh: '参保就业满六个月后再次失业',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'balance of one grant, together under the cap',
        zh: '同一补助的尾款，合计未超上限',
      },
    },
    {
      letter: 'c',
      description: { en: 'subsistence allowance in the same months', zh: '同期领取低保金' },
    },
  ],
  isVerified: false,
  check: (file) => file.personIds.flatMap((personId) => findingsOf(file, personId)),
};

interface OneOff {
  readonly award: AwardOf<'HUMAN_RESOURCES'>;
  readonly fen: Fen;
}

/** Why a grant is a lead, and the records of it that are not grants. */
interface Ground {
  readonly why: Text;
  readonly evidence: readonly Evidence[];
}

/** A grant that is a lead. */
interface Excluded extends OneOff {
  readonly grounds: readonly Ground[];
}

function findingsOf(file: CaseFile, personId: string): readonly RuleFinding[] {
  const grants = oneOffsOf(file, personId);
  const excluded = grants.flatMap((grant, index): readonly Excluded[] => {
    const repeated = grants
      .slice(0, index)
      .flatMap((earlier) => repeatedGround(file, personId, [earlier, grant]));
    const beside = insuranceBeside(file, personId, grant.award).map(benefitGround);
    // Of several earlier grants the last one says it.
    const grounds = [...repeated.slice(-1), ...beside];
    return grounds.length === 0 ? [] : [{ ...grant, grounds }];
  });
  return excluded.length === 0 ? [] : [finding(personId, grants, excluded)];
}

/** What was granted, earliest first, a balance with the grant it belongs to. */
function oneOffsOf(file: CaseFile, personId: string): readonly OneOff[] {
  const own = grantsOf(file, ['RS-ONEOFF']).filter(({ award }) => isCounted(award, personId));
  return own
    .filter((grant) => !isBalance(grant, own))
    .flatMap((grant): readonly OneOff[] => {
      if (grant.award.department !== 'HUMAN_RESOURCES') return [];
      const balances = balancesOf(grant, own).filter((balance) => isBalance(balance, own));
      const fen = totalFen([grant, ...balances]);
      return fen > 0 ? [{ award: grant.award, fen }] : [];
    })
    .toSorted((left, right) => left.award.decidedOn - right.award.decidedOn);
}

function balancesOf(grant: Grant, own: readonly Grant[]): readonly Grant[] {
  return own.filter(({ award }) => award.refersTo === grant.award.id);
}

function totalFen(grants: readonly Grant[]): Fen {
  return grants.reduce((sum, grant) => sum + paidFen(grant), 0);
}

/** A grant of which the referred one is out of sight is taken for a balance too: its sum cannot be told. */
function isBalance({ award }: Grant, own: readonly Grant[]): boolean {
  if (award.refersTo === null) return false;
  const grant = own.find((other) => other.award.id === award.refersTo);
  return grant === undefined || totalFen([grant, ...balancesOf(grant, own)]) <= capFen(grant);
}

function capFen({ award }: Grant): Fen {
  const at = { area: award.county, month: monthOf(award.decidedOn) };
  return parameter('oneOff.capMultiple', at) * parameter('subsistence.urbanStandardFen', at);
}

/** One spell, or a second grant within the window without enough insured work in between. */
function repeatedGround(
  file: CaseFile,
  personId: string,
  [{ award: earlier }, { award: later }]: readonly [OneOff, OneOff],
): readonly Ground[] {
  const day = formatDate(earlier.decidedOn);
  const spellId = later.unemploymentSpellId;
  if (spellId !== null && spellId === earlier.unemploymentSpellId) {
    const spell = file.facts.unemploymentSpell.find(({ id }) => id === spellId);
    return [
      {
        why: { en: `same spell as the grant of ${day}`, zh: `与${day}批准的补助属同一失业期` },
        evidence: spell === undefined ? [] : [spellEvidence(spell)],
      },
    ];
  }
  const at = { area: later.county, month: monthOf(later.decidedOn) };
  const windowMonths = parameter('oneOff.windowMonths', at);
  if (later.decidedOn >= sameDayMonthsLater(earlier.decidedOn, windowMonths)) return [];
  const worked = insuredDays(file, personId, [earlier.decidedOn, later.decidedOn]);
  if (worked >= parameter('oneOff.newSpellMonths', at) * daysPerMonth) return [];
  const why = {
    en: `within ${windowMonths} months of the grant of ${day}`,
    zh: `距${day}批准的补助不足${windowMonths}个月`,
  };
  return [{ why, evidence: [] }];
}

function insuredDays(
  file: CaseFile,
  personId: string,
  [from, until]: readonly [LocalDate, LocalDate],
): number {
  const days = file.facts.insuredEmployment
    .filter((row) => row.personId === personId)
    .map((row) => Math.min(row.until ?? until, until) - Math.max(row.from, from));
  return days.reduce((sum, count) => sum + Math.max(0, count), 0);
}

/** Unemployment insurance paid for the month of the grant. */
function insuranceBeside(
  file: CaseFile,
  personId: string,
  award: AwardOf<'HUMAN_RESOURCES'>,
): CaseFile['facts']['insuranceBenefit'] {
  const month = award.payments.find((payment) => payment.month !== null)?.month;
  const grantedFor = month ?? monthOf(award.decidedOn);
  return file.facts.insuranceBenefit.filter(
    (row) =>
      row.personId === personId &&
      row.kind === 'UNEMPLOYMENT' &&
      row.firstMonth <= grantedFor &&
      grantedFor <= row.lastMonth,
  );
}

function finding(
  personId: string,
  grants: readonly OneOff[],
  excluded: readonly Excluded[],
): RuleFinding {
  const arithmetic = excluded.map(({ award, fen }) => {
    const day = formatDate(award.decidedOn);
    return line({
      label: { en: `grant of ${day}`, zh: `${day}批准的补助` },
      terms: [formatYuan(fen)],
      resultFen: fen,
    });
  });
  const amountFen = sumOf(arithmetic);
  const why = excluded.map(whyText);
  const facts = excluded.flatMap(({ grounds }) => grounds.flatMap(({ evidence }) => evidence));
  return {
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period: null,
    factDays: daysOf(excluded.map(({ award }) => award.decidedOn)),
    evidence: [
      ...grants.map(grantEvidence),
      ...new Map(facts.map((fact) => [fact.recordId, fact])).values(),
    ],
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: the one-off living subsidy may have been granted repeatedly for one need: ${why.map(({ en }) => en).join('; ')}. The grants concerned come to ${formatYuan(amountFen)} yuan.`,
      zh: `疑点：一次性临时生活补助可能就同一需求重复发放：${why.map(({ zh }) => zh).join('；')}。涉及${formatYuan(amountFen)}元。`,
    },
  };
}

/** `the grant of 2018-09-12, same spell as the grant of 2018-03-12`. */
function whyText({ award, grounds }: Excluded): Text {
  const day = formatDate(award.decidedOn);
  return {
    en: [`the grant of ${day}`, ...grounds.map(({ why }) => why.en)].join(', '),
    zh: [`${day}批准的补助`, ...grounds.map(({ why }) => why.zh)].join('，'),
  };
}

function grantEvidence({ award, fen }: OneOff): Evidence {
  const day = formatDate(award.decidedOn);
  const paid = formatYuan(fen);
  return awardEvidence(award, {
    en: `granted on ${day}, ${paid} yuan`,
    zh: `${day}批准，${paid}元`,
    days: singleDay(award.decidedOn),
    amountFen: fen,
  });
}

function spellEvidence({
  id,
  from,
  until,
}: CaseFile['facts']['unemploymentSpell'][number]): Evidence {
  const days = daysText({ from, until });
  return factEvidence('unemploymentSpell', id, {
    ...days,
    en: `Unemployment spell, ${days.en}`,
    zh: `失业期，${days.zh}`,
  });
}

function benefitGround({
  id,
  firstMonth,
  lastMonth,
}: CaseFile['facts']['insuranceBenefit'][number]): Ground {
  const span = periodText({ from: firstMonth, until: lastMonth });
  const benefit = {
    ...span,
    en: `Unemployment insurance, ${span.en}`,
    zh: `失业保险金，${span.zh}`,
  };
  return {
    why: {
      en: `beside unemployment insurance for ${span.en}`,
      zh: `与${span.zh}的失业保险金同期`,
    },
    evidence: [factEvidence('insuranceBenefit', id, benefit)],
  };
}
