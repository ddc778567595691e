import type { LocalDate } from '@hub/assistance';
import {
  type Answers,
  type CaseFile,
  type ProposedAward,
  type ScreeningResult,
  type Undecided,
  buildCaseFile,
  rules,
  screen,
  screenProposed,
  verdictOf,
} from '@hub/screening';
import { createLog, describeFailure } from '@hub/subgraph';
import { findingRecord, knownRule } from './findings/finding-record.ts';
import type { Screening, UndecidedRuleType } from './graph/screening.ts';
import type { Person } from './person.ts';
import { sourceStates } from './source-states.ts';

/** What a screening is made of: the person asked about first, with everyone whose rows the rules may have to read. */
export interface Asked {
  readonly circle: readonly [Person, ...Person[]];
  readonly answers: Answers;
  readonly asOf: LocalDate;
}

/** Screens a person. */
export function screeningOf(asked: Asked): Screening {
  const file = fileOf(asked);
  const [{ id: personId }] = asked.circle;
  return screeningRecord(file, screen(file, rules, { personId, onDefect: logDefect }));
}

/** What awards that somebody thinks of granting would duplicate, exceed or leave undecided. */
export function screeningIfOf(asked: Asked, proposed: readonly ProposedAward[]): Screening {
  const file = fileOf(asked);
  return screeningRecord(file, screenProposed(file, rules, { proposed, onDefect: logDefect }));
}

function fileOf({ circle, answers, asOf }: Asked): CaseFile {
  const [{ id: subjectId }] = circle;
  return buildCaseFile({ asOf, subjectId, personIds: circle.map(({ id }) => id), answers });
}

function screeningRecord(file: CaseFile, result: ScreeningResult): Screening {
  return {
    asOf: file.asOf,
    verdict: verdictOf(result),
    findings: result.findings.map(findingRecord),
    undecided: result.undecided.map(undecidedRecord),
    clear: result.clear.map((ruleId) => knownRule(ruleId).record),
    sources: sourceStates(file.sources),
    dataQuality: file.dataQuality,
  };
}

const log = createLog('supervision', 'warn');

/** The rule is undecided for the caller; a developer has to see why. */
function logDefect(ruleId: string, error: unknown): void {
  log.error({ ruleId, ...describeFailure(error) }, 'a rule threw');
}

function undecidedRecord(undecided: Undecided): UndecidedRuleType {
  return { ...undecided, rule: knownRule(undecided.ruleId).record };
}
