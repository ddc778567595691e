/** Rules, case file and engine: pure, no I/O, no clock. */
export * from './questions/awards.ts';
export * from './engine/build-case-file.ts';
export * from './case-file.ts';
export * from './finding.ts';
export * from './overlap/matrix.ts';
export {
  type OverlapSide,
  type OverlapSubject,
  type OverlapVerdict,
  type OverlapVerdictCode,
  overlapSubjects,
  overlapVerdicts,
} from './overlap/verdict.ts';
export { type ParameterProblem, lintParameters } from './parameter-lint.ts';
export { parameterValues } from './parameter-values/index.ts';
export * from './parameters.ts';
export { type ProposedAward, proposalMonths, screenProposed } from './engine/propose.ts';
export * from './rule.ts';
export * from './rules.ts';
export * from './engine/result.ts';
export * from './engine/screen.ts';
export * from './engine/survey-accounts.ts';
export * from './engine/survey-coverage.ts';
export type { Account, AccountSurvey, AccountUse } from './rules/anom-bank-account.ts';
export * from './print-rules.ts';
