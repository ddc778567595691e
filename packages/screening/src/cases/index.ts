/** Cases as sentences: people, awards, facts and what the rules have to say, in YAML files that anybody can write. */
export { CaseReferenceError, buildCase } from './build-case.ts';
export { type CaseDraft } from './case-schema.ts';
export { type Difference, differencesOf } from './judge-case.ts';
export { CaseFileError, type CaseProblem, type ReadCase, readCases } from './read-cases.ts';
export { readAwardDetails } from './award-details.ts';
