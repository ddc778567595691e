import {
  type DepartmentCode,
  type LocalDate,
  type Month,
  departmentCodes,
  firstDayOf,
  parseDate,
  programmes,
} from '@hub/assistance';
import { departmentRows } from '@hub/assistance/rows';
import { type Answers, buildCaseFile } from '../engine/build-case-file.ts';
import { monthsFrom } from '../questions/calendar.ts';
import type { CaseFile } from '../case-file.ts';
import { factTables } from '../engine/fact-tables.ts';
import { type CaseDraft, layoutOf } from './case-schema.ts';
import { rowFrom } from './columns.ts';

type Row = Record<string, unknown>;
type Tables = Record<string, Row[]>;
type AwardDraft = NonNullable<CaseDraft['awards']>[number];
type PaymentDraft = NonNullable<AwardDraft['payments']>[number];

/** The last day of the province's books, on which a case is judged unless it names another. */
const usualDay = parseDate('2019-12-31');
/** Furong district of Changsha. */
const usualCounty = '430102';
/** Since when people live where they live, unless a case says otherwise. */
const longAgo = parseDate('2010-01-01');
const usualHousehold = 'household';

/** A case that names somebody or something that is not in it, by its path from the case. */
export class CaseReferenceError extends Error {
  override readonly name = 'CaseReferenceError';
}

/** Builds the case file that a case describes, by the same way as the live hub does. */
export function buildCase(draft: CaseDraft): CaseFile {
  const asOf = draft.on ?? usualDay;
  const books = new CaseBooks(draft, draft.county ?? usualCounty);
  for (const award of draft.awards ?? []) books.addAward(award, asOf);
  books.addFacts();
  const answers = departmentCodes.map((department) => {
    const source = draft.sources?.[department] ?? asOf;
    return [
      department,
      source === 'SILENT'
        ? { isAnswered: false, reason: 'DEPARTMENT_UNAVAILABLE' }
        : { isAnswered: true, completeThrough: source, rows: books.tables[department] },
    ];
  });
  return buildCaseFile({
    asOf,
    subjectId: draft.people[0]?.id ?? '',
    personIds: draft.people.map(({ id }) => id),
    answers: Object.fromEntries(answers) as Answers,
  });
}

/** The first day granted for, which is the day of the decision unless an award says otherwise. */
function startOf({ from, decidedOn, programme }: AwardDraft): LocalDate {
  const day = from ?? decidedOn;
  if (day !== undefined) return day;
  throw new CaseReferenceError(`the award ${programme} says neither from nor decidedOn`);
}

function untilOf(award: AwardDraft): LocalDate | undefined {
  return (award as { readonly until?: LocalDate }).until;
}

function isOver(award: AwardDraft, asOf: LocalDate): boolean {
  const until = untilOf(award);
  return until !== undefined && until <= asOf;
}

/** The months that a payment is for; null once where it is for an event. */
function monthsOf({ months, month }: PaymentDraft): readonly (Month | null)[] {
  if (months !== undefined) return monthsFrom(months.from, months.until);
  return [month ?? null];
}

/** The books of the departments while a case is written into them. */
class CaseBooks {
  readonly tables = Object.fromEntries(
    departmentCodes.map((department) => [
      department,
      Object.fromEntries(Object.keys(departmentRows[department]).map((table) => [table, []])),
    ]),
  ) as unknown as Record<DepartmentCode, Tables>;
  #issued = 0;

  constructor(
    private readonly draft: CaseDraft,
    private readonly county: string,
  ) {}

  addAward(award: AwardDraft, asOf: LocalDate): void {
    const { department } = award;
    const id = award.id ?? this.#newId('award');
    const from = startOf(award);
    const members = award.members ?? this.#everybodyFor(award);
    this.#push(department, 'award', {
      subjectId: award.subject ?? this.#subjectOf(award, members),
      county: this.county,
      decidedOn: from,
      status: isOver(award, asOf) ? 'ENDED' : 'ACTIVE',
      ...rowFrom(layoutOf(department, 'award'), award),
      id,
      from,
    });
    this.#addMembers(award, id, { members, from });
    this.#addParts(award, id, from);
  }

  /** Payments, history and payees of an award. */
  #addParts({ department, ...award }: AwardDraft, awardId: string, from: LocalDate): void {
    for (const payment of award.payments ?? []) this.#pay(department, awardId, payment);
    for (const event of (award.events ?? []) as readonly Row[])
      this.#addPart(department, 'awardEvent', {
        decidedOn: event['from'],
        ...event,
        award: awardId,
      });
    for (const payee of award.payees ?? [])
      this.#addPart(department, 'payee', { from, ...payee, award: awardId });
  }

  #addMembers(
    award: AwardDraft,
    awardId: string,
    {
      members,
      from,
    }: { readonly members: readonly { readonly person: string }[]; readonly from: LocalDate },
  ): void {
    const { department } = award;
    const days = rowFrom(layoutOf(department, 'awardMember'), { from, until: untilOf(award) });
    for (const member of members) {
      this.#mustKnow(member.person);
      const own = rowFrom(layoutOf(department, 'awardMember'), member);
      this.#push(department, 'awardMember', { isCounted: true, ...days, ...own, awardId });
    }
  }

  /** Facts and applications as they are written, and what a case leaves unsaid: who lives together, and where. */
  addFacts(): void {
    const { people, facts = {}, applications = [] } = this.draft;
    for (const person of people) {
      const row = rowFrom(layoutOf('CIVIL_AFFAIRS', 'person'), { ...person, person: person.id });
      this.#push('CIVIL_AFFAIRS', 'person', {
        bornOn: parseDate('1970-01-01'),
        hukou: 'RURAL',
        ...row,
      });
    }
    const usual = {
      householdMember: people.map(({ id }, index) => ({
        householdId: usualHousehold,
        person: id,
        isHead: index === 0,
        from: longAgo,
      })),
      hukouResidence: people.map(({ id }) => ({ person: id, county: this.county, from: longAgo })),
    };
    for (const [table, rows] of Object.entries({ ...usual, ...facts }) as [
      keyof typeof factTables,
      Row[],
    ][]) {
      const { department } = factTables[table];
      for (const row of rows) {
        this.#mustKnow(String(row['person']));
        this.#addPart(department, table, row);
      }
    }
    for (const application of applications as readonly Row[]) {
      const { department } = programmes[application['programme'] as keyof typeof programmes];
      this.#mustKnow(String(application['person']));
      this.#addPart(department, 'application', application);
    }
  }

  #pay(department: DepartmentCode, awardId: string, payment: PaymentDraft): void {
    const { amount, on } = payment;
    for (const month of monthsOf(payment)) {
      this.#push(department, 'payment', {
        type: amount < 0 ? 'REVERSAL' : 'NORMAL',
        paidOn: month === null ? on : firstDayOf(month),
        ...rowFrom(layoutOf(department, 'payment'), payment),
        id: this.#newId('payment'),
        awardId,
        month,
      });
    }
  }

  #addPart(department: DepartmentCode, table: string, draft: Row): void {
    const row = rowFrom(layoutOf(department, table), draft);
    this.#push(department, table, { id: this.#newId(table), ...row });
  }

  #push(department: DepartmentCode, table: string, draft: Row): void {
    this.tables[department][table]?.push(layoutOf(department, table).complete(draft));
  }

  #everybodyFor({ programme }: AwardDraft): readonly { readonly person: string }[] {
    const { people } = this.draft;
    if (people.length > 1 && programmes[programme].unit !== 'HOUSEHOLD')
      throw new CaseReferenceError(`the award ${programme} does not say who its members are`);
    return people.map(({ id }) => ({ person: id }));
  }

  #subjectOf({ programme }: AwardDraft, members: readonly { readonly person: string }[]): string {
    return programmes[programme].unit === 'PERSON' ? (members[0]?.person ?? '') : usualHousehold;
  }

  #mustKnow(person: string): void {
    if (this.draft.people.some(({ id }) => id === person)) return;
    throw new CaseReferenceError(`nobody in the case is called ${person}`);
  }

  #newId(kind: string): string {
    this.#issued += 1;
    return `${kind} ${this.#issued}`;
  }
}
