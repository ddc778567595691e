import {
  type DepartmentCode,
  type Fen,
  type LocalDate,
  type Month,
  type ProgrammeCode,
  departmentCodes,
  firstDayOf,
  parseDate,
  parseMonth,
  programmes,
  yuan,
} from '@hub/assistance';
import { departmentRows } from '@hub/assistance/rows';
import {
  type Application,
  type Award,
  type AwardEvent,
  type AwardMember,
  type AwardOf,
  type CaseFile,
  type Facts,
  type Finding,
  type Payee,
  type Payment,
  type Rule,
  type Source,
  screen,
} from '../src/index.ts';
import { factTables } from '../src/engine/fact-tables.ts';

/** The day of every file, unless a case says otherwise. */
export const today = parseDate('2019-12-31');

/** A day by its text. */
export const day = parseDate;

/** A month by its text. */
export const month = parseMonth;

/** Furong, a district of Changsha; Yueyanglou, a district of another prefecture. */
export const furong = '430102';
export const yueyanglou = '430602';

type ColumnsOf<D extends DepartmentCode> = Omit<
  AwardOf<D>,
  'id' | 'programme' | 'department' | 'members' | 'events' | 'payments' | 'returned' | 'payees'
>;

/** Columns that only awards of one department have. */
type Columns = Partial<
  ColumnsOf<'CIVIL_AFFAIRS'> &
    ColumnsOf<'HEALTHCARE_SECURITY'> &
    ColumnsOf<'EDUCATION'> &
    ColumnsOf<'HOUSING'> &
    ColumnsOf<'HUMAN_RESOURCES'> &
    ColumnsOf<'EMERGENCY_MANAGEMENT'>
>;

/** What is unusual about an award. */
export type AwardDraft = Columns & {
  readonly programme: ProgrammeCode;
  readonly id?: string;
  /** A person's key, or a member of which something is unusual. */
  readonly members?: readonly (string | (Partial<AwardMember> & { readonly personId: string }))[];
  readonly payments?: readonly Partial<Payment>[];
  /** What happened to it, each change decided on the day it holds from. */
  readonly events?: readonly (Partial<AwardEvent> & Pick<AwardEvent, 'kind' | 'from'>)[];
  readonly returned?: readonly Partial<Payment>[];
  readonly payees?: readonly Partial<Payee>[];
};

/** The columns of every department's awards that say nothing. */
const noColumns = Object.assign(
  {},
  ...departmentCodes.map((code) => departmentRows[code].award.complete({} as never)),
) as object;

/** An award that runs since 2018, decided by Furong district, for one person who is counted in it. */
export function award({
  members = ['person'],
  payments = [],
  events = [],
  returned = [],
  payees = [],
  ...draft
}: AwardDraft): Award {
  const id = draft.id ?? `award ${draft.programme}`;
  const from = draft.from ?? draft.decidedOn ?? parseDate('2018-01-01');
  return {
    ...noColumns,
    subjectId: 'household',
    county: furong,
    decidedOn: from,
    from,
    until: null,
    status: 'ACTIVE',
    partOf: null,
    refersTo: null,
    ...draft,
    id,
    department: programmes[draft.programme].department,
    members: members.map((member) => memberOf(id, from, member)),
    payments: payments.map((payment, index) => ({
      id: `${id} payment ${index + 1}`,
      ...paymentOf(id, from, payment),
    })),
    returned: returned.map((payment, index) => ({
      id: `${id} returned ${index + 1}`,
      ...paymentOf(id, from, payment),
    })),
    events: events.map((event, index) => ({
      id: `${id} event ${index + 1}`,
      awardId: id,
      decidedOn: event.from,
      reason: null,
      ...event,
    })),
    payees: payees.map((payee, index) => ({
      id: `${id} payee ${index + 1}`,
      awardId: id,
      account: 'account',
      holder: 'PERSON',
      holderId: null,
      from,
      until: null,
      ...payee,
    })),
  } as unknown as Award;
}

type MemberDraft = NonNullable<AwardDraft['members']>[number];

function memberOf(awardId: string, from: LocalDate, draft: MemberDraft): AwardMember {
  const member = typeof draft === 'string' ? { personId: draft } : draft;
  return { awardId, isCounted: true, from, until: null, ...member };
}

/** Paid on the first day of its month, or with the award. */
function paymentOf(awardId: string, from: LocalDate, draft: Partial<Payment>): Omit<Payment, 'id'> {
  const paidOn = draft.month == null ? from : firstDayOf(draft.month);
  return {
    awardId,
    month: null,
    amountFen: 0,
    type: 'NORMAL',
    paidOn,
    returnedOn: null,
    ...draft,
  };
}

/** A payment for every month from the first to the last. */
export function monthly(
  first: string,
  last: string,
  amount: number,
): readonly { readonly month: Month; readonly amountFen: Fen }[] {
  const from = parseMonth(first);
  return Array.from({ length: parseMonth(last) - from + 1 }, (_, index) => ({
    month: (from + index) as Month,
    amountFen: yuan(amount),
  }));
}

/** One payment for an event. */
export function once(amount: number): readonly { readonly amountFen: Fen }[] {
  return [{ amountFen: yuan(amount) }];
}

/** What was paid for a month is taken back. */
export function reversal(text: string, amount: number): Partial<Payment> {
  return { month: parseMonth(text), amountFen: -yuan(amount), type: 'REVERSAL' };
}

type FactDrafts = { readonly [Name in keyof Facts]?: readonly Partial<Facts[Name][number]>[] };

/** What is in a file; what is left out is empty. */
export interface CaseFileDraft {
  readonly asOf?: LocalDate;
  /** The members of the household. */
  readonly people?: readonly string[];
  readonly awards?: readonly Award[];
  readonly applications?: readonly Partial<Application>[];
  readonly facts?: FactDrafts;
  readonly sources?: Partial<Record<DepartmentCode, Source>>;
}

const factDefaults = {
  id: 'fact',
  personId: 'person',
  from: parseDate('2010-01-01'),
  until: null,
};

/** A fact of a table that says nothing yet. */
function blankFact(name: string): object {
  const layouts = departmentCodes.map(
    (code) => departmentRows[code] as Readonly<Record<string, { complete: (d: never) => object }>>,
  );
  return layouts.find((tables) => name in tables)?.[name]?.complete({} as never) ?? {};
}

/** A file of one household of which every department answered and is complete through its day. */
export function caseFile({
  asOf = today,
  people = ['person'],
  awards = [],
  applications = [],
  facts = {},
  sources = {},
}: CaseFileDraft): CaseFile {
  const answered: Source = { isAnswered: true, completeThrough: asOf };
  const drafts: Readonly<Record<string, readonly object[] | undefined>> = {
    householdMember: people.map((personId) => ({ personId, householdId: 'household' })),
    ...facts,
  };
  const tables = Object.keys(factTables).map((name) => [
    name,
    (drafts[name] ?? []).map((draft, index) => ({
      ...blankFact(name),
      ...factDefaults,
      id: `${name} ${index + 1}`,
      ...draft,
    })),
  ]);
  return {
    asOf,
    household: { id: 'household', memberIds: people },
    personIds: people,
    sources: {
      ...(Object.fromEntries(
        departmentCodes.map((code) => [code, answered]),
      ) as CaseFile['sources']),
      ...sources,
    },
    awards,
    dataQuality: [],
    applications: applications.map((draft) => ({
      id: 'application',
      personId: 'person',
      programme: 'JY-PRE',
      appliedOn: parseDate('2019-01-15'),
      state: 'OPEN',
      decidedOn: null,
      ...draft,
    })),
    facts: Object.fromEntries(tables) as Facts,
  };
}

/** What one rule finds in a file. Every finding of every case rests on a text that was in force, and reckons without words. */
export function findingsOf(rule: Rule, draft: CaseFileDraft): readonly Finding[] {
  const { findings, undecided } = screen(caseFile(draft), [rule]);
  if (undecided.length > 0) throw new Error(`undecided: ${undecided[0]?.reason.en}`);
  const lawless = findings.find(({ legalBasis }) => legalBasis.length === 0);
  if (lawless !== undefined) throw new Error(`no law was in force for ${lawless.explanation.en}`);
  const worded = findings
    .flatMap(({ arithmetic }) => arithmetic)
    .find(({ expression }) => /\p{L}/u.test(expression.replaceAll('min(', '(')));
  if (worded !== undefined) throw new Error(`there are words in ${worded.expression}`);
  return findings;
}
