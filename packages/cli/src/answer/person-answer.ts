import type { DepartmentCode, Fen } from '@hub/assistance';
import type { DataQualityIssue } from '@hub/screening';

/** A text in both languages. */
export interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

/** What the main operation says of one award on the time line. */
export interface LaneAward {
  readonly id: string;
  readonly programme: { readonly code: string; readonly name: string; readonly nameZh: string };
  readonly county: string;
  readonly from: string;
  readonly until: string | null;
  readonly status: string;
  readonly shareFen: Fen;
  readonly months: readonly { readonly month: string; readonly shareFen: Fen }[];
}

/** One department's lane; null awards mean that it did not answer. */
export interface Lane {
  readonly department: DepartmentCode;
  readonly shareFen: Fen | null;
  readonly source: {
    readonly isAnswered: boolean;
    readonly completeThrough: string | null;
    readonly reason: string | null;
  };
  readonly awards: readonly LaneAward[] | null;
}

/** A lead as the main operation gives it. */
export interface FindingAnswer {
  readonly severity: string;
  readonly variant: string | null;
  readonly rule: {
    readonly id: string;
    readonly title: BothLanguages;
    readonly isVerified: boolean;
  };
  readonly period: { readonly from: string; readonly until: string } | null;
  readonly evidence: readonly {
    readonly department: DepartmentCode;
    readonly statement: BothLanguages;
  }[];
  readonly arithmetic: readonly { readonly label: BothLanguages; readonly expression: string }[];
  readonly amountFen: Fen;
  readonly amountMeaning: string;
  readonly legalBasis: readonly {
    readonly instrument: BothLanguages;
    readonly articles: string;
    readonly isVerified: boolean;
  }[];
  readonly explanationZh: string;
  readonly explanationEn: string;
}

/** A row of a department's books that cannot be right, as the main operation gives it. */
export type DataQualityAnswer = Pick<
  DataQualityIssue,
  'code' | 'department' | 'table' | 'recordId'
>;

/** What the main operation says of a person. */
export interface PersonRecord {
  readonly id: string;
  readonly name: string | null;
  readonly residentNumber: string | null;
  readonly household: { readonly members: readonly unknown[] | null } | null;
  readonly aid: {
    readonly isComplete: boolean;
    readonly totalFen: Fen;
    readonly lanes: readonly Lane[];
  } | null;
  readonly screening: {
    readonly asOf: string;
    readonly verdict: 'CLEAR' | 'FINDINGS' | 'INCOMPLETE';
    readonly findings: readonly FindingAnswer[];
    readonly undecided: readonly {
      readonly rule: { readonly id: string; readonly title: BothLanguages };
      readonly reason: BothLanguages;
    }[];
    readonly dataQuality: readonly DataQualityAnswer[];
  } | null;
}

/** A failure, as GraphQL gives it. */
export interface GraphQLFailure {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly department?: string };
}

/** The whole answer, as GraphQL gives it. */
export interface PersonAnswer {
  readonly data?: { readonly person: PersonRecord | null } | null;
  readonly errors?: readonly GraphQLFailure[];
}
