import type { Subgraph } from '@hub/subgraph';
import { AidAward, AidLane, AidMonth, AidStatement } from './graph/aid-statement.ts';
import {
  CalculationLineType,
  EvidenceType,
  FindingPeriod,
  FindingRevisionType,
  FindingSubject,
  FindingType,
} from './graph/finding.ts';
import { LegalBasisType, LookAlikeType, RuleType } from './graph/rule.ts';
import { DataQualityIssueType } from './graph/data-quality.ts';
import { OverlapCountsFields, OverlapSideType, OverlapVerdictType } from './graph/overlap.ts';
import { Screening, UndecidedRuleType } from './graph/screening.ts';
import { ProtectionType } from './graph/protection.ts';
import { TextType } from './graph/text.ts';
import { FacetCountType, FindingFacetsType } from './graph/facets.ts';
import { FindingConnection, FindingEdge, PageInfo } from './graph/finding-connection.ts';
import {
  AssigneeType,
  FindingReview,
  ReviewAnswerType,
  ReviewOutcomeType,
  ReviewStatementType,
  ReviewType,
} from './graph/review.ts';
import { NoticeType, ReviewNotices } from './graph/notice.ts';
import { ReviewEventText, ReviewEventType } from './graph/review-event.ts';
import { ReviewErrorType, ReviewMutations, ReviewStepType } from './graph/review-mutations.ts';
import {
  StatisticsFigures,
  StatisticsRowType,
  StatisticsSweepType,
  StatisticsType,
} from './graph/statistics.ts';
import { PrecisionType, RefusedCountType, RuleLedgerType, RuleMuteType } from './graph/ledger.ts';
import { SweepType, UndecidedCountType } from './graph/sweep.ts';
import {
  AccessAlertType,
  AuditConnection,
  AuditEdge,
  AuditEntryType,
  AuditSampleType,
  ChainBreakType,
  ChainReportType,
} from './graph/audit.ts';
import { AuditResolvers } from './audit/audit-resolvers.ts';
import { usualAuditSettings } from './audit/audit-settings.ts';
import { auditWriter } from './audit/audit-writer.ts';
import {
  FindingPlaceFields,
  FindingRevisionTextFields,
  FindingTextFields,
} from './findings/finding-texts.ts';
import { ProtectionResolvers } from './protection/protection-resolvers.ts';
import { protectionLoaders } from './protection/protection-loaders.ts';
import { ReviewPlaces } from './protection/review-places.ts';
import { LedgerResolvers } from './ledger/ledger-resolvers.ts';
import {
  FindingConnectionFields,
  FindingHistory,
  FindingQueries,
} from './findings/finding-queries.ts';
import { findingFiles } from './exports/finding-files.ts';
import { findingLoaders } from './findings/finding-loaders.ts';
import { noticeLoaders } from './notices/notice-loaders.ts';
import { reviewLoaders } from './review/review-loaders.ts';
import { overlapLoaders } from './statistics/overlap-counts.ts';
import { StatisticsQueries } from './statistics/statistics-queries.ts';
import { SourceResolvers } from './sources/source-resolvers.ts';
import { SweepResolvers } from './sweep/sweep-resolvers.ts';
import { Person, PersonSupervision } from './person.ts';
import { QueryRoot } from './query.ts';
import type { SupervisionLoaders, SupervisionSettings } from './settings.ts';

export type { SupervisionSettings } from './settings.ts';
export { migrateJobTables } from './jobs/job-tables.ts';
export { type RunningWorker, type WorkerSettings, runWorker } from './jobs/run-worker.ts';
export { loadHistories } from './review/histories.ts';
export { departmentAnswers, notConfirmedReasons, outcomes } from './review/codes.ts';
export { type AskedDepartments } from './admission.ts';
export { type Departments } from './sweep/ask-departments.ts';
export { httpBulk } from './sweep/http-bulk.ts';
export { readBulkRows } from './sweep/read-bulk-rows.ts';
export { startSweep } from './sweep/start-sweep.ts';
export { candidateAccounts } from './sweep/survey/candidate-accounts.ts';
export * as supervisionTables from './tables.ts';
export { type AuditSettings } from './audit/audit-settings.ts';
export { auditWriter } from './audit/audit-writer.ts';
export { readChain } from './audit/read-chain.ts';
export { type ChainReport, chainProblems, verifyChain } from './audit/verify-chain.ts';
export { readAuditSettings, readNoticeSettings, readSettings } from './environment.ts';

const resolvers = [
  QueryRoot,
  PersonSupervision,
  FindingQueries,
  FindingConnectionFields,
  FindingTextFields,
  FindingPlaceFields,
  FindingHistory,
  FindingRevisionTextFields,
  FindingReview,
  ReviewNotices,
  ReviewEventText,
  ReviewMutations,
  StatisticsQueries,
  OverlapCountsFields,
  SourceResolvers,
  SweepResolvers,
  LedgerResolvers,
  AuditResolvers,
  ProtectionResolvers,
  ReviewPlaces,
] as const;

const types = [
  Person,
  AidStatement,
  AidLane,
  AidAward,
  AidMonth,
  Screening,
  UndecidedRuleType,
  DataQualityIssueType,
  FindingType,
  FindingSubject,
  FindingPeriod,
  EvidenceType,
  CalculationLineType,
  RuleType,
  LegalBasisType,
  LookAlikeType,
  TextType,
  OverlapVerdictType,
  OverlapSideType,
  FindingConnection,
  FindingEdge,
  PageInfo,
  FindingFacetsType,
  FacetCountType,
  FindingRevisionType,
  ReviewType,
  NoticeType,
  ReviewEventType,
  AssigneeType,
  ReviewAnswerType,
  ReviewStatementType,
  ReviewOutcomeType,
  ReviewStepType,
  ReviewErrorType,
  StatisticsType,
  StatisticsFigures,
  StatisticsRowType,
  StatisticsSweepType,
  SweepType,
  UndecidedCountType,
  RuleLedgerType,
  RuleMuteType,
  PrecisionType,
  RefusedCountType,
  AuditConnection,
  AuditEdge,
  AuditEntryType,
  AuditSampleType,
  ChainBreakType,
  ChainReportType,
  AccessAlertType,
  ProtectionType,
];

/** Folder of its generated migrations. */
export const supervisionMigrations = `${import.meta.dirname}/../migrations`;

/** Supervision (监管): where the rules meet the data. It gives the stub of a person, their aid and their screening. */
export function supervision(settings: SupervisionSettings): Subgraph<SupervisionLoaders> {
  return {
    name: 'supervision',
    resolvers,
    types,
    references: {
      Person: (representation) => representation,
      Finding: ({ id }, { loaders }) => loaders.findingOf.load(id),
    },
    loaders: ({ own, whole }) => {
      const newReviewLoaders = reviewLoaders(own);
      const newProtectionLoaders = protectionLoaders(own);
      return () => ({
        ...settings,
        whole,
        ...findingLoaders(own),
        ...newReviewLoaders(),
        ...newProtectionLoaders(),
        ...noticeLoaders(own),
        ...overlapLoaders(whole),
      });
    },
    audit: (sql) => auditWriter(sql, settings.audit?.hash ?? usualAuditSettings.hash),
    files: (databasesFor, record) => findingFiles(databasesFor, record, settings.today),
    migrations: supervisionMigrations,
  };
}
