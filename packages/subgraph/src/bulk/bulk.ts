import type { Fen, LocalDate, ProgrammeCode } from '@hub/assistance';
import type { accountHolders } from '@hub/assistance/rows';
import type { ChangePage } from '../change-feed.ts';
import type { Delivery } from '../last-delivery.ts';
import type { PersonAreas } from '../person-areas.ts';

/** Whose rows are asked for: people by key, or everybody who is known in an area. */
export type BulkPeople =
  | { readonly people: readonly string[] }
  /** Code of a county, a prefecture or the province. */
  | { readonly area: string };

/** A part of the people who are known in an area, in the order of their keys. */
export interface PeopleRange {
  readonly area: string;
  /** Keys after this one; null from the first. */
  readonly after: string | null;
  readonly limit: number;
}

/** What a department offers to supervision, which screens many people. The hub keeps none of it. */
export interface Bulk {
  /**
   * The rows that rules read, as PostgreSQL writes them in binary COPY: one line of JSON ({@link BulkHeader}), then each
   * table of the exchange format in its order, one COPY stream after another. One statement a table, in one snapshot.
   */
  readonly rows: (whose: BulkPeople, signal: AbortSignal) => AsyncIterable<Uint8Array>;
  /** Keys of people; civil affairs gives those who live in no household of its register. */
  readonly people: (range: PeopleRange) => Promise<readonly string[]>;
  /** People touched after a position of the change feed; a null position asks where the feed stands now. */
  readonly changes: (after: string | null, limit: number) => Promise<ChangePage>;
  /** What the department's own system delivered last. */
  readonly delivery: () => Promise<Delivery>;
  /** The counties that people are of, as the department knows; of whom it does not know, nothing. */
  readonly areas: PersonAreas;
  /** Puts a list of people whose place is shown to nobody in place of the one before. The only thing that is written here. */
  readonly protect: (people: readonly string[]) => Promise<void>;
  /** The accounts that its awards are paid to. */
  readonly accounts: PayeeAccounts;
  /** The register of households; null for all but its owner. */
  readonly households: HouseholdRegister | null;
}

/** What stands before the rows. */
export interface BulkHeader {
  readonly department: string;
  readonly completeThrough: LocalDate;
}

/** A part of the register of an area: households after one key, through another. */
export interface HouseholdRange {
  readonly area: string;
  readonly after: string | null;
  readonly through: string | null;
}

/** A page of the register: its last key, and how many households there are in it. */
export interface HouseholdPage {
  readonly through: string;
  readonly households: number;
}

/** That somebody lives or lived in a household, half-open, with the county of the household. */
export interface Residence {
  readonly householdId: string;
  readonly county: string;
  readonly personId: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** A township by counts of its rural residents on a day. */
export interface TownshipCount {
  /** Nine digits, of which the first six are the county. */
  readonly code: string;
  readonly name: string;
  readonly residents: number;
  /** Residents counted in a rural subsistence allowance in force. */
  readonly recipients: number;
  /** Residents with a certificate of severe disability, which does not depend on the allowance. */
  readonly inHardship: number;
  /** Since when it has been made up of several former ones; null where nobody has heard of that. */
  readonly mergedOn: LocalDate | null;
}

/** The register of households, by which people are screened together. */
export interface HouseholdRegister {
  /** Where to cut an area into pages of so many households. */
  readonly pages: (area: string, size: number) => Promise<readonly HouseholdPage[]>;
  /**
   * Everybody who lives or lived in the households of a range, or of the people named, with every other household that
   * one of them was in and all who were in it.
   */
  readonly residences: (
    whose: HouseholdRange | { readonly people: readonly string[] },
  ) => Promise<readonly Residence[]>;
  /** Which of these people live and lived in no household of the register: keys in order. */
  readonly alone: (people: readonly string[]) => Promise<readonly string[]>;
  /** People who died, or were village officials or assistance workers at any time: keys in order, after one of them. */
  readonly officialsAndDead: (after: string | null, limit: number) => Promise<readonly string[]>;
  /** The townships of an area with a rural resident on a day, by code. Households without a township are left out. */
  readonly townships: (area: string, day: LocalDate) => Promise<readonly TownshipCount[]>;
}

/** Days on which something was paid: `until` is the first day no longer. */
export interface DaysPaid {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** A part of the accounts of a department, in the order of their tokens, after one of them. */
export interface AccountRange extends DaysPaid {
  readonly after: string | null;
  readonly limit: number;
}

/** An account that is paid for others than its holder, and for how many people. */
export interface SharedAccount {
  readonly account: string;
  readonly people: number;
}

/** What arrived on an account under one award, while the account was the payee's. */
export interface AccountUses {
  readonly account: string;
  readonly holder: (typeof accountHolders)[number];
  readonly holderId: string | null;
  readonly awardId: string;
  readonly programme: ProgrammeCode;
  readonly county: string;
  /** Everybody counted in the award, in the order of their keys. */
  readonly personIds: readonly string[];
  /** The sum of each day, in fen: reversals included, what the bank sent back left out. */
  readonly payments: readonly (readonly [paidOn: LocalDate, amountFen: Fen])[];
}

/** The accounts of people that awards are paid to, read across people. Accounts of bodies are not among them. */
export interface PayeeAccounts {
  /** Accounts of people that are paid for awards in which the holder is not counted. */
  readonly shared: (range: AccountRange) => Promise<readonly SharedAccount[]>;
  /** Accounts that some people hold, themselves or as guardians, and that are paid for others too. */
  readonly heldBy: (people: readonly string[], days: DaysPaid) => Promise<readonly string[]>;
  /** All that arrived on some accounts, by account, holder and award. */
  readonly uses: (accounts: readonly string[], days: DaysPaid) => Promise<readonly AccountUses[]>;
}
