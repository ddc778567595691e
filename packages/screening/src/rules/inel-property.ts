import {
  type Fen,
  type LocalDate,
  addDays,
  covers,
  firstDayOf,
  formatDate,
  formatYuan,
  monthOf,
} from '@hub/assistance';
import {
  type Grant,
  type MonthShare,
  countedIn,
  destituteSupport,
  grantsOf,
  isInForce,
  subsistenceAllowance,
  undividedShares,
} from '../questions/awards.ts';
import type { Award, CaseFile, Facts } from '../case-file.ts';
import type { Evidence, RuleFinding, Text } from '../finding.ts';
import { daysOf, interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { schemeOfAward, standardFen } from '../questions/means.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import {
  awardEvidence,
  factEvidence,
  grantedText,
  paidText,
  periodOf,
  shareLines,
  sumOf,
} from '../wording.ts';
import { openSince } from '../questions/calendar.ts';

const means = [
  ...subsistenceAllowance,
  ...destituteSupport,
  'MZ-MARGIN',
  'ZJ-PRH-K',
  'ZJ-PRH-S',
] as const;

/**
 * Property that verification found with somebody who draws aid granted by means, beyond the limits.
 *
 * A vehicle, a second dwelling, premises, savings, a business. Registers say nothing of what a thing is for or whose it
 * really is, so anything with a known circumstance is left out and the rest is to be verified, never stopped.
 */
export const inelProperty: Rule = {
  id: 'INEL-PROPERTY',
  title: {
    en: 'Property beyond limits (vehicle, second home, deposits, company)',
    zh: '财产超标：车辆、多套房、存款、工商登记',
  },
  kind: 'INELIGIBLE',
  subject: 'HOUSEHOLD',
  severity: 'MEDIUM',
  disposition: 'SUSPICION',
  needs: ['CIVIL_AFFAIRS', 'HOUSING'],
  programmes: means,
  startsFrom: ['property'],
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [interimMeasures('arts. 9, 58'), socialAssistanceLaw('arts. 41-43')],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'vehicle for a disability, tricycle, farm machinery, scrapped or sold and not transferred, name borrowed',
        zh: '残疾人代步车、三轮车、农机、报废或已售未过户、被借名',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'resettlement flat with the old house still standing, inherited share, unfinished house',
        zh: '安置房与未拆旧房、继承份额、未完工房屋',
      },
    },
    {
      letter: 'c',
      description: {
        en: 'compensation for disaster, illness, land or funeral; joint account',
        zh: '灾害、医疗、征地、丧葬补偿款，联名账户',
      },
    },
    {
      letter: 'd',
      description: {
        en: 'share in a cooperative, nominal shareholder, deregistered or dormant firm, village factory',
        zh: '合作社成员、挂名股东、已注销或停业企业、扶贫车间',
      },
    },
    {
      letter: 'e',
      description: {
        en: "single-person award, assessed by that person's own property",
        zh: '单人户仅核查本人财产',
      },
    },
  ],
  isVerified: false,
  check: (file) => {
    if (file.household === null) return [];
    const leads = grantsOf(file, means).flatMap((grant) => leadOf(file, grant));
    return leads.length === 0 ? [] : [finding(file, file.household.id, leads)];
  },
};

type Property = Facts['property'][number];

/** Property beyond a limit, and since when it is. */
interface Hit {
  readonly what: Text;
  readonly since: LocalDate;
  readonly properties: readonly Property[];
}

/** An award whose members hold property beyond limits, and what it paid since. */
interface Lead {
  readonly award: Award;
  readonly hits: readonly Hit[];
  readonly shares: readonly MonthShare[];
}

function leadOf(file: CaseFile, grant: Grant): readonly Lead[] {
  const { award } = grant;
  if (!isInForce(award) || !covers(award, file.asOf)) return [];
  const hits = hitsOf(file, award);
  if (hits.length === 0) return [];
  const since = Math.max(award.from, Math.min(...hits.map(({ since: day }) => day)));
  const shares = undividedShares(grant).filter(({ month }) => since <= firstDayOf(month));
  return [{ award, hits, shares }];
}

function hitsOf(file: CaseFile, award: Award): readonly Hit[] {
  const { asOf } = file;
  const members = countedIn(award, monthOf(asOf));
  const at = { area: award.county, month: monthOf(asOf) };
  const verifiedSince = addDays(asOf, -parameter('property.staleDays', at));
  const found = file.facts.property
    .filter(
      (row) =>
        members.includes(row.personId) &&
        row.circumstance === null &&
        row.hasConsent &&
        verifiedSince <= row.verifiedOn &&
        covers(row, asOf),
    )
    .toSorted((left, right) => left.from - right.from);
  if (found.length === 0) return [];
  const of = (...kinds: readonly Property['kind'][]) =>
    found.filter(({ kind }) => kinds.includes(kind));
  const heldSince = addDays(asOf, -parameter('property.vehicleDays', at));
  const limitFen = parameter('property.businessLimitFen', at);
  return [
    ...of('VEHICLE')
      .filter(({ from }) => from <= heldSince)
      .map((row) => hit(row, { en: 'a vehicle', zh: '机动车' })),
    ...severalDwellings(of('DWELLING'), parameter('property.dwellings', at)),
    ...of('COMMERCIAL_PREMISES').map((row) =>
      hit(row, { en: 'commercial premises', zh: '商业用房' }),
    ),
    ...savings(of('DEPOSIT', 'SECURITIES'), savingsLimitFen(file, award, members)),
    ...of('BUSINESS')
      .filter(({ valueFen }) => (valueFen ?? 0) > limitFen)
      .map((row) => hit(row, { en: 'a business', zh: '工商登记' })),
  ];
}

function hit(row: Property, what: Text): Hit {
  return { what, since: row.from, properties: [row] };
}

/** Too many from the day on which the last of the number was acquired. */
function severalDwellings(rows: readonly Property[], number: number): readonly Hit[] {
  const last = rows[number - 1];
  if (last === undefined) return [];
  const what = { en: `${rows.length} dwellings`, zh: `${rows.length}套住房` };
  return [{ what, since: last.from, properties: rows }];
}

/** Savings of the members together; too much from the day on which the limit was passed. */
function savings(rows: readonly Property[], limitFen: Fen | null): readonly Hit[] {
  if (limitFen === null) return [];
  let sum = 0;
  let since: LocalDate | null = null;
  for (const { valueFen, from } of rows) {
    sum += valueFen ?? 0;
    if (since === null && sum > limitFen) since = from;
  }
  if (since === null) return [];
  const amount = formatYuan(sum);
  const what = { en: `savings of ${amount} yuan`, zh: `存款及有价证券${amount}元` };
  return [{ what, since, properties: rows }];
}

/** What the members may have saved together; null where nobody knows the scheme that they are under. */
function savingsLimitFen(file: CaseFile, award: Award, members: readonly string[]): Fen | null {
  const at = { area: award.county, month: monthOf(file.asOf) };
  const scheme = schemeOfAward(file, award);
  if (scheme === null) return null;
  return parameter('property.depositMonths', at) * standardFen(scheme, at) * members.length;
}

function finding(file: CaseFile, householdId: string, leads: readonly Lead[]): RuleFinding {
  const shares = leads.flatMap((lead) => lead.shares);
  const arithmetic = shareLines(shares);
  const amountFen = sumOf(arithmetic);
  const amount = formatYuan(amountFen);
  const hits = leads.flatMap((lead) => lead.hits);
  const properties = [...new Set(hits.flatMap((found) => found.properties))];
  const what = new Map(hits.map((found) => [`${found.what.en} ${found.since}`, found]));
  const words = [...what.values()].map(({ what: { en, zh }, since }) => {
    const day = formatDate(since);
    return { en: `${en} since ${day}`, zh: `${zh}（${day}起）` };
  });
  const people = new Set([
    ...leads.flatMap(({ award }) => countedIn(award, monthOf(file.asOf))),
    ...properties.map(({ personId }) => personId),
  ]);
  return {
    subject: { kind: 'HOUSEHOLD', id: householdId },
    personIds: [...people],
    period: shares.length === 0 ? null : periodOf(shares.map(({ month }) => month)),
    factDays: daysOf([file.asOf]),
    evidence: [
      ...leads.map(({ award, shares: paid }) =>
        awardEvidence(
          award,
          paid.length === 0 ? grantedText(award) : paidText(paid.map(({ month }) => month)),
        ),
      ),
      ...properties.map(propertyEvidence),
    ],
    arithmetic,
    amountFen,
    amountMeaning: 'EXPOSURE',
    explanation: {
      en: `Lead: verification shows ${words.map(({ en }) => en).join(', ')} with members of a household that draws aid granted by means; ${amount} yuan were paid since. Registers do not show what a thing is for or whose it is: verify with the family before anything else.`,
      zh: `疑点：信息核对显示享受救助的家庭成员名下有${words.map(({ zh }) => zh).join('、')}，此后发放${amount}元。登记信息不反映实际用途和归属，应先向家庭核实，不得直接停发。`,
    },
  };
}

const kindTexts: Readonly<Record<Property['kind'], Text>> = {
  VEHICLE: { en: 'Vehicle', zh: '机动车' },
  DWELLING: { en: 'Dwelling', zh: '住房' },
  COMMERCIAL_PREMISES: { en: 'Commercial premises', zh: '商业用房' },
  DEPOSIT: { en: 'Deposit', zh: '存款' },
  SECURITIES: { en: 'Securities', zh: '有价证券' },
  BUSINESS: { en: 'Business', zh: '工商登记' },
  FARM_LAND: { en: 'Farm land', zh: '承包地' },
};

function propertyEvidence({ id, kind, valueFen, from, verifiedOn }: Property): Evidence {
  const [since, verified] = [from, verifiedOn].map(formatDate);
  const value = valueFen === null ? null : formatYuan(valueFen);
  const { en, zh } = kindTexts[kind];
  return factEvidence('property', id, {
    en: `${en}${value === null ? '' : ` of ${value} yuan`}, held since ${since}, verified on ${verified}`,
    zh: `${zh}${value === null ? '' : `${value}元`}，${since}起，${verified}核对`,
    days: openSince(from),
    ...(valueFen === null ? {} : { amountFen: valueFen }),
  });
}
