import type { Subgraph } from '@hub/subgraph';
import { AidAward, AidLane, AidMonth, AidStatement } from './graph/aid-statement.ts';
import {
  CalculationLineType,
  EvidenceType,
  FindingExplanation,
  FindingPeriod,
  FindingSubject,
  FindingType,
} from './graph/finding.ts';
import { LegalBasisType, LookAlikeType, RuleType } from './graph/rule.ts';
import { DataQualityIssueType } from './graph/data-quality.ts';
import { OverlapSideType, OverlapVerdictType } from './graph/overlap.ts';
import { Screening, UndecidedRuleType } from './graph/screening.ts';
import { TextType } from './graph/text.ts';
import { Person, PersonSupervision } from './person.ts';
import { QueryRoot } from './query.ts';
import type { SupervisionLoaders, SupervisionSettings } from './settings.ts';

export type { SupervisionSettings } from './settings.ts';
export { readSettings } from './environment.ts';

/** Supervision (监管): where the rules meet the data. It gives the stub of a person, their aid and their screening. */
export function supervision(settings: SupervisionSettings): Subgraph<SupervisionLoaders> {
  return {
    name: 'supervision',
    resolvers: [QueryRoot, PersonSupervision, FindingExplanation],
    types: [
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
    ],
    references: { Person: (representation) => representation },
    loaders: () => () => settings,
    migrations: null,
  };
}
