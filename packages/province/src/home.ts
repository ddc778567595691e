import type { Fen, LocalDate, Month, ProgrammeCode } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import type { Books, PayeeDraft } from './books.ts';
import { lastMonth } from './calendar.ts';
import type { ResidentNumbers } from './identity.ts';
import type { RegisteredPerson } from './province.ts';
import type { Quotas } from './quotas.ts';
import type { Random } from './random.ts';
import type { Residence } from './standards.ts';

/** What a household mainly lives on. Every household of the province is of exactly one class. */
export const homeClasses = [
  'URBAN_DIBAO',
  'RURAL_DIBAO',
  'TEKUN_SCATTERED',
  'TEKUN_CENTRALISED',
  'TEKUN_DECEASED',
  'ORPHAN',
  'DEFACTO',
  'URBAN',
  'RURAL',
] as const;
/** Class of a household. */
export type HomeClass = (typeof homeClasses)[number];

/** How old someone is, and what follows from it. Stages are those of the school year 2018/19. */
export type Age =
  | 'ELDER'
  | 'ADULT'
  | 'YOUNG_ADULT'
  | 'CHILD'
  | 'PRESCHOOL'
  | 'PRIMARY'
  | 'JUNIOR_SECONDARY'
  | 'UPPER_SECONDARY'
  | 'HIGHER';

/** What a certificate is for. */
export type DisabilityClass = NonNullable<
  RowsOf<'CIVIL_AFFAIRS'>['disabilityCertificate'][number]['class']
>;

/** What a planted case asks of one member; everything else is left to chance. */
export interface MemberWish {
  readonly age: Age;
  readonly diedOn?: LocalDate;
  /** 1 to 4; null asks for a person without a certificate. */
  readonly disabilityGrade?: number | null;
  readonly isBoarding?: boolean;
  readonly isVocational?: boolean;
  readonly bornOn?: LocalDate;
  readonly sex?: Resident['sex'];
  /** The kind of hukou, where it is not that of the home. */
  readonly hukou?: Residence;
  /** Class of the certificate, which the register otherwise leaves open. */
  readonly disabilityClass?: DisabilityClass;
}

/** What the background writes of a household, step by step; a planted case may keep a step to itself. */
export type Step =
  | 'basic-living'
  | 'hukou'
  | 'disability'
  | 'premium'
  | 'medical'
  | 'student-aid'
  | 'dwelling'
  | 'rental'
  | 'employment'
  | 'disaster'
  | 'events'
  | 'kinship';

/** What a planted case asks of its household. The first member is the one it is about. */
export interface Wishes {
  readonly members: readonly MemberWish[];
  /** Nobody but the members asked for. */
  readonly isAlone?: boolean;
  readonly county?: string;
  /** Registered poor (建档立卡). */
  readonly isPoor?: boolean;
  readonly without?: readonly Step[];
}

/** A member of a household, alive or dead by the end of the period. */
export interface Resident extends RegisteredPerson {
  /** Opaque token of their bank account: it tells nothing of whose it is. */
  readonly account: string;
  readonly age: Age;
  readonly diedOn: LocalDate | null;
  readonly disabilityGrade: number | null;
  readonly disabilityClass: DisabilityClass | null;
  readonly isBoarding: boolean;
  readonly isVocational: boolean;
  /** Goes on to a university at 18. */
  readonly goesToUniversity: boolean;
  /** Insured through work, so that no resident premium is due. */
  readonly isInsuredAtWork: boolean;
  /** Drawn into the household's subsistence allowance. */
  readonly isCounted: boolean;
}

/** A spell of basic living that was written for a person, with what was paid. */
export interface Spell {
  readonly resident: Resident;
  readonly benefit: 'DIBAO' | 'TEKUN' | 'CHILD';
  readonly programme: ProgrammeCode;
  readonly awardId: string;
  readonly from: Month;
  /** First month not covered; null while open. */
  readonly until: Month | null;
  /** The person's share of what was paid for a month, reversals netted. */
  readonly shareIn: (month: Month) => Fen;
}

/** A household while its rows are written. */
export interface Home {
  readonly id: string;
  readonly homeClass: HomeClass;
  readonly kind: Residence;
  /** Today's code. */
  readonly county: string;
  readonly villageGroup: string;
  readonly isPoor: boolean;
  readonly members: readonly Resident[];
  /** Filled by the steps that write basic living, read by those that follow. */
  readonly spells: Spell[];
}

/** An account that several homes of one planted case are paid to, while they come in one after the other. */
export interface SharedAccount {
  readonly account: Omit<PayeeDraft, 'from' | 'until'>;
  /** The home of whoever holds it; null where a body does. */
  readonly holder: Home | null;
  /** What was granted to the homes so far. */
  readonly awards: { readonly id: string; readonly amountFen: Fen }[];
}

/** What every generator works with. */
export interface World {
  /** By the case. */
  readonly sharedAccounts: Map<string, SharedAccount>;
  readonly random: Random;
  readonly books: Books;
  readonly quotas: Quotas;
  readonly numbers: ResidentNumbers;
  readonly personKey: (residentNumber: string) => string;
}

/** Those who live through the whole period: aid that a case does not ask for goes to them only. */
export function survivorsOf(home: Home): readonly Resident[] {
  return home.members.filter(({ diedOn }) => diedOn === null);
}

/** Whether somebody in the home has basic living when the books end: a home that left it lives like any other. */
export function livesOnAid({ spells }: Home): boolean {
  return spells.some(({ until }) => until === null || until > lastMonth);
}

/** Who stands first in the books of a home: a grown-up who is alive, if there is one. */
export function headOf(home: Home): Resident {
  const survivors = survivorsOf(home);
  const head = survivors.find(isGrownUp) ?? survivors[0] ?? home.members[0];
  if (head === undefined) throw new RangeError('an empty home');
  return head;
}

function isGrownUp({ age }: Resident): boolean {
  return age === 'ADULT' || age === 'ELDER' || age === 'YOUNG_ADULT';
}

/** A survivor between 18 and 60, whom employment aid can reach. */
export function workerOf(home: Home): Resident | undefined {
  return survivorsOf(home).find(({ age }) => age === 'ADULT' || age === 'YOUNG_ADULT');
}
