import type { DepartmentCode, Fen, LocalDate } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';

/** Which province to make. The same seed, scale and person key make the same bytes. */
export interface ProvinceOptions {
  /** 1000 means 1:1000, that is 69,184 residents. */
  readonly scale: number;
  /** Any integer. */
  readonly seed: number;
  /** Opaque key of a person from the normalised resident number; the keyed hash lives with the hub's keys. */
  readonly personKey: (residentNumber: string) => string;
  /** Code of a county or prefecture: of the whole province, its homes alone. Left out, all of them. */
  readonly area?: string;
}

/** A person as the register knows them. Everybody is synthetic. */
export interface RegisteredPerson {
  readonly personId: string;
  /** 18 characters with a valid GB 11643 check character; the prefix is the county of birth, as it was coded then. */
  readonly residentNumber: string;
  readonly name: string;
  readonly sex: 'FEMALE' | 'MALE';
  readonly bornOn: LocalDate;
  /** Today's GB/T 2260 code of the county the person lives in. */
  readonly county: string;
  readonly hukou: 'URBAN' | 'RURAL';
}

/** A township or street (乡镇、街道). */
export interface Township {
  /** Nine digits, of which the first six are the county. */
  readonly code: string;
  readonly name: string;
  /** Since when it has been made up of several former ones; null where it always was what it is. */
  readonly mergedOn: LocalDate | null;
}

/** The people who live together. Who belongs to it, and since when, is in civil affairs' `householdMember`. */
export interface RegisteredHousehold {
  readonly householdId: string;
  /** Today's GB/T 2260 code. */
  readonly county: string;
  /** Nine digits. */
  readonly township: string;
  readonly kind: 'URBAN' | 'RURAL';
}

/** What a rule has to say of a planted case on {@link provinceDate}. */
export const expectations = ['FINDING', 'SILENT', 'CANNOT_TELL'] as const;
/** One of the three. */
export type Expectation = (typeof expectations)[number];

/** What the generator planted: an error, or a lawful case that looks like one. Never the opinion of a rule. */
export interface PlantedCase {
  readonly ruleId: string;
  /** Variant of the rule that is expected, where it has variants. */
  readonly variant?: string;
  /** Whom to ask about. */
  readonly personId: string;
  readonly householdId: string;
  readonly subjectKind: 'PERSON' | 'HOUSEHOLD' | 'DWELLING' | 'EMPLOYER';
  readonly subjectId: string;
  readonly expected: Expectation;
  /** Letter of the exception on the rule's card, or null for an error. */
  readonly lookAlike: string | null;
  /** Amount of the expected finding, summed from what was planted; null unless a finding is expected. */
  readonly amountFen: Fen | null;
  /** The awards that the case was planted with. Empty where the point is that there is none. */
  readonly awardIds: readonly string[];
  /** Other rules that rightly say something of the same facts. */
  readonly alsoFinds: readonly string[];
  /** What was done, for whoever reads a missed or a false lead. */
  readonly note: string;
}

/** What the generator planted in a whole county; nobody in it is meant. */
export interface PlantedCounty extends Pick<
  PlantedCase,
  'ruleId' | 'expected' | 'lookAlike' | 'note'
> {
  readonly county: string;
}

/** What every department holds, table by table. */
export type ProvinceRows = { readonly [D in DepartmentCode]: RowsOf<D> };

/**
 * A few hundred households with everything that any department knows of them.
 *
 * No household, award or person is spread over two parts.
 */
export interface ProvincePart {
  readonly people: readonly RegisteredPerson[];
  readonly households: readonly RegisteredHousehold[];
  /** Townships that no earlier part has named. */
  readonly townships: readonly Township[];
  readonly rows: ProvinceRows;
  readonly truth: readonly PlantedCase[];
  /** With the last part, what was planted in whole counties. */
  readonly countyTruth: readonly PlantedCounty[];
}
