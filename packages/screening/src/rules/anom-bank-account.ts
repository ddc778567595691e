import {
  type DepartmentCode,
  type Fen,
  type LocalDate,
  type ProgrammeCode,
  covers,
  departmentCodes,
  formatDate,
  formatYuan,
  monthOf,
  nationCode,
} from '@hub/assistance';
import type { Facts, Payee, Payment } from '../case-file.ts';
import type { Evidence, RuleFinding, Text } from '../finding.ts';
import { interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import {
  awardEvidence,
  count,
  deathEvidence,
  line,
  periodOf,
  periodText,
  recognitionEvidence,
} from '../wording.ts';

/**
 * Aid for several unrelated households, or for strangers of an official, or for anybody, on one person's account.
 *
 * The account of somebody who died is a lead whoever is paid to it. Institutions, schools, employers and hospitals hold
 * accounts for many, and a court gives a guardian that task; kin and one's own household are no strangers.
 */
export const anomBankAccount: Rule = {
  id: 'ANOM-BANK-ACCOUNT',
  title: {
    en: 'One bank account receives aid for several unrelated persons',
    zh: '同一账户代领多名无亲属关系人员救助金',
  },
  kind: 'ANOMALY',
  subject: 'PERSON',
  severity: 'HIGH',
  disposition: 'SUSPICION',
  needs: departmentCodes,
  programmes: [],
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [interimMeasures('arts. 5, 67'), socialAssistanceLaw('arts. 6, 71')],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'the account of an institution that cares for destitute people or children',
        zh: '集中供养、儿童福利等机构账户',
      },
    },
    {
      letter: 'b',
      description: { en: 'the account of a school for fee waivers', zh: '学校免学费账户' },
    },
    {
      letter: 'c',
      description: { en: 'the account of an employer for post subsidies', zh: '单位岗位补贴账户' },
    },
    { letter: 'd', description: { en: 'the account of a hospital', zh: '医院账户' } },
    { letter: 'e', description: { en: 'a guardian appointed by a court', zh: '法院指定的监护人' } },
    {
      letter: 'f',
      description: {
        en: 'the head of a household for the own household, or kin',
        zh: '户主代本户领取，或亲属代领',
      },
    },
  ],
  isVerified: false,
  check: null,
};

/** Payments of one award that arrived on one account, while it was the payee's. */
export interface AccountUse {
  readonly award: {
    readonly department: DepartmentCode;
    readonly id: string;
    readonly programme: ProgrammeCode;
    readonly county: string;
  };
  /** Everybody who draws from the award. */
  readonly personIds: readonly string[];
  /** Reversals included; what the bank sent back left out. */
  readonly payments: readonly Pick<Payment, 'paidOn' | 'amountFen'>[];
}

/** An account, what came in on it in the time that is looked at, and what is known of its holder. */
export interface Account extends Pick<Payee, 'account' | 'holder' | 'holderId'> {
  readonly uses: readonly AccountUse[];
  /** Reports of the holder's death. */
  readonly deaths: Facts['death'];
  /** Recognitions of the holder. */
  readonly recognitions: Facts['recognition'];
}

/** Accounts to look at, with what says who belongs together. One set query for each of the three answers it. */
export interface AccountSurvey {
  readonly asOf: LocalDate;
  /** Accounts that pay more than one household, and those of officials and of the dead. */
  readonly accounts: readonly Account[];
  /** The household of everybody who holds or draws on one of the accounts, by person. */
  readonly householdOf: ReadonlyMap<string, string>;
  /** Every row of kin and guardians of these people, whatever became of them. */
  readonly kinship: readonly Pick<Facts['kinship'][number], 'personId' | 'relativeId'>[];
}

/** Leads in a survey of accounts, one for each account at most: exposure in fen. Pure. */
export function accountFindings(survey: AccountSurvey): readonly RuleFinding[] {
  const familyOf = familiesOf(survey);
  return survey.accounts.flatMap((account): readonly RuleFinding[] => {
    if (!isPersonal(account)) return [];
    const lead =
      manyHouseholds(account, { asOf: survey.asOf, familyOf }) ??
      official(account, familyOf) ??
      deadHolder(account, survey.asOf);
    return lead === null ? [] : [finding(account, lead)];
  });
}

/** Bodies hold accounts for many. */
function isPersonal({ holder }: Account): boolean {
  return holder === 'PERSON' || holder === 'GUARDIAN';
}

/** Names the family of a person: households that kin or a guardian connect are one. */
type FamilyOf = (personId: string) => string;

function familiesOf({ householdOf, kinship }: AccountSurvey): FamilyOf {
  const joined = new Map<string, string>();
  const rootOf = (family: string): string => {
    const next = joined.get(family);
    return next === undefined ? family : rootOf(next);
  };
  // Somebody without a household is one alone; the prefix keeps people and households apart.
  const familyOf = (personId: string) => {
    const household = householdOf.get(personId);
    return rootOf(household === undefined ? `person ${personId}` : `household ${household}`);
  };
  for (const { personId, relativeId } of kinship) {
    if (relativeId === null) continue;
    const [left, right] = [familyOf(personId), familyOf(relativeId)];
    if (left !== right) joined.set(left, right);
  }
  return familyOf;
}

/** Why an account is a lead, and the payments that are. */
interface Lead {
  readonly variant?: string;
  readonly why: Text;
  readonly uses: readonly AccountUse[];
  readonly evidence: readonly Evidence[];
}

/** What came in for people who are no family of the holder's. Of a holder who is not known, nobody is. */
function strangersUses({ uses, holderId }: Account, familyOf: FamilyOf): readonly AccountUse[] {
  const own = holderId === null ? null : familyOf(holderId);
  return uses.filter((use) => netFen(use) > 0 && !use.personIds.some((id) => familyOf(id) === own));
}

function manyHouseholds(
  account: Account,
  { asOf, familyOf }: { readonly asOf: LocalDate; readonly familyOf: FamilyOf },
): Lead | null {
  if (account.holder === 'GUARDIAN') return null;
  const uses = strangersUses(account, familyOf);
  const families = new Set(uses.flatMap(({ personIds }) => personIds.map(familyOf)));
  const most = parameter('account.households', { area: nationCode, month: monthOf(asOf) });
  if (families.size < most) return null;
  return {
    why: {
      en: `it received aid for ${count(families.size, 'household')} that no kinship or guardianship connects with its holder or with each other`,
      zh: `该账户代领${families.size}户救助金，各户与持有人及相互之间均无亲属、监护关系`,
    },
    uses,
    evidence: [],
  };
}

const offices = {
  VILLAGE_OFFICIAL: { en: 'village official', zh: '村（居）干部' },
  ASSISTANCE_WORKER: { en: 'assistance worker', zh: '救助经办人员' },
} as const;

type Office = keyof typeof offices;

/** Payments for strangers in the days of the holder's office. */
function official(account: Account, familyOf: FamilyOf): Lead | null {
  const held = account.recognitions.filter(({ kind }) => kind in offices);
  const [office] = held;
  if (office === undefined || account.holder === 'GUARDIAN') return null;
  const uses = usesOn(strangersUses(account, familyOf), (day) =>
    held.some((days) => covers(days, day)),
  );
  if (uses.length === 0) return null;
  const what = offices[office.kind as Office];
  return {
    variant: 'official-holder',
    why: {
      en: `its holder is a ${what.en} and it received aid for people outside the holder's family`,
      zh: `持有人系${what.zh}，该账户代领非亲属人员救助金`,
    },
    uses,
    evidence: held.map((row) => recognitionEvidence(row, offices[row.kind as Office])),
  };
}

/** Payments for others after the holder's death, once the registers have had time; the holder's own are another rule's. */
function deadHolder({ uses, holderId, deaths }: Account, asOf: LocalDate): Lead | null {
  const [death] = deaths
    .filter(({ isRevoked }) => !isRevoked)
    .toSorted((left, right) => left.diedOn - right.diedOn);
  if (death === undefined) return null;
  const latency = parameter('death.latencyDays', { area: nationCode, month: monthOf(asOf) });
  if (death.diedOn + latency > asOf) return null;
  const others = uses.filter(({ personIds }) => personIds.some((id) => id !== holderId));
  const late = usesOn(others, (day) => day > death.diedOn);
  if (late.length === 0) return null;
  const day = formatDate(death.diedOn);
  return {
    variant: 'holder-dead',
    why: {
      en: `its holder died on ${day} and it went on receiving aid`,
      zh: `持有人于${day}死亡后该账户仍有救助金入账`,
    },
    uses: late,
    evidence: [deathEvidence(death)],
  };
}

/** The payments of some days alone; uses of which nothing is left are out. */
function usesOn(
  uses: readonly AccountUse[],
  isMeant: (day: LocalDate) => boolean,
): readonly AccountUse[] {
  return uses
    .map((use) => ({ ...use, payments: use.payments.filter(({ paidOn }) => isMeant(paidOn)) }))
    .filter((use) => netFen(use) > 0);
}

function netFen({ payments }: AccountUse): Fen {
  return payments.reduce((sum, { amountFen }) => sum + amountFen, 0);
}

function finding(
  { account, holderId }: Account,
  { variant, why, uses, evidence }: Lead,
): RuleFinding {
  const amountFen = uses.reduce((sum, use) => sum + netFen(use), 0);
  const amount = formatYuan(amountFen);
  const months = uses.flatMap(({ payments }) => payments.map(({ paidOn }) => monthOf(paidOn)));
  const period = periodOf(months);
  const span = periodText(period);
  const people = new Set(uses.flatMap(({ personIds }) => personIds));
  return {
    ...(variant === undefined ? {} : { variant }),
    subject: { kind: 'PERSON', id: holderId ?? account },
    personIds: [...new Set([...(holderId === null ? [] : [holderId]), ...people])],
    period,
    evidence: [...uses.map(useEvidence), ...evidence],
    arithmetic: [
      line({
        label: { en: 'paid to the account', zh: '账户入账合计' },
        terms: [uses.map((use) => formatYuan(netFen(use))).join(' + ')],
        resultFen: amountFen,
      }),
    ],
    amountFen,
    amountMeaning: 'EXPOSURE',
    explanation: {
      en: `Lead: who may draw on an account should be checked: ${why.en}. ${amount} yuan came in (${span.en}).`,
      zh: `疑点：建议核实账户代领情况：${why.zh}。${span.zh}入账${amount}元。`,
    },
  };
}

function useEvidence(use: AccountUse): Evidence {
  const span = periodText(periodOf(use.payments.map(({ paidOn }) => monthOf(paidOn))));
  const amount = formatYuan(netFen(use));
  return awardEvidence(use.award, {
    ...span,
    en: `${amount} yuan to the account, ${span.en}`,
    zh: `${span.zh}入账${amount}元`,
    amountFen: netFen(use),
  });
}
