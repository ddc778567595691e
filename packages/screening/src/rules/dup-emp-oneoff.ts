import { type Fen, type LocalDate, formatDate, formatYuan, monthOf } from '@hub/assistance';
import { type Grant, grantsOf, isCounted, paidFen } from '../awards.ts';
import { sameDayMonthsLater } from '../calendar.ts';
import type { AwardOf, CaseFile } from '../case-file.ts';
import type { Evidence, RuleFinding } from '../finding.ts';
import { excerpt } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import { awardEvidence, factEvidence, line, periodText, sumOf } from '../wording.ts';

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
    excerpt(
      { en: 'Provincial report 2019, employment funds', zh: '2019年省级报告附件二（就业资金）' },
      'annex II.7',
      '2018-01-01',
    ),
    excerpt(
      { en: 'Caishe [2017] No. 164, employment funds', zh: '财社〔2017〕164号' },
      'repeat rule',
      '2017-10-01',
    ),
    excerpt(
      { en: 'Caishe [2023] No. 181, employment funds', zh: '财社〔2023〕181号' },
      'repeat rule',
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

function findingsOf(file: CaseFile, personId: string): readonly RuleFinding[] {
  const grants = oneOffsOf(file, personId);
  const beside = new Map(
    grants.map((grant) => [grant, insuranceBeside(file, personId, grant.award)]),
  );
  const excluded = grants.filter(
    (grant, index) =>
      beside.get(grant)?.length !== 0 ||
      grants.slice(0, index).some((earlier) => isRepeated(file, personId, [earlier, grant])),
  );
  if (excluded.length === 0) return [];
  const facts = [...new Set(grants.flatMap((grant) => beside.get(grant) ?? []))];
  return [finding(personId, { grants, excluded, facts })];
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

function isRepeated(
  file: CaseFile,
  personId: string,
  [{ award: earlier }, { award: later }]: readonly [OneOff, OneOff],
): boolean {
  const spellId = later.unemploymentSpellId;
  if (spellId !== null && spellId === earlier.unemploymentSpellId) return true;
  const at = { area: later.county, month: monthOf(later.decidedOn) };
  const windowMonths = parameter('oneOff.windowMonths', at);
  if (later.decidedOn >= sameDayMonthsLater(earlier.decidedOn, windowMonths)) return false;
  const worked = insuredDays(file, personId, [earlier.decidedOn, later.decidedOn]);
  return worked < parameter('oneOff.newSpellMonths', at) * daysPerMonth;
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

interface Repeated {
  readonly grants: readonly OneOff[];
  readonly excluded: readonly OneOff[];
  readonly facts: CaseFile['facts']['insuranceBenefit'];
}

function finding(personId: string, { grants, excluded, facts }: Repeated): RuleFinding {
  const arithmetic = excluded.map(({ award, fen }) => {
    const day = formatDate(award.decidedOn);
    return line({
      label: { en: `grant of ${day}`, zh: `${day}批准的补助` },
      terms: [formatYuan(fen)],
      resultFen: fen,
    });
  });
  const amountFen = sumOf(arithmetic);
  return {
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period: null,
    evidence: [...grants.map(grantEvidence), ...facts.map(benefitEvidence)],
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: the one-off living subsidy was granted again in one unemployment spell or within a year, or beside unemployment insurance; the grants concerned come to ${formatYuan(amountFen)} yuan.`,
      zh: `疑点：一次性临时生活补助在同一失业期或一年内再次发放，或与失业保险金同期发放，涉及${formatYuan(amountFen)}元。`,
    },
  };
}

function grantEvidence({ award, fen }: OneOff): Evidence {
  const day = formatDate(award.decidedOn);
  const paid = formatYuan(fen);
  return awardEvidence(award, {
    en: `granted on ${day}, ${paid} yuan`,
    zh: `${day}批准，${paid}元`,
  });
}

function benefitEvidence({
  id,
  firstMonth,
  lastMonth,
}: CaseFile['facts']['insuranceBenefit'][number]): Evidence {
  const span = periodText({ from: firstMonth, until: lastMonth });
  return factEvidence('HUMAN_RESOURCES', id, {
    en: `Unemployment insurance, ${span.en}`,
    zh: `失业保险金，${span.zh}`,
  });
}
