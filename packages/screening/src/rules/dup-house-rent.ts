import {
  type Fen,
  type Month,
  addMonths,
  firstDayOf,
  formatDate,
  formatYuan,
  monthOf,
} from '@hub/assistance';
import { type Grant, grantsOf, membersOf, paidByMonth } from '../questions/awards.ts';
import { coversMonth, runsOf, touchesMonth } from '../questions/calendar.ts';
import type { AwardOf, CaseFile } from '../case-file.ts';
import type { RuleFinding, Statement } from '../finding.ts';
import { excerpt, interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import { livedTogether } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import {
  awardEvidence,
  count,
  factor,
  grantedText,
  line,
  paidText,
  periodOf,
  periodText,
  sumOf,
} from '../wording.ts';

/**
 * A public rental home and a rental subsidy for one household at the same time.
 *
 * The subsidy helps a family while it waits; it should end once the keys are handed over. A month counts when it lies
 * after the handover and its grace, the lease covers the whole of it, the unit is not being rebuilt, and a tenant and
 * a recipient were one household then.
 */
export const dupHouseRent: Rule = {
  id: 'DUP-HOUSE-RENT',
  title: {
    en: 'In-kind public rental housing and rental subsidy at the same time',
    zh: '实物配租与租赁补贴同时享受',
  },
  kind: 'DUPLICATE',
  subject: 'HOUSEHOLD',
  severity: 'HIGH',
  disposition: 'EXCLUSIVE',
  needs: ['CIVIL_AFFAIRS', 'HOUSING'],
  programmes: ['ZJ-PRH-K'],
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('art. 38'),
    socialAssistanceLaw('art. 26'),
    excerpt(
      {
        en: 'Measures for Public Rental Housing, Decree No. 11 of the Ministry of Housing, as applied locally',
        zh: '公共租赁住房管理办法（住房和城乡建设部令第11号），各地适用口径',
      },
      '',
      '2012-07-15',
    ),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'subsidy on the waiting list, until the family moves in',
        zh: '轮候期间领取补贴至入住',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'differentiated rent of the unit itself',
        zh: '实物配租住房的差别化租金减免',
      },
    },
    {
      letter: 'c',
      description: {
        en: 'an adult child approved as a family of its own',
        zh: '成年子女已作为独立家庭获批',
      },
    },
    {
      letter: 'd',
      description: { en: 'the unit is being rebuilt', zh: '承租住房腾退、改造期间' },
    },
  ],
  isVerified: true,
  check: (file) => {
    const leases = housingGrants(file, 'ZJ-PRH-K').filter(
      ({ award }) => award.keysOn !== null && award.status !== 'REVOKED',
    );
    if (leases.length === 0) return [];
    return housingGrants(file, 'ZJ-PRH-S').flatMap((subsidy) =>
      leases.flatMap((lease) => findingsOf(file, lease, subsidy)),
    );
  },
};

type HousingGrant = Grant & { readonly award: AwardOf<'HOUSING'> };

/** Grants of families that were not approved as a family of their own. */
function housingGrants(file: CaseFile, code: 'ZJ-PRH-K' | 'ZJ-PRH-S'): readonly HousingGrant[] {
  return grantsOf(file, [code]).filter(
    (grant): grant is HousingGrant =>
      grant.award.department === 'HOUSING' && !grant.award.isIndependentFamily,
  );
}

interface PaidMonth {
  readonly month: Month;
  readonly fen: Fen;
}

function findingsOf(
  file: CaseFile,
  lease: HousingGrant,
  subsidy: HousingGrant,
): readonly RuleFinding[] {
  const paid = [...paidByMonth(subsidy)]
    .map(([month, fen]) => ({ month, fen }))
    .filter(({ month }) => isHousedIn(lease.award, month))
    .filter(({ month }) => isOneHousehold(file, { lease, subsidy, month }))
    .toSorted((left, right) => left.month - right.month);
  return paid.length === 0 ? [] : [finding(file, { lease, subsidy }, paid)];
}

function isHousedIn(lease: AwardOf<'HOUSING'>, month: Month): boolean {
  if (lease.keysOn === null || !coversMonth(lease, month)) return false;
  const handover = monthOf(lease.keysOn);
  const grace = parameter('housing.handoverGraceMonths', { area: lease.county, month });
  if (month <= addMonths(handover, grace)) return false;
  const { decantedFrom, decantedUntil } = lease;
  return (
    decantedFrom === null || !touchesMonth({ from: decantedFrom, until: decantedUntil }, month)
  );
}

function isOneHousehold(
  file: CaseFile,
  pair: { readonly lease: HousingGrant; readonly subsidy: HousingGrant; readonly month: Month },
): boolean {
  const day = firstDayOf(pair.month);
  const recipients = membersOf(pair.subsidy.award);
  return membersOf(pair.lease.award).some((tenant) =>
    recipients.some((recipient) => livedTogether(file, [tenant, recipient], day)),
  );
}

function finding(
  file: CaseFile,
  { lease, subsidy }: { readonly lease: HousingGrant; readonly subsidy: HousingGrant },
  paid: readonly PaidMonth[],
): RuleFinding {
  const arithmetic = runsOf(paid, (left, right) => left.fen === right.fen).map((run) => {
    const span = periodText(periodOf(run.map(({ month }) => month)));
    return line({
      label: { en: `rental subsidy, ${span.en}`, zh: `租赁补贴，${span.zh}` },
      terms: [formatYuan(run[0].fen), ...factor(run.length)],
      resultFen: run[0].fen * run.length,
    });
  });
  const amountFen = sumOf(arithmetic);
  const months = paid.map(({ month }) => month);
  const span = periodText(periodOf(months));
  const people = new Set([
    ...(file.household?.memberIds ?? []),
    ...membersOf(lease.award),
    ...membersOf(subsidy.award),
  ]);
  return {
    subject: { kind: 'HOUSEHOLD', id: file.household?.id ?? lease.award.subjectId },
    personIds: [...people],
    period: periodOf(months),
    evidence: [
      awardEvidence(lease.award, handoverText(lease.award)),
      awardEvidence(subsidy.award, { ...paidText(months), amountFen }),
    ],
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: the household holds a public rental home and drew the rental subsidy for ${count(paid.length, 'month')} after the keys and the month of grace (${span.en}); the subsidy of the whole household for these months comes to ${formatYuan(amountFen)} yuan. The two are alternatives.`,
      zh: `疑点：该家庭已入住公租房，交房及宽限月之后仍有${paid.length}个月领取租赁补贴（${span.zh}），全户补贴合计${formatYuan(amountFen)}元。实物配租与租赁补贴只能择一享受。`,
    },
  };
}

/** When the home was granted and its keys were handed over. */
function handoverText(lease: AwardOf<'HOUSING'>): Statement {
  const granted = grantedText(lease);
  if (lease.keysOn === null) return granted;
  const keys = formatDate(lease.keysOn);
  return {
    en: `${granted.en}, keys on ${keys}`,
    zh: `${granted.zh}，${keys}交房`,
    days: { from: lease.keysOn, until: lease.until },
  };
}
