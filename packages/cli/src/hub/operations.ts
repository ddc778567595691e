const sweep = `id area areaName asOf state isComplete households householdsDone people peoplePerSecond
  remainingSeconds findings raised cleared sources { department isAnswered reason }
  undecided { rule { id } people }`;

const figures =
  'recipients amountFen findings open confirmed notConfirmed atRiskFen owedFen recoveredFen backPaidFen isSuppressed';

const entry =
  'sequence at actor role areaName purpose kind people findings departments outcome code';

const standing = 'state version assignee { department area } dueOn isOverdue awaited';

/**
 * Everything that the commands ask of a hub, by name.
 *
 * A command can ask nothing else, and all of it is registered (`gateway/operations.json`): so that commands work where only
 * registered operations are answered.
 */
export const operations = {
  Findings: `query Findings($filter: FindingFilter, $orderBy: FindingOrder, $first: Int, $after: String) {
  findings(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id severity rule { id title { zh en } } county countyName amountFen review { state dueOn } } } } }`,
  Count: `query Count($filter: FindingFilter) { findings(filter: $filter, first: 1) { totalCount } }`,
  Statistics: `query Statistics($by: StatisticsDimension!, $area: String, $from: Month, $until: Month) {
  statistics(by: $by, area: $area, from: $from, until: $until) {
    area areaName sweep { id asOf from until } rows { key label { zh en } ${figures} } total { ${figures} } } }`,
  StartSweep: `mutation StartSweep($input: StartSweepInput!) { startSweep(input: $input) { ${sweep} } }`,
  Sweeps: `query Sweeps { sweeps(first: 50) { ${sweep} } }`,
  Sweep: `query Sweep($id: ID!) { sweep(id: $id) { ${sweep} } }`,
  Finding: `query Finding($id: ID!, $language: Language!) { finding(id: $id) {
  id severity rule { id title { zh en } } county countyName amountFen explanation(language: $language)
  review { ${standing} events { number at by text(language: $language) statement note } } } }`,
  Version: 'query Version($id: ID!) { finding(id: $id) { review { version } } }',
  AssignFindings: step('assignFindings', 'AssignFindingsInput'),
  AnswerFinding: step('answerFinding', 'AnswerFindingInput'),
  RecordStatement: step('recordStatement', 'RecordStatementInput'),
  DecideFinding: step('decideFinding', 'DecideFindingInput'),
  RecordOutcome: step('recordOutcome', 'RecordOutcomeInput'),
  ReopenFinding: step('reopenFinding', 'ReopenFindingInput'),
  Statement: `query Statement($person: ID!, $from: String, $until: String, $after: String) {
  accessStatement(person: $person, from: $from, until: $until, first: 200, after: $after) {
    edges { node { ${entry} } } pageInfo { hasNextPage endCursor } } }`,
  Sample: `query Sample($count: Int!, $seed: String, $from: String, $until: String) {
  auditSample(count: $count, seed: $seed, from: $from, until: $until) { seed total entries { ${entry} } } }`,
  ProtectPeople: `mutation ProtectPeople($input: ProtectionInput!) {
  protectPeople(input: $input) { awaited } }`,
  LiftProtection: `mutation LiftProtection($input: ProtectionInput!) {
  liftProtection(input: $input) { awaited } }`,
  Alerts: `query Alerts($from: String, $until: String) {
  accessAlerts(from: $from, until: $until) { kind actor day entries people newest } }`,
} as const;

/** Name of an operation that a command asks. */
export type OperationName = keyof typeof operations;

/** A step of a review: its field is the only one, and gives a finding or several. */
function step(field: string, input: string): string {
  return `mutation Step($input: ${input}!) { ${field}(input: $input) {
    id review { ${standing} } error { code message by at version } } }`;
}
