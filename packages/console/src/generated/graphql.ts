/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What a privacy officer should ask about (访问预警): own record, record of another official, outside the area, or many people on one day. */
export type AccessAlertKind =
  | 'OWN_RECORD'
  | 'COLLEAGUE_RECORD'
  | 'OUTSIDE_AREA'
  | 'MANY_PEOPLE';

/** What somebody did with the hub (访问类型). */
export type AccessKind =
  | 'EXPORT'
  | 'EXPORT_PART'
  | 'EXPORT_FINISHED'
  | 'REVIEW_STEP'
  | 'PROTECTION'
  | 'PERSON_LOOKUP'
  | 'FINDING_LOOKUP'
  | 'AUDIT_LOOKUP'
  | 'OPERATION'
  | 'STATISTICS';

/** How an access ended (访问结果): PARTIAL stands beside an error, REFUSED was never asked of a department. */
export type AccessOutcome =
  | 'ANSWERED'
  | 'PARTIAL'
  | 'REFUSED'
  | 'FAILED';

/** What an amount is (金额含义): perhaps recoverable, only exposed, or owed to the family. */
export type AmountMeaning =
  | 'AT_RISK'
  | 'EXPOSURE'
  | 'ENTITLEMENT';

/** What a department says of a lead (部门反馈). */
export type AnswerFindingInput = {
  /** The same when the same step is sent again for want of an answer, and another for every other step. At most 200 characters. */
  readonly idempotencyKey: string;
  /** The finding. */
  readonly id: string | number;
  /** Version of the review that whoever acts has seen. */
  readonly version: number;
  readonly department: Department;
  readonly answer: DepartmentAnswer;
  readonly note?: string | null | undefined;
};

/** Who is to see to some findings (交办). */
export type AssignFindingsInput = {
  /** The same when the same step is sent again for want of an answer, and another for every other step. At most 200 characters. */
  readonly idempotencyKey: string;
  /** At most 200. */
  readonly findings: ReadonlyArray<FindingVersionInput>;
  readonly department: Department;
  /** Code of a county, a prefecture or the province (GB/T 2260). Left out, the county of each finding (疑点所在区县). */
  readonly area?: string | null | undefined;
  /** Left out, ten working days from today (工作日). */
  readonly dueOn?: string | null | undefined;
  readonly note?: string | null | undefined;
};

/** Which accesses are meant: all conditions together. */
export type AuditFilter = {
  /** Whose books were read, by key. */
  readonly person?: string | number | null | undefined;
  readonly actor?: string | null | undefined;
  readonly kinds?: ReadonlyArray<AccessKind> | null | undefined;
  readonly outcomes?: ReadonlyArray<AccessOutcome> | null | undefined;
  /** Day (in China) or instant, ISO 8601. */
  readonly from?: string | null | undefined;
  /** First day or instant no longer meant. */
  readonly until?: string | null | undefined;
};

/** One further column of a proposed award, as it is written in words. */
export type AwardDetail = {
  /** `admissionNumber`, `dwellingId`, `schoolYear`, `totalCost` … */
  readonly name: string;
  /** Days `2020-01-31`, months `2020-01`, money in yuan `216.00`. */
  readonly value: string;
};

/** Where an award stands (状态). REVOKED was granted wrongly from the start; ENDED was right while it lasted. */
export type AwardStatus =
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'ENDED'
  | 'REVOKED';

/** How often a programme pays (发放周期). */
export type Cadence =
  | 'MONTHLY'
  | 'SEMESTER'
  | 'YEARLY'
  | 'ONE_OFF'
  | 'EVENT'
  | 'STATUS';

/** What is wrong at a place of the record. */
export type ChainProblem =
  | 'MISSING'
  | 'CHANGED'
  | 'NOT_LINKED'
  | 'LAYOUT_UNKNOWN'
  | 'HEAD_MISSING';

/** What is wrong with rows of a department's books (数据质量问题). */
export type DataQualityCode =
  /** A payment names an award that was not sent (发放记录无对应救助决定). */
  | 'PAYMENT_WITHOUT_AWARD'
  /** A member of an award that was not sent (保障对象无对应救助决定). */
  | 'MEMBER_WITHOUT_AWARD'
  /** A change of an award that was not sent (变更记录无对应救助决定). */
  | 'EVENT_WITHOUT_AWARD'
  /** An account of an award that was not sent (收款账户无对应救助决定). */
  | 'PAYEE_WITHOUT_AWARD'
  /** A row ends before it begins (结束日期早于开始日期). */
  | 'ENDS_BEFORE_START'
  /** Two rows under one key say different things (同一记录内容不一致). */
  | 'CONFLICTING_ROWS'
  /** A death before the birth (死亡日期早于出生日期). */
  | 'DIED_BEFORE_BIRTH'
  /** A living person lives in no registered household (未登记共同生活家庭). */
  | 'NO_HOUSEHOLD'
  /** What is known of the person may be about somebody else (身份存疑). */
  | 'IDENTITY_DOUBTFUL';

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

/** What a department says of a lead (部门反馈). */
export type DepartmentAnswer =
  | 'CORRECT'
  | 'NOT_CORRECT'
  | 'CANNOT_TELL';

/** What a finding claims (性质). */
export type Disposition =
  | 'EXCLUSIVE'
  | 'CONDITIONAL'
  | 'SUSPICION'
  | 'ENTITLEMENT_GAP'
  | 'ARITHMETIC';

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

/** Kind of hukou (户口性质). */
export type HukouKind =
  | 'URBAN'
  | 'RURAL';

/** Language of a text (语言). */
export type Language =
  | 'ZH'
  | 'EN';

/** Which mute is lifted, and why (解除静默). */
export type LiftMuteInput = {
  readonly ruleId: string | number;
  /** Code of the very area that it is muted in. */
  readonly area: string;
  /** Never empty (解除理由). */
  readonly reason: string;
};

/** Why a lead was not confirmed (不予认定原因). ALREADY_CORRECTED was right, and somebody had been quicker. */
export type NotConfirmedReason =
  | 'LAWFUL_STACKING'
  | 'DATA_ERROR'
  | 'IDENTITY_MIX_UP'
  | 'ALREADY_CORRECTED'
  | 'OTHER';

/** What became of the money (处理结果): stopped, recovered, waived, paid to the family, or none was concerned. */
export type Outcome =
  | 'STOPPED'
  | 'RECOVERED'
  | 'WAIVED'
  | 'BACK_PAID'
  | 'NO_MONEY';

/** To whom or for what both are given (对象). */
export type OverlapSubject =
  | 'PERSON'
  | 'HOUSEHOLD'
  | 'EPISODE'
  | 'DWELLING'
  | 'EMPLOYER';

/** What the law says of two kinds of aid at one time (叠加判定): TOP_UP up to a ceiling, CONDITIONAL under conditions. */
export type OverlapVerdictCode =
  | 'LAWFUL'
  | 'EXCLUSIVE'
  | 'TOP_UP'
  | 'CONDITIONAL'
  | 'SUSPICIOUS';

/** An award that somebody thinks of granting (拟批准的救助). */
export type ProposedAward = {
  /** Code of the programme. */
  readonly programme: string;
  /** Area code (GB/T 2260) of the authority that would decide. */
  readonly county: string;
  /** First day it would be granted for. */
  readonly from: string;
  /** First day no longer; null: open. */
  readonly until?: string | null | undefined;
  /** In fen (分): of a month, or of the whole event; for all members together. */
  readonly amountFen: number;
  /** Keys of the people who would be counted; left out, the person asked about. */
  readonly memberIds?: ReadonlyArray<string | number> | null | undefined;
  /** What it would be granted to, where that is no person: a household, dwelling or employer. */
  readonly subjectId?: string | number | null | undefined;
  /** Further columns that rules compare. */
  readonly details?: ReadonlyArray<AwardDetail> | null | undefined;
  /** Awards that would end when it begins. */
  readonly replaces?: ReadonlyArray<string | number> | null | undefined;
};

/** Why somebody asks (用途). */
export type Purpose =
  | 'APPLICATION'
  | 'RECERTIFICATION'
  | 'SUPERVISION'
  | 'AUDIT'
  | 'CORRECTION';

/** What became of the money, or of a part of it (处理结果). */
export type RecordOutcomeInput = {
  /** The same when the same step is sent again for want of an answer, and another for every other step. At most 200 characters. */
  readonly idempotencyKey: string;
  /** The finding. */
  readonly id: string | number;
  /** Version of the review that whoever acts has seen. */
  readonly version: number;
  readonly outcome: Outcome;
  /** In fen (分); 0 where no money was concerned. */
  readonly amountFen: number;
  readonly note?: string | null | undefined;
};

/** What the person said, or how it was tried to reach them (当事人陈述). */
export type RecordStatementInput = {
  /** The same when the same step is sent again for want of an answer, and another for every other step. At most 200 characters. */
  readonly idempotencyKey: string;
  /** The finding. */
  readonly id: string | number;
  /** Version of the review that whoever acts has seen. */
  readonly version: number;
  readonly statement: string;
  /** False when the person could not be reached: the statement then says what was tried. */
  readonly wasReached: boolean;
};

/** Why a settled finding is to be looked at again (重新核查). */
export type ReopenFindingInput = {
  /** The same when the same step is sent again for want of an answer, and another for every other step. At most 200 characters. */
  readonly idempotencyKey: string;
  /** The finding. */
  readonly id: string | number;
  /** Version of the review that whoever acts has seen. */
  readonly version: number;
  readonly reason: string;
};

/** What can happen to a finding (处理环节), in the order in which it usually does. */
export type ReviewEventKind =
  | 'RAISED'
  | 'ASSIGNED'
  | 'ANSWERED'
  | 'HEARD'
  | 'DECIDED'
  | 'OUTCOME'
  | 'CLOSED'
  | 'NEW_EVIDENCE'
  | 'REOPENED'
  | 'CLEARED';

/** Where a review stands (核查状态). CLEARED: the data no longer shows the lead, before anybody decided. */
export type ReviewState =
  | 'RAISED'
  | 'ASSIGNED'
  | 'DECIDED'
  | 'CLOSED'
  | 'CLEARED';

/** As whom somebody uses the hub (角色). */
export type Role =
  | 'DEPARTMENT_CLIENT'
  | 'TOWNSHIP_OFFICER'
  | 'COUNTY_SUPERVISOR'
  | 'PREFECTURE_SUPERVISOR'
  | 'PROVINCE_SUPERVISOR'
  | 'AUDITOR'
  | 'SECURITY_ADMINISTRATOR'
  | 'SYSTEM_ADMINISTRATOR'
  | 'DEVELOPER';

/** What a screening says (结论). INCOMPLETE: nothing was found, and something could not be told. */
export type ScreeningVerdict =
  | 'CLEAR'
  | 'FINDINGS'
  | 'INCOMPLETE';

/** How soon to act; CRITICAL is today (严重程度). */
export type Severity =
  | 'CRITICAL'
  | 'HIGH'
  | 'MEDIUM'
  | 'LOW'
  | 'INFO';

/** Sex (性别). */
export type Sex =
  | 'FEMALE'
  | 'MALE';

/** A sweep that is asked for (发起筛查). */
export type StartSweepInput = {
  /** Code of a county or prefecture within the caller's own area; all of it when left out. */
  readonly area?: string | null | undefined;
};

/** What a finding is about (对象). */
export type SubjectKind =
  | 'PERSON'
  | 'HOUSEHOLD'
  | 'DWELLING'
  | 'EMPLOYER'
  | 'JURISDICTION';

/** Where a sweep stands (筛查状态). DONE says nothing of whether every department answered: `isComplete` does. */
export type SweepState =
  | 'PLANNED'
  | 'RUNNING'
  | 'DONE'
  | 'FAILED'
  | 'STOPPED';

export type AccessStatementQueryVariables = Exact<{
  person: string | number;
  from?: string | null | undefined;
  until?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type AccessStatementQuery = { readonly accessStatement: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly sequence: number, readonly at: string, readonly actor: string, readonly role: Role, readonly areaName: string | null, readonly department: Department | null, readonly purpose: Purpose | null, readonly kind: AccessKind, readonly operationName: string | null, readonly fields: ReadonlyArray<string>, readonly people: ReadonlyArray<string>, readonly findings: ReadonlyArray<string>, readonly silent: ReadonlyArray<Department>, readonly isOutsideArea: boolean | null, readonly outcome: AccessOutcome, readonly code: string | null, readonly hash: string, readonly previousHash: string } }> } | null };

export type AccessesQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type AccessesQuery = { readonly auditEntries: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly sequence: number, readonly at: string, readonly actor: string, readonly role: Role, readonly areaName: string | null, readonly department: Department | null, readonly purpose: Purpose | null, readonly kind: AccessKind, readonly operationName: string | null, readonly fields: ReadonlyArray<string>, readonly people: ReadonlyArray<string>, readonly findings: ReadonlyArray<string>, readonly silent: ReadonlyArray<Department>, readonly isOutsideArea: boolean | null, readonly outcome: AccessOutcome, readonly code: string | null, readonly hash: string, readonly previousHash: string } }> } | null };

export type AccessFragment = { readonly sequence: number, readonly at: string, readonly actor: string, readonly role: Role, readonly areaName: string | null, readonly department: Department | null, readonly purpose: Purpose | null, readonly kind: AccessKind, readonly operationName: string | null, readonly fields: ReadonlyArray<string>, readonly people: ReadonlyArray<string>, readonly findings: ReadonlyArray<string>, readonly silent: ReadonlyArray<Department>, readonly isOutsideArea: boolean | null, readonly outcome: AccessOutcome, readonly code: string | null, readonly hash: string, readonly previousHash: string };

export type AccessAlertsQueryVariables = Exact<{ [key: string]: never; }>;


export type AccessAlertsQuery = { readonly accessAlerts: ReadonlyArray<{ readonly kind: AccessAlertKind, readonly actor: string, readonly day: string, readonly entries: number, readonly people: number, readonly newest: ReadonlyArray<number> }> | null };

export type AuditChainQueryVariables = Exact<{
  after: number;
}>;


export type AuditChainQuery = { readonly auditChain: { readonly entries: number, readonly firstAt: string | null, readonly lastAt: string | null, readonly last: number, readonly head: string, readonly isEnd: boolean, readonly broken: { readonly sequence: number, readonly problem: ChainProblem } | null } | null };

export type AuditSampleQueryVariables = Exact<{
  count: number;
  seed?: string | null | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
}>;


export type AuditSampleQuery = { readonly auditSample: { readonly seed: string, readonly total: number, readonly entries: ReadonlyArray<{ readonly sequence: number, readonly at: string, readonly actor: string, readonly role: Role, readonly areaName: string | null, readonly department: Department | null, readonly purpose: Purpose | null, readonly kind: AccessKind, readonly operationName: string | null, readonly fields: ReadonlyArray<string>, readonly people: ReadonlyArray<string>, readonly findings: ReadonlyArray<string>, readonly silent: ReadonlyArray<Department>, readonly isOutsideArea: boolean | null, readonly outcome: AccessOutcome, readonly code: string | null, readonly hash: string, readonly previousHash: string }> } | null };

export type FindingAidQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type FindingAidQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly aid: { readonly from: string | null, readonly until: string | null, readonly lanes: ReadonlyArray<{ readonly department: Department, readonly source: { readonly isAnswered: boolean }, readonly awards: ReadonlyArray<{ readonly id: string, readonly from: string, readonly until: string | null, readonly programme: { readonly code: string, readonly name: string, readonly nameZh: string }, readonly months: ReadonlyArray<{ readonly month: string, readonly shareFen: number }> }> | null }> } | null } | null> | null };

export type FindingDetailQueryVariables = Exact<{
  id: string | number;
  language: Language;
}>;


export type FindingDetailQuery = { readonly finding: { readonly id: string, readonly kind: FindingKind, readonly variant: string | null, readonly severity: Severity, readonly disposition: Disposition, readonly isMuted: boolean | null, readonly personIds: ReadonlyArray<string>, readonly departments: ReadonlyArray<Department>, readonly county: string | null, readonly countyName: string | null, readonly amountFen: number, readonly amountMeaning: AmountMeaning, readonly asOf: string, readonly raisedOn: string | null, readonly shownOn: string | null, readonly revision: number | null, readonly explanation: string, readonly subject: { readonly kind: SubjectKind, readonly id: string }, readonly period: { readonly from: string, readonly until: string } | null, readonly rule: { readonly id: string, readonly isVerified: boolean, readonly title: { readonly zh: string, readonly en: string } }, readonly legalBasis: ReadonlyArray<{ readonly articles: string, readonly from: string, readonly until: string | null, readonly isVerified: boolean, readonly instrument: { readonly zh: string, readonly en: string } }>, readonly lookAlikesChecked: ReadonlyArray<{ readonly letter: string, readonly description: { readonly zh: string, readonly en: string } }>, readonly evidence: ReadonlyArray<{ readonly department: Department, readonly recordId: string, readonly county: string | null, readonly amountFen: number | null, readonly programme: { readonly code: string, readonly name: string, readonly nameZh: string } | null, readonly statement: { readonly zh: string, readonly en: string }, readonly days: { readonly from: string, readonly until: string | null } | null }>, readonly arithmetic: ReadonlyArray<{ readonly expression: string, readonly resultFen: number, readonly label: { readonly zh: string, readonly en: string } }>, readonly evidenceHistory: ReadonlyArray<{ readonly revision: number, readonly recordedAt: string, readonly asOf: string, readonly amountFen: number, readonly amountMeaning: AmountMeaning, readonly explanation: string }>, readonly review: { readonly state: ReviewState, readonly version: number, readonly isShown: boolean, readonly dueOn: string | null, readonly isOverdue: boolean, readonly awaited: ReadonlyArray<Department>, readonly decision: Decision | null, readonly reason: NotConfirmedReason | null, readonly dismissedUntil: string | null, readonly decidedAt: string | null, readonly closedAt: string | null, readonly assignee: { readonly department: Department, readonly area: string | null } | null, readonly answers: ReadonlyArray<{ readonly by: string, readonly at: string, readonly department: Department, readonly answer: DepartmentAnswer, readonly note: string | null }>, readonly statement: { readonly by: string, readonly at: string, readonly statement: string, readonly wasReached: boolean } | null, readonly outcomes: ReadonlyArray<{ readonly by: string, readonly at: string, readonly outcome: Outcome, readonly amountFen: number, readonly note: string | null }>, readonly events: ReadonlyArray<{ readonly number: number, readonly kind: ReviewEventKind, readonly at: string, readonly by: string, readonly text: string, readonly statement: string | null, readonly note: string | null }> } | null } | null };

export type ReviewedFindingFragment = { readonly state: ReviewState, readonly version: number, readonly isShown: boolean, readonly dueOn: string | null, readonly isOverdue: boolean, readonly awaited: ReadonlyArray<Department>, readonly decision: Decision | null, readonly reason: NotConfirmedReason | null, readonly dismissedUntil: string | null, readonly decidedAt: string | null, readonly closedAt: string | null, readonly assignee: { readonly department: Department, readonly area: string | null } | null, readonly answers: ReadonlyArray<{ readonly by: string, readonly at: string, readonly department: Department, readonly answer: DepartmentAnswer, readonly note: string | null }>, readonly statement: { readonly by: string, readonly at: string, readonly statement: string, readonly wasReached: boolean } | null, readonly outcomes: ReadonlyArray<{ readonly by: string, readonly at: string, readonly outcome: Outcome, readonly amountFen: number, readonly note: string | null }>, readonly events: ReadonlyArray<{ readonly number: number, readonly kind: ReviewEventKind, readonly at: string, readonly by: string, readonly text: string, readonly statement: string | null, readonly note: string | null }> };

export type LawFragment = { readonly articles: string, readonly from: string, readonly until: string | null, readonly isVerified: boolean, readonly instrument: { readonly zh: string, readonly en: string } };

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

export type OverlapMatrixQueryVariables = Exact<{ [key: string]: never; }>;


export type OverlapMatrixQuery = { readonly overlapMatrix: ReadonlyArray<{ readonly subject: OverlapSubject, readonly verdict: OverlapVerdictCode, readonly from: string, readonly until: string | null, readonly ruleIds: ReadonlyArray<string>, readonly people: number | null, readonly amountFen: number | null, readonly findings: number | null, readonly isSuppressed: boolean | null, readonly left: { readonly name: { readonly zh: string, readonly en: string }, readonly programmes: ReadonlyArray<{ readonly code: string }> }, readonly right: { readonly name: { readonly zh: string, readonly en: string }, readonly programmes: ReadonlyArray<{ readonly code: string }> }, readonly note: { readonly zh: string, readonly en: string }, readonly legalBasis: ReadonlyArray<{ readonly articles: string, readonly from: string, readonly until: string | null, readonly isVerified: boolean, readonly instrument: { readonly zh: string, readonly en: string } }> }> };

export type MatrixSideFragment = { readonly name: { readonly zh: string, readonly en: string }, readonly programmes: ReadonlyArray<{ readonly code: string }> };

export type MissedAidQueryVariables = Exact<{
  filter: FindingFilter;
  after?: string | null | undefined;
  language: Language;
}>;


export type MissedAidQuery = { readonly findings: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly facets: { readonly rules: ReadonlyArray<{ readonly code: string, readonly count: number, readonly label: { readonly zh: string, readonly en: string } }>, readonly counties: ReadonlyArray<{ readonly code: string, readonly count: number, readonly label: { readonly zh: string, readonly en: string } }> }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly severity: Severity, readonly countyName: string | null, readonly departments: ReadonlyArray<Department>, readonly amountFen: number, readonly explanation: string, readonly rule: { readonly id: string, readonly title: { readonly zh: string, readonly en: string } }, readonly review: { readonly state: ReviewState, readonly dueOn: string | null, readonly awaited: ReadonlyArray<Department> } | null } }> } };

export type OpenAgesQueryVariables = Exact<{
  week: FindingFilter;
  month: FindingFilter;
  older: FindingFilter;
}>;


export type OpenAgesQuery = { readonly week: { readonly totalCount: number }, readonly month: { readonly totalCount: number }, readonly older: { readonly totalCount: number } };

export type OverviewQueryVariables = Exact<{
  area?: string | null | undefined;
}>;


export type OverviewQuery = { readonly byArea: { readonly area: string, readonly areaName: string | null, readonly sweep: { readonly id: string, readonly asOf: string, readonly from: string, readonly until: string } | null, readonly total: { readonly recipients: number | null, readonly amountFen: number | null, readonly findings: number | null, readonly open: number | null, readonly confirmed: number | null, readonly notConfirmed: number | null, readonly cleared: number | null, readonly atRiskFen: number | null, readonly owedFen: number | null, readonly recoveredFen: number | null, readonly backPaidFen: number | null, readonly isSuppressed: boolean }, readonly rows: ReadonlyArray<{ readonly key: string, readonly recipients: number | null, readonly amountFen: number | null, readonly findings: number | null, readonly open: number | null, readonly confirmed: number | null, readonly notConfirmed: number | null, readonly atRiskFen: number | null, readonly owedFen: number | null, readonly isSuppressed: boolean, readonly label: { readonly zh: string, readonly en: string } }> }, readonly byMonth: { readonly rows: ReadonlyArray<{ readonly key: string, readonly recipients: number | null, readonly amountFen: number | null }> } };

export type FiguresFragment = { readonly recipients: number | null, readonly amountFen: number | null, readonly findings: number | null, readonly open: number | null, readonly confirmed: number | null, readonly notConfirmed: number | null, readonly cleared: number | null, readonly atRiskFen: number | null, readonly owedFen: number | null, readonly recoveredFen: number | null, readonly backPaidFen: number | null, readonly isSuppressed: boolean };

export type RowFiguresFragment = { readonly recipients: number | null, readonly amountFen: number | null, readonly findings: number | null, readonly open: number | null, readonly confirmed: number | null, readonly notConfirmed: number | null, readonly atRiskFen: number | null, readonly owedFen: number | null, readonly isSuppressed: boolean };

export type WhatIfAwardQueryVariables = Exact<{
  id: string | number;
  proposed: ReadonlyArray<ProposedAward> | ProposedAward;
  language: Language;
}>;


export type WhatIfAwardQuery = { readonly person: { readonly id: string, readonly screeningIf: { readonly asOf: string, readonly verdict: ScreeningVerdict, readonly findings: ReadonlyArray<{ readonly id: string, readonly severity: Severity, readonly kind: FindingKind, readonly personIds: ReadonlyArray<string>, readonly amountFen: number, readonly amountMeaning: AmountMeaning, readonly explanation: string, readonly rule: { readonly id: string, readonly title: { readonly zh: string, readonly en: string } }, readonly period: { readonly from: string, readonly until: string } | null, readonly review: { readonly state: ReviewState } | null }>, readonly undecided: ReadonlyArray<{ readonly departments: ReadonlyArray<Department>, readonly rule: { readonly id: string, readonly title: { readonly zh: string, readonly en: string } }, readonly reason: { readonly zh: string, readonly en: string } }> } | null } | null };

export type PersonChainQueryVariables = Exact<{
  id: string | number;
  from?: string | null | undefined;
  until?: string | null | undefined;
  language: Language;
}>;


export type PersonChainQuery = { readonly person: { readonly id: string, readonly name: string | null, readonly residentNumber: string | null, readonly bornOn: string | null, readonly sex: Sex | null, readonly hukou: HukouKind | null, readonly isIdentityDoubtful: boolean | null, readonly household: { readonly id: string, readonly county: string | null, readonly members: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly bornOn: string | null, readonly sex: Sex | null }> | null } | null, readonly aid: { readonly from: string | null, readonly until: string | null, readonly isComplete: boolean, readonly totalFen: number, readonly months: ReadonlyArray<{ readonly month: string, readonly shareFen: number }>, readonly lanes: ReadonlyArray<{ readonly department: Department, readonly shareFen: number | null, readonly source: { readonly department: Department, readonly system: string | null, readonly isAnswered: boolean, readonly completeThrough: string | null, readonly deliveredAt: string | null, readonly reason: string | null }, readonly awards: ReadonlyArray<{ readonly id: string, readonly county: string | null, readonly from: string, readonly until: string | null, readonly status: AwardStatus, readonly shareFen: number, readonly programme: { readonly code: string, readonly name: string, readonly nameZh: string, readonly cadence: Cadence }, readonly months: ReadonlyArray<{ readonly month: string, readonly shareFen: number }> }> | null }> } | null, readonly screening: { readonly asOf: string, readonly verdict: ScreeningVerdict, readonly sources: ReadonlyArray<{ readonly department: Department, readonly system: string | null, readonly isAnswered: boolean, readonly completeThrough: string | null, readonly deliveredAt: string | null, readonly reason: string | null }>, readonly dataQuality: ReadonlyArray<{ readonly code: DataQualityCode, readonly department: Department, readonly table: string, readonly recordId: string, readonly isLeftOut: boolean }>, readonly findings: ReadonlyArray<{ readonly id: string, readonly severity: Severity, readonly kind: FindingKind, readonly personIds: ReadonlyArray<string>, readonly amountFen: number, readonly amountMeaning: AmountMeaning, readonly explanation: string, readonly rule: { readonly id: string, readonly title: { readonly zh: string, readonly en: string } }, readonly period: { readonly from: string, readonly until: string } | null, readonly review: { readonly state: ReviewState } | null }>, readonly undecided: ReadonlyArray<{ readonly departments: ReadonlyArray<Department>, readonly rule: { readonly id: string, readonly title: { readonly zh: string, readonly en: string } }, readonly reason: { readonly zh: string, readonly en: string } }> } | null } | null };

export type ShownScreeningFragment = { readonly asOf: string, readonly verdict: ScreeningVerdict, readonly findings: ReadonlyArray<{ readonly id: string, readonly severity: Severity, readonly kind: FindingKind, readonly personIds: ReadonlyArray<string>, readonly amountFen: number, readonly amountMeaning: AmountMeaning, readonly explanation: string, readonly rule: { readonly id: string, readonly title: { readonly zh: string, readonly en: string } }, readonly period: { readonly from: string, readonly until: string } | null, readonly review: { readonly state: ReviewState } | null }>, readonly undecided: ReadonlyArray<{ readonly departments: ReadonlyArray<Department>, readonly rule: { readonly id: string, readonly title: { readonly zh: string, readonly en: string } }, readonly reason: { readonly zh: string, readonly en: string } }> };

export type SourceOfAnswerFragment = { readonly department: Department, readonly system: string | null, readonly isAnswered: boolean, readonly completeThrough: string | null, readonly deliveredAt: string | null, readonly reason: string | null };

export type PersonKeyQueryVariables = Exact<{
  residentNumber: string;
}>;


export type PersonKeyQuery = { readonly person: { readonly id: string } | null };

export type RevealNumberQueryVariables = Exact<{
  id: string | number;
}>;


export type RevealNumberQuery = { readonly person: { readonly id: string, readonly residentNumber: string | null } | null };

export type LiftRuleMuteMutationVariables = Exact<{
  input: LiftMuteInput;
}>;


export type LiftRuleMuteMutation = { readonly liftMute: { readonly error: { readonly code: string, readonly message: string } | null, readonly remaining: ReadonlyArray<{ readonly area: string, readonly areaName: string | null }> } | null };

export type RuleLedgerQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleLedgerQuery = { readonly precisionLedger: ReadonlyArray<{ readonly raised: number, readonly decided: number, readonly confirmed: number, readonly medianDaysToClose: number | null, readonly rule: { readonly id: string }, readonly precision: { readonly share: number, readonly low: number, readonly high: number } | null }> | null, readonly ruleMutes: ReadonlyArray<{ readonly area: string, readonly areaName: string | null, readonly mutedAt: string, readonly liftedAt: string | null, readonly decided: number, readonly right: number, readonly rule: { readonly id: string } }> | null };

export type RuleLibraryQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleLibraryQuery = { readonly rules: ReadonlyArray<{ readonly id: string, readonly kind: FindingKind, readonly subject: SubjectKind, readonly severity: Severity, readonly disposition: Disposition, readonly needs: ReadonlyArray<Department>, readonly arguesFromAbsence: boolean, readonly latencyDays: number, readonly isAcrossPeople: boolean, readonly yieldsTo: ReadonlyArray<string>, readonly isVerified: boolean, readonly title: { readonly zh: string, readonly en: string }, readonly programmes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly nameZh: string }>, readonly legalBasis: ReadonlyArray<{ readonly articles: string, readonly from: string, readonly until: string | null, readonly isVerified: boolean, readonly instrument: { readonly zh: string, readonly en: string } }>, readonly lookAlikes: ReadonlyArray<{ readonly letter: string, readonly description: { readonly zh: string, readonly en: string } }> }> };

export type CurrentSourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrentSourcesQuery = { readonly sources: ReadonlyArray<{ readonly department: Department, readonly system: string | null, readonly isAnswered: boolean, readonly completeThrough: string | null, readonly deliveredAt: string | null, readonly reason: string | null }> | null };

export type RecentSweepsQueryVariables = Exact<{ [key: string]: never; }>;


export type RecentSweepsQuery = { readonly sweeps: ReadonlyArray<{ readonly id: string, readonly areaName: string | null, readonly asOf: string, readonly state: SweepState, readonly startedAt: string, readonly finishedAt: string | null, readonly isComplete: boolean, readonly households: number | null, readonly householdsDone: number, readonly people: number, readonly findings: number, readonly raised: number, readonly cleared: number, readonly sources: ReadonlyArray<{ readonly department: Department, readonly system: string | null, readonly isAnswered: boolean, readonly completeThrough: string | null, readonly deliveredAt: string | null, readonly reason: string | null }>, readonly undecided: ReadonlyArray<{ readonly people: number, readonly rule: { readonly id: string, readonly title: { readonly zh: string, readonly en: string } } }> }> | null };

export type SweepAreaMutationVariables = Exact<{
  input: StartSweepInput;
}>;


export type SweepAreaMutation = { readonly startSweep: { readonly id: string } | null };

export type EndSweepMutationVariables = Exact<{
  id: string | number;
}>;


export type EndSweepMutation = { readonly stopSweep: { readonly id: string } | null };

export type MyWorkQueryVariables = Exact<{
  overdue: FindingFilter;
  inHand: FindingFilter;
  untouched: FindingFilter;
}>;


export type MyWorkQuery = { readonly overdue: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly severity: Severity, readonly kind: FindingKind, readonly isMuted: boolean | null, readonly departments: ReadonlyArray<Department>, readonly personIds: ReadonlyArray<string>, readonly county: string | null, readonly countyName: string | null, readonly amountFen: number, readonly amountMeaning: AmountMeaning, readonly raisedOn: string | null, readonly rule: { readonly id: string, readonly title: { readonly zh: string, readonly en: string } }, readonly period: { readonly from: string, readonly until: string } | null, readonly review: { readonly state: ReviewState, readonly version: number, readonly decision: Decision | null, readonly dueOn: string | null, readonly isOverdue: boolean, readonly awaited: ReadonlyArray<Department>, readonly assignee: { readonly department: Department, readonly area: string | null } | null } | null } }> }, readonly inHand: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly severity: Severity, readonly kind: FindingKind, readonly isMuted: boolean | null, readonly departments: ReadonlyArray<Department>, readonly personIds: ReadonlyArray<string>, readonly county: string | null, readonly countyName: string | null, readonly amountFen: number, readonly amountMeaning: AmountMeaning, readonly raisedOn: string | null, readonly rule: { readonly id: string, readonly title: { readonly zh: string, readonly en: string } }, readonly period: { readonly from: string, readonly until: string } | null, readonly review: { readonly state: ReviewState, readonly version: number, readonly decision: Decision | null, readonly dueOn: string | null, readonly isOverdue: boolean, readonly awaited: ReadonlyArray<Department>, readonly assignee: { readonly department: Department, readonly area: string | null } | null } | null } }> }, readonly untouched: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly severity: Severity, readonly kind: FindingKind, readonly isMuted: boolean | null, readonly departments: ReadonlyArray<Department>, readonly personIds: ReadonlyArray<string>, readonly county: string | null, readonly countyName: string | null, readonly amountFen: number, readonly amountMeaning: AmountMeaning, readonly raisedOn: string | null, readonly rule: { readonly id: string, readonly title: { readonly zh: string, readonly en: string } }, readonly period: { readonly from: string, readonly until: string } | null, readonly review: { readonly state: ReviewState, readonly version: number, readonly decision: Decision | null, readonly dueOn: string | null, readonly isOverdue: boolean, readonly awaited: ReadonlyArray<Department>, readonly assignee: { readonly department: Department, readonly area: string | null } | null } | null } }> } };

export type WorkListFragment = { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly severity: Severity, readonly kind: FindingKind, readonly isMuted: boolean | null, readonly departments: ReadonlyArray<Department>, readonly personIds: ReadonlyArray<string>, readonly county: string | null, readonly countyName: string | null, readonly amountFen: number, readonly amountMeaning: AmountMeaning, readonly raisedOn: string | null, readonly rule: { readonly id: string, readonly title: { readonly zh: string, readonly en: string } }, readonly period: { readonly from: string, readonly until: string } | null, readonly review: { readonly state: ReviewState, readonly version: number, readonly decision: Decision | null, readonly dueOn: string | null, readonly isOverdue: boolean, readonly awaited: ReadonlyArray<Department>, readonly assignee: { readonly department: Department, readonly area: string | null } | null } | null } }> };

export type AnswerOneFindingMutationVariables = Exact<{
  input: AnswerFindingInput;
}>;


export type AnswerOneFindingMutation = { readonly answerFinding: { readonly id: string, readonly review: { readonly state: ReviewState, readonly version: number } | null, readonly error: { readonly code: string, readonly message: string, readonly by: string | null, readonly at: string | null, readonly version: number | null } | null } | null };

export type AssignManyFindingsMutationVariables = Exact<{
  input: AssignFindingsInput;
}>;


export type AssignManyFindingsMutation = { readonly assignFindings: ReadonlyArray<{ readonly id: string, readonly review: { readonly state: ReviewState, readonly version: number } | null, readonly error: { readonly code: string, readonly message: string, readonly by: string | null, readonly at: string | null, readonly version: number | null } | null }> | null };

export type DecideOneFindingMutationVariables = Exact<{
  input: DecideFindingInput;
}>;


export type DecideOneFindingMutation = { readonly decideFinding: { readonly id: string, readonly review: { readonly state: ReviewState, readonly version: number } | null, readonly error: { readonly code: string, readonly message: string, readonly by: string | null, readonly at: string | null, readonly version: number | null } | null } | null };

export type RecordOneOutcomeMutationVariables = Exact<{
  input: RecordOutcomeInput;
}>;


export type RecordOneOutcomeMutation = { readonly recordOutcome: { readonly id: string, readonly review: { readonly state: ReviewState, readonly version: number } | null, readonly error: { readonly code: string, readonly message: string, readonly by: string | null, readonly at: string | null, readonly version: number | null } | null } | null };

export type RecordOneStatementMutationVariables = Exact<{
  input: RecordStatementInput;
}>;


export type RecordOneStatementMutation = { readonly recordStatement: { readonly id: string, readonly review: { readonly state: ReviewState, readonly version: number } | null, readonly error: { readonly code: string, readonly message: string, readonly by: string | null, readonly at: string | null, readonly version: number | null } | null } | null };

export type ReopenOneFindingMutationVariables = Exact<{
  input: ReopenFindingInput;
}>;


export type ReopenOneFindingMutation = { readonly reopenFinding: { readonly id: string, readonly review: { readonly state: ReviewState, readonly version: number } | null, readonly error: { readonly code: string, readonly message: string, readonly by: string | null, readonly at: string | null, readonly version: number | null } | null } | null };

export type TakenStepFragment = { readonly id: string, readonly review: { readonly state: ReviewState, readonly version: number } | null, readonly error: { readonly code: string, readonly message: string, readonly by: string | null, readonly at: string | null, readonly version: number | null } | null };

export const AccessFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Access"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"areaName"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"operationName"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"silent"}},{"kind":"Field","name":{"kind":"Name","value":"isOutsideArea"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}}]}}]} as unknown as DocumentNode<AccessFragment, unknown>;
export const ReviewedFindingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewedFinding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Review"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isShown"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"area"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"awaited"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"dismissedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"wasReached"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"amountFen"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<ReviewedFindingFragment, unknown>;
export const LawFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Law"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LegalBasisType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"instrument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"articles"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"isVerified"}}]}}]} as unknown as DocumentNode<LawFragment, unknown>;
export const FacetFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Facet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FacetCount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]} as unknown as DocumentNode<FacetFragment, unknown>;
export const MatrixSideFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MatrixSide"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OverlapSide"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"programmes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]} as unknown as DocumentNode<MatrixSideFragment, unknown>;
export const FiguresFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatisticsFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recipients"}},{"kind":"Field","name":{"kind":"Name","value":"amountFen"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"notConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"cleared"}},{"kind":"Field","name":{"kind":"Name","value":"atRiskFen"}},{"kind":"Field","name":{"kind":"Name","value":"owedFen"}},{"kind":"Field","name":{"kind":"Name","value":"recoveredFen"}},{"kind":"Field","name":{"kind":"Name","value":"backPaidFen"}},{"kind":"Field","name":{"kind":"Name","value":"isSuppressed"}}]}}]} as unknown as DocumentNode<FiguresFragment, unknown>;
export const RowFiguresFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RowFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatisticsRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recipients"}},{"kind":"Field","name":{"kind":"Name","value":"amountFen"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"notConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"atRiskFen"}},{"kind":"Field","name":{"kind":"Name","value":"owedFen"}},{"kind":"Field","name":{"kind":"Name","value":"isSuppressed"}}]}}]} as unknown as DocumentNode<RowFiguresFragment, unknown>;
export const ShownScreeningFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownScreening"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Screening"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"personIds"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountFen"}},{"kind":"Field","name":{"kind":"Name","value":"amountMeaning"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"undecided"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"departments"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<ShownScreeningFragment, unknown>;
export const SourceOfAnswerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SourceOfAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"isAnswered"}},{"kind":"Field","name":{"kind":"Name","value":"completeThrough"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]} as unknown as DocumentNode<SourceOfAnswerFragment, unknown>;
export const ListedFindingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedFinding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isMuted"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"departments"}},{"kind":"Field","name":{"kind":"Name","value":"personIds"}},{"kind":"Field","name":{"kind":"Name","value":"county"}},{"kind":"Field","name":{"kind":"Name","value":"countyName"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountFen"}},{"kind":"Field","name":{"kind":"Name","value":"amountMeaning"}},{"kind":"Field","name":{"kind":"Name","value":"raisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"area"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"awaited"}}]}}]}}]} as unknown as DocumentNode<ListedFindingFragment, unknown>;
export const WorkListFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FindingConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedFinding"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedFinding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isMuted"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"departments"}},{"kind":"Field","name":{"kind":"Name","value":"personIds"}},{"kind":"Field","name":{"kind":"Name","value":"county"}},{"kind":"Field","name":{"kind":"Name","value":"countyName"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountFen"}},{"kind":"Field","name":{"kind":"Name","value":"amountMeaning"}},{"kind":"Field","name":{"kind":"Name","value":"raisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"area"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"awaited"}}]}}]}}]} as unknown as DocumentNode<WorkListFragment, unknown>;
export const TakenStepFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<TakenStepFragment, unknown>;
export const AccessStatementDocument = {"__meta__":{"hash":"6d5f597c36a3860f3952959b87adefc16b61e1b3694c5f4e0b3b800c7e77125f"}} as unknown as DocumentNode<AccessStatementQuery, AccessStatementQueryVariables>;
export const AccessesDocument = {"__meta__":{"hash":"b9cc05f4e43b41af143f660afb75cd6b2888fbdf602b31e535db08dfed1dfbd6"}} as unknown as DocumentNode<AccessesQuery, AccessesQueryVariables>;
export const AccessAlertsDocument = {"__meta__":{"hash":"6d2aa1d8e5dd6dc0cd0e1157ad97c9140ca0ad8cacf4675f4838a904616a5cb6"}} as unknown as DocumentNode<AccessAlertsQuery, AccessAlertsQueryVariables>;
export const AuditChainDocument = {"__meta__":{"hash":"114bc1ecb8899a9db90f90998e10c4591fbc6a2e3bb2fb7ac238c1358a73ec4c"}} as unknown as DocumentNode<AuditChainQuery, AuditChainQueryVariables>;
export const AuditSampleDocument = {"__meta__":{"hash":"c0e2e5ede5362ed2f945bfcef6ee8cc41c040001abb5903bac9365c000933fb2"}} as unknown as DocumentNode<AuditSampleQuery, AuditSampleQueryVariables>;
export const FindingAidDocument = {"__meta__":{"hash":"f98d2d2611d4a2ca73a28605d1a6901d735296f70d9f375251584f746999cc7a"}} as unknown as DocumentNode<FindingAidQuery, FindingAidQueryVariables>;
export const FindingDetailDocument = {"__meta__":{"hash":"eb6400d8250e9aa712277e9d773211d0e8d7064aba64ba340d1b0ab8dbfc2eb4"}} as unknown as DocumentNode<FindingDetailQuery, FindingDetailQueryVariables>;
export const FindingFacetsDocument = {"__meta__":{"hash":"8e4fead0244fc784a3a2d0de4584ec7904c265c8caebc65f55537a1037376b50"}} as unknown as DocumentNode<FindingFacetsQuery, FindingFacetsQueryVariables>;
export const FindingListDocument = {"__meta__":{"hash":"2d04a19b96ebd56bf925b57fd5eb9dc424162127ca1b148cd2376d0409d72349"}} as unknown as DocumentNode<FindingListQuery, FindingListQueryVariables>;
export const OverlapMatrixDocument = {"__meta__":{"hash":"93c9f0fffd2a013ef13069e844b5ccd60bc07faa4a608db157a92c91584d0943"}} as unknown as DocumentNode<OverlapMatrixQuery, OverlapMatrixQueryVariables>;
export const MissedAidDocument = {"__meta__":{"hash":"3d31fdae4a96b3b8ebe5942c2364044486287b3b8cb5895e16c15769c31fa56a"}} as unknown as DocumentNode<MissedAidQuery, MissedAidQueryVariables>;
export const OpenAgesDocument = {"__meta__":{"hash":"e8cb9da9c2394b1fc1b5c72c4053640b0311da8a43dd3b9758d0144479872023"}} as unknown as DocumentNode<OpenAgesQuery, OpenAgesQueryVariables>;
export const OverviewDocument = {"__meta__":{"hash":"19a719c0da3507f025111d30aad7af67b63c7579de763c1f49ad3287ad0047ae"}} as unknown as DocumentNode<OverviewQuery, OverviewQueryVariables>;
export const WhatIfAwardDocument = {"__meta__":{"hash":"3c77fa0f76e70cd1e070cea4d8d4d495aaf225aaac5e10e7618be7787f34d7a4"}} as unknown as DocumentNode<WhatIfAwardQuery, WhatIfAwardQueryVariables>;
export const PersonChainDocument = {"__meta__":{"hash":"6e08707945c66097fbbd81b8b093ee71f6c5f7f52d26ee9cf2d35154019ad7c8"}} as unknown as DocumentNode<PersonChainQuery, PersonChainQueryVariables>;
export const PersonKeyDocument = {"__meta__":{"hash":"1f5729bac6df5945519b81a532ab2425208352c9db70194a5e9ba61c49a37fb5"}} as unknown as DocumentNode<PersonKeyQuery, PersonKeyQueryVariables>;
export const RevealNumberDocument = {"__meta__":{"hash":"07dd3003192a5f21b697b9cad21ba7f93ae2a7aa7c3cbbf895a8687bd28ea3a4"}} as unknown as DocumentNode<RevealNumberQuery, RevealNumberQueryVariables>;
export const LiftRuleMuteDocument = {"__meta__":{"hash":"6d0432436ec5bae5d79d3179c65e7bda95602abbc1472b8717108af91bf51bd3"}} as unknown as DocumentNode<LiftRuleMuteMutation, LiftRuleMuteMutationVariables>;
export const RuleLedgerDocument = {"__meta__":{"hash":"f512b095c6898323354be2c2f4e75c18258e911a7766f4e0b003dd36309e1163"}} as unknown as DocumentNode<RuleLedgerQuery, RuleLedgerQueryVariables>;
export const RuleLibraryDocument = {"__meta__":{"hash":"3215d768ade2047b7a83689989a13325cdfd8b3b4794a8ec067a5affccd00b05"}} as unknown as DocumentNode<RuleLibraryQuery, RuleLibraryQueryVariables>;
export const CurrentSourcesDocument = {"__meta__":{"hash":"995822f54186bdc1a44ac41da33202cb3444da5fb222f56f9c5ea7fd687b5d3f"}} as unknown as DocumentNode<CurrentSourcesQuery, CurrentSourcesQueryVariables>;
export const RecentSweepsDocument = {"__meta__":{"hash":"618fd559e0d185cc4666d4939da54660e4727da93d456289f7f1913c6f25b824"}} as unknown as DocumentNode<RecentSweepsQuery, RecentSweepsQueryVariables>;
export const SweepAreaDocument = {"__meta__":{"hash":"a418cfe09f8370f390deaae00b7d1d3293e337de84189f81f0b6a0276d662c74"}} as unknown as DocumentNode<SweepAreaMutation, SweepAreaMutationVariables>;
export const EndSweepDocument = {"__meta__":{"hash":"fb447fc8dae7eef72041dd1fa17536a1466282ba67401650aba09b704d3be10f"}} as unknown as DocumentNode<EndSweepMutation, EndSweepMutationVariables>;
export const MyWorkDocument = {"__meta__":{"hash":"74c09d74749ea74dfed615fafea638f2f18fa76c0d22e75e298096838a60ad1f"}} as unknown as DocumentNode<MyWorkQuery, MyWorkQueryVariables>;
export const AnswerOneFindingDocument = {"__meta__":{"hash":"0dcb55508b2795e7686ed4864c908ea3ef4cd4001b6de47477786eb6149a7c78"}} as unknown as DocumentNode<AnswerOneFindingMutation, AnswerOneFindingMutationVariables>;
export const AssignManyFindingsDocument = {"__meta__":{"hash":"3c9ac0b886867053906a0f34b67094faba17d0675925c76bcc7f94530f167973"}} as unknown as DocumentNode<AssignManyFindingsMutation, AssignManyFindingsMutationVariables>;
export const DecideOneFindingDocument = {"__meta__":{"hash":"8148cc4c273a593e4a595eed1ea8a574789731199c6b8c494cf20d5a27562625"}} as unknown as DocumentNode<DecideOneFindingMutation, DecideOneFindingMutationVariables>;
export const RecordOneOutcomeDocument = {"__meta__":{"hash":"aaa4596d73de3a25ba062dc4849e227e0f09dacfa99a3d4c34355eea9a643cb4"}} as unknown as DocumentNode<RecordOneOutcomeMutation, RecordOneOutcomeMutationVariables>;
export const RecordOneStatementDocument = {"__meta__":{"hash":"ad77a4bf5301d01c7f8854bd72f4cf0cf474b7dc4b96fa153f60cc319cf13d42"}} as unknown as DocumentNode<RecordOneStatementMutation, RecordOneStatementMutationVariables>;
export const ReopenOneFindingDocument = {"__meta__":{"hash":"34c05d4cb2ea837f067207fe105daa9964c35a56059e943b91af34c50b937aa8"}} as unknown as DocumentNode<ReopenOneFindingMutation, ReopenOneFindingMutationVariables>;
