/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What an amount is (金额含义): perhaps recoverable, only exposed, or owed to the family. */
export type AmountMeaning =
  | 'AT_RISK'
  | 'EXPOSURE'
  | 'ENTITLEMENT';

/** Who is to see to some findings (交办). */
export type AssignFindingsInput = {
  /** The same when the same step is sent again for want of an answer, and another for every other step. At most 200 characters. */
  readonly idempotencyKey: string;
  /** At most 200. */
  readonly findings: ReadonlyArray<FindingVersionInput>;
  readonly department: Department;
  /** Code of a county, a prefecture or the province (GB/T 2260). */
  readonly area: string;
  /** Left out, ten working days from today (工作日). */
  readonly dueOn?: string | null | undefined;
  readonly note?: string | null | undefined;
};

/** What is decided of a lead (认定). */
export type DecideFindingInput = {
  /** The same when the same step is sent again for want of an answer, and another for every other step. At most 200 characters. */
  readonly idempotencyKey: string;
  /** The finding. */
  readonly id: string | number;
  /** Version of the review that whoever acts has seen. */
  readonly version: number;
  readonly decision: Decision;
  /** Needed where it is not confirmed, and not given where it is. */
  readonly reason?: NotConfirmedReason | null | undefined;
  /** First day on which the dismissal no longer holds, at most 60 months from today; left out, it follows from the reason. */
  readonly dismissedUntil?: string | null | undefined;
  /** Number of the evidence that was looked at: when there is newer, nothing is decided. Left out, the newest. */
  readonly revision?: number | null | undefined;
  readonly note?: string | null | undefined;
};

/** What was decided of a lead (认定结果). Aid continues until the department itself has acted on it. */
export type Decision =
  | 'CONFIRMED'
  | 'NOT_CONFIRMED';

/** A department that gives aid (部门). */
export type Department =
  | 'CIVIL_AFFAIRS'
  | 'HEALTHCARE_SECURITY'
  | 'EDUCATION'
  | 'HOUSING'
  | 'HUMAN_RESOURCES'
  | 'EMERGENCY_MANAGEMENT';

/** Which findings are meant (筛选条件): all conditions together, any value within one. An empty list is met by no finding. */
export type FindingFilter = {
  /** Counties, prefectures or the province, by code (GB/T 2260); a superseded code counts as what it became. */
  readonly areas?: ReadonlyArray<string> | null | undefined;
  readonly departments?: ReadonlyArray<Department> | null | undefined;
  /** Codes of programmes. */
  readonly programmes?: ReadonlyArray<string | number> | null | undefined;
  readonly ruleIds?: ReadonlyArray<string | number> | null | undefined;
  readonly kinds?: ReadonlyArray<FindingKind> | null | undefined;
  /** As shown. */
  readonly severities?: ReadonlyArray<Severity> | null | undefined;
  readonly states?: ReadonlyArray<ReviewState> | null | undefined;
  readonly decisions?: ReadonlyArray<Decision> | null | undefined;
  /** Key of a person whom it concerns. */
  readonly personId?: string | number | null | undefined;
  /** In fen (分). */
  readonly amountAtLeastFen?: number | null | undefined;
  /** In fen (分). */
  readonly amountAtMostFen?: number | null | undefined;
  /** Whole days since it was raised, both ends included. */
  readonly ageAtLeastDays?: number | null | undefined;
  readonly ageAtMostDays?: number | null | undefined;
  /** That has it in hand. */
  readonly assigneeDepartment?: Department | null | undefined;
  /** Area of that department, exactly: a prefecture is not its counties. */
  readonly assigneeArea?: string | null | undefined;
  /** Somebody should have acted by now. */
  readonly isOverdue?: boolean | null | undefined;
};

/** What a finding is about (疑点类型). */
export type FindingKind =
  | 'DUPLICATE'
  | 'MISSED'
  | 'INELIGIBLE'
  | 'ANOMALY';

/** What stands first (排序): the most urgent and the newest of them, the newest, the largest amount, the first due. */
export type FindingOrder =
  | 'URGENCY'
  | 'RAISED'
  | 'AMOUNT'
  | 'DUE';

/** A finding, and the version of its review that whoever acts has seen. */
export type FindingVersionInput = {
  readonly id: string | number;
  readonly version: number;
};

/** Why a lead was not confirmed (不予认定原因). ALREADY_CORRECTED was right, and somebody had been quicker. */
export type NotConfirmedReason =
  | 'LAWFUL_STACKING'
  | 'DATA_ERROR'
  | 'IDENTITY_MIX_UP'
  | 'ALREADY_CORRECTED'
  | 'OTHER';

/** Where a review stands (核查状态). CLEARED: the data no longer shows the lead, before anybody decided. */
export type ReviewState =
  | 'RAISED'
  | 'ASSIGNED'
  | 'DECIDED'
  | 'CLOSED'
  | 'CLEARED';

/** How soon to act; CRITICAL is today (严重程度). */
export type Severity =
  | 'CRITICAL'
  | 'HIGH'
  | 'MEDIUM'
  | 'LOW'
  | 'INFO';

export type FindingFacetsQueryVariables = Exact<{
  filter?: FindingFilter | null | undefined;
}>;


export type FindingFacetsQuery = { readonly findings: { readonly totalCount: number, readonly facets: { readonly kinds: ReadonlyArray<{ readonly code: string, readonly count: number, readonly label: { readonly zh: string, readonly en: string } }>, readonly severities: ReadonlyArray<{ readonly code: string, readonly count: number, readonly label: { readonly zh: string, readonly en: string } }>, readonly states: ReadonlyArray<{ readonly code: string, readonly count: number, readonly label: { readonly zh: string, readonly en: string } }>, readonly departments: ReadonlyArray<{ readonly code: string, readonly count: number, readonly label: { readonly zh: string, readonly en: string } }>, readonly rules: ReadonlyArray<{ readonly code: string, readonly count: number, readonly label: { readonly zh: string, readonly en: string } }>, readonly programmes: ReadonlyArray<{ readonly code: string, readonly count: number, readonly label: { readonly zh: string, readonly en: string } }>, readonly counties: ReadonlyArray<{ readonly code: string, readonly count: number, readonly label: { readonly zh: string, readonly en: string } }>, readonly assignees: ReadonlyArray<{ readonly code: string, readonly count: number, readonly label: { readonly zh: string, readonly en: string } }> } } };

export type FacetFragment = { readonly code: string, readonly count: number, readonly label: { readonly zh: string, readonly en: string } };

export type FindingListQueryVariables = Exact<{
  filter?: FindingFilter | null | undefined;
  orderBy: FindingOrder;
  first: number;
  after?: string | null | undefined;
}>;


export type FindingListQuery = { readonly findings: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly severity: Severity, readonly kind: FindingKind, readonly isMuted: boolean | null, readonly departments: ReadonlyArray<Department>, readonly personIds: ReadonlyArray<string>, readonly county: string | null, readonly countyName: string | null, readonly amountFen: number, readonly amountMeaning: AmountMeaning, readonly raisedOn: string | null, readonly rule: { readonly id: string, readonly title: { readonly zh: string, readonly en: string } }, readonly period: { readonly from: string, readonly until: string } | null, readonly review: { readonly state: ReviewState, readonly version: number, readonly decision: Decision | null, readonly dueOn: string | null, readonly isOverdue: boolean, readonly awaited: ReadonlyArray<Department>, readonly assignee: { readonly department: Department, readonly area: string | null } | null } | null } }> } };

export type ListedFindingFragment = { readonly id: string, readonly severity: Severity, readonly kind: FindingKind, readonly isMuted: boolean | null, readonly departments: ReadonlyArray<Department>, readonly personIds: ReadonlyArray<string>, readonly county: string | null, readonly countyName: string | null, readonly amountFen: number, readonly amountMeaning: AmountMeaning, readonly raisedOn: string | null, readonly rule: { readonly id: string, readonly title: { readonly zh: string, readonly en: string } }, readonly period: { readonly from: string, readonly until: string } | null, readonly review: { readonly state: ReviewState, readonly version: number, readonly decision: Decision | null, readonly dueOn: string | null, readonly isOverdue: boolean, readonly awaited: ReadonlyArray<Department>, readonly assignee: { readonly department: Department, readonly area: string | null } | null } | null };

export type AssignManyFindingsMutationVariables = Exact<{
  input: AssignFindingsInput;
}>;


export type AssignManyFindingsMutation = { readonly assignFindings: ReadonlyArray<{ readonly id: string, readonly review: { readonly state: ReviewState, readonly version: number } | null, readonly error: { readonly code: string, readonly message: string, readonly by: string | null, readonly at: string | null, readonly version: number | null } | null }> | null };

export type DecideOneFindingMutationVariables = Exact<{
  input: DecideFindingInput;
}>;


export type DecideOneFindingMutation = { readonly decideFinding: { readonly id: string, readonly review: { readonly state: ReviewState, readonly version: number } | null, readonly error: { readonly code: string, readonly message: string, readonly by: string | null, readonly at: string | null, readonly version: number | null } | null } | null };

export type TakenStepFragment = { readonly id: string, readonly review: { readonly state: ReviewState, readonly version: number } | null, readonly error: { readonly code: string, readonly message: string, readonly by: string | null, readonly at: string | null, readonly version: number | null } | null };

export const FacetFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Facet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FacetCount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]} as unknown as DocumentNode<FacetFragment, unknown>;
export const ListedFindingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedFinding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isMuted"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"departments"}},{"kind":"Field","name":{"kind":"Name","value":"personIds"}},{"kind":"Field","name":{"kind":"Name","value":"county"}},{"kind":"Field","name":{"kind":"Name","value":"countyName"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountFen"}},{"kind":"Field","name":{"kind":"Name","value":"amountMeaning"}},{"kind":"Field","name":{"kind":"Name","value":"raisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"area"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"awaited"}}]}}]}}]} as unknown as DocumentNode<ListedFindingFragment, unknown>;
export const TakenStepFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<TakenStepFragment, unknown>;
export const FindingFacetsDocument = {"__meta__":{"hash":"8e4fead0244fc784a3a2d0de4584ec7904c265c8caebc65f55537a1037376b50"}} as unknown as DocumentNode<FindingFacetsQuery, FindingFacetsQueryVariables>;
export const FindingListDocument = {"__meta__":{"hash":"2d04a19b96ebd56bf925b57fd5eb9dc424162127ca1b148cd2376d0409d72349"}} as unknown as DocumentNode<FindingListQuery, FindingListQueryVariables>;
export const AssignManyFindingsDocument = {"__meta__":{"hash":"3c9ac0b886867053906a0f34b67094faba17d0675925c76bcc7f94530f167973"}} as unknown as DocumentNode<AssignManyFindingsMutation, AssignManyFindingsMutationVariables>;
export const DecideOneFindingDocument = {"__meta__":{"hash":"8148cc4c273a593e4a595eed1ea8a574789731199c6b8c494cf20d5a27562625"}} as unknown as DocumentNode<DecideOneFindingMutation, DecideOneFindingMutationVariables>;
