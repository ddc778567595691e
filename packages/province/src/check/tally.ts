import {
  type DepartmentCode,
  type Fen,
  type Month,
  type ProgrammeCode,
  departmentCodes,
  monthOf,
  parseMonth,
  yearOf,
} from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import type { ProvincePart, RegisteredPerson } from '../province.ts';
import { subsistenceStandard } from '../standards.ts';

type AnyRows = RowsOf<DepartmentCode>;
type AwardRow = AnyRows['award'][number];
type PaymentRow = AnyRows['payment'][number];
type MemberRow = AnyRows['awardMember'][number];
type PaidIn = Readonly<Record<keyof typeof levelMonths, Set<string>>>;

/** The months whose levels the report compares: one in the middle of 2017, and its last one, September 2019. */
export const levelMonths = { before: parseMonth('2017-06'), now: parseMonth('2019-09') } as const;

/** What one programme gave: decisions, money in all and by year, open awards with the people counted in them. */
export interface ProgrammeTally {
  decided: number;
  paidFen: Fen;
  /** Of it, what was paid for months up to the last one of the report. */
  reportedFen: Fen;
  readonly decidedIn: Map<number, number>;
  readonly paidFenIn: Map<number, Fen>;
  /** Awards open on the last day. */
  open: number;
  /** People counted in an open award. */
  recipients: number;
  /** Paid for the two months of the levels, and the people counted in what was paid. */
  readonly levels: Readonly<Record<keyof typeof levelMonths, { fen: Fen; people: number }>>;
}

/** Counts what a province holds, part by part; what it keeps does not grow with payments. */
export class ProvinceTally {
  residents = 0;
  households = 0;
  readonly counties = new Set<string>();
  readonly institutions = new Set<string>();
  readonly deaths = new Set<string>();
  dependentInCare = 0;
  /** Standards of 2017 and 2019 summed over recipients of the allowance, urban and rural. */
  readonly standards = {
    URBAN: { 2017: 0, 2019: 0, people: 0 },
    RURAL: { 2017: 0, 2019: 0, people: 0 },
  };
  readonly #programmes = new Map<string, ProgrammeTally>();

  /** What a programme gave; zero where it gave nothing. */
  of(programme: ProgrammeCode): ProgrammeTally {
    const known = this.#programmes.get(programme);
    if (known !== undefined) return known;
    const fresh: ProgrammeTally = {
      decided: 0,
      paidFen: 0,
      reportedFen: 0,
      decidedIn: new Map(),
      paidFenIn: new Map(),
      open: 0,
      recipients: 0,
      levels: { before: { fen: 0, people: 0 }, now: { fen: 0, people: 0 } },
    };
    this.#programmes.set(programme, fresh);
    return fresh;
  }

  /** Takes note of one part of the province. */
  add({ people, households, rows }: ProvincePart): void {
    this.residents += people.length;
    this.households += households.length;
    for (const { county } of households) this.counties.add(county);
    for (const { personId, isRevoked } of rows.CIVIL_AFFAIRS.death)
      if (!isRevoked) this.deaths.add(personId);
    for (const department of departmentCodes) this.#addAwards(rows[department]);
    this.#addCare(rows.CIVIL_AFFAIRS);
    this.#addStandards(rows.CIVIL_AFFAIRS, new Map(people.map((row) => [row.personId, row])));
  }

  #addAwards(rows: AnyRows): void {
    const awards = new Map<string, AwardRow>();
    for (const row of rows.award) awards.set(row.id, row);
    for (const row of awards.values()) this.#addDecision(row);
    const paid = { before: new Set<string>(), now: new Set<string>() };
    for (const row of rows.payment) {
      const award = awards.get(row.awardId);
      if (award !== undefined && row.returnedOn === null) this.#addPayment(award, row, paid);
    }
    this.#addMembers(rows, awards, paid);
  }

  #addMembers({ awardMember }: AnyRows, awards: ReadonlyMap<string, AwardRow>, paid: PaidIn): void {
    const counted = new Set<string>();
    for (const member of awardMember) {
      const award = awards.get(member.awardId);
      if (award === undefined || !member.isCounted) continue;
      this.#addLevels(award, member, paid);
      const key = `${award.programme} ${member.personId}`;
      if (!isOpen(award) || member.until !== null || counted.has(key)) continue;
      counted.add(key);
      this.of(award.programme).recipients += 1;
    }
  }

  #addDecision({ programme, decidedOn, partOf, until }: AwardRow): void {
    if (partOf !== null) return;
    const tally = this.of(programme);
    tally.decided += 1;
    add(tally.decidedIn, yearOf(monthOf(decidedOn)), 1);
    if (until === null) tally.open += 1;
  }

  #addPayment({ programme, id }: AwardRow, { month, amountFen, paidOn }: PaymentRow, paid: PaidIn) {
    const tally = this.of(programme);
    const paidFor = month ?? monthOf(paidOn);
    tally.paidFen += amountFen;
    if (paidFor <= levelMonths.now) tally.reportedFen += amountFen;
    add(tally.paidFenIn, yearOf(paidFor), amountFen);
    for (const when of whens) {
      if (month !== levelMonths[when]) continue;
      tally.levels[when].fen += amountFen;
      paid[when].add(id);
    }
  }

  #addLevels({ programme, id }: AwardRow, member: MemberRow, paid: PaidIn): void {
    for (const when of whens) {
      if (paid[when].has(id) && covers(member, levelMonths[when]))
        this.of(programme).levels[when].people += 1;
    }
  }

  #addCare(rows: ProvincePart['rows']['CIVIL_AFFAIRS']): void {
    for (const award of rows.award) {
      if (award.programme !== 'MZ-TEKUN-C' || !isOpen(award)) continue;
      if (award.institution !== null) this.institutions.add(award.institution);
      if (award.careLevel !== null && award.careLevel !== 'INDEPENDENT') this.dependentInCare += 1;
    }
  }

  #addStandards(
    { award, awardMember }: ProvincePart['rows']['CIVIL_AFFAIRS'],
    people: ReadonlyMap<string, RegisteredPerson>,
  ): void {
    const allowances = new Set(
      award
        .filter((row) => isOpen(row) && allowance.some((code) => code === row.programme))
        .map(({ id }) => id),
    );
    for (const { awardId, personId, isCounted, until } of awardMember) {
      const person = people.get(personId);
      if (!allowances.has(awardId) || !isCounted || until !== null || person === undefined)
        continue;
      const { county, hukou: scheme } = person;
      const sums = this.standards[scheme];
      sums.people += 1;
      sums[2017] += subsistenceStandard(county, scheme, 2017);
      sums[2019] += subsistenceStandard(county, scheme, 2019);
    }
  }
}

const whens = ['before', 'now'] as const;
const allowance = ['MZ-DIBAO-U', 'MZ-DIBAO-R'] as const;

function isOpen({ until, partOf }: AwardRow): boolean {
  return until === null && partOf === null;
}

function covers({ from, until }: MemberRow, month: Month): boolean {
  return monthOf(from) <= month && (until === null || monthOf(until) > month);
}

function add(sums: Map<number, number>, year: number, amount: number): void {
  sums.set(year, (sums.get(year) ?? 0) + amount);
}
