import { departmentSystem } from '../hub/sign-in.ts';
import { type DepartmentCode, departmentCodes, yuan } from '@hub/assistance';
import { departmentAnswers, notConfirmedReasons, outcomes } from '@hub/supervision';
import { Command, Option } from 'commander';
import { UsageError } from '../usage-error.ts';
import {
  type StepOptions,
  step,
  stepCommand,
  stepOnSeveral,
  withStepOptions,
} from './step-command.ts';

const department = () =>
  new Option('--department <code>', 'which department')
    .choices(departmentCodes)
    .makeOptionMandatory();

/** `hub review assign` (交办). */
export const assignCommand = withStepOptions(
  new Command('assign')
    .description('give findings to a department; each is assigned or refused alone')
    .argument('<finding...>', 'at most 200'),
)
  .addOption(department())
  .option(
    '--area <code>',
    'county, prefecture or province by its code (GB/T 2260); the county of each finding if left out',
  )
  .option('--due <day>', 'YYYY-MM-DD; ten working days from today if left out')
  .option('--note <text>')
  .action(async (ids: string[], { department: to, area, due: dueOn, note, ...options }: Assign) =>
    stepOnSeveral(ids, options, {
      mutation: 'AssignFindings',
      said: { department: to, area, dueOn, note },
    }),
  );

interface Assign extends StepOptions {
  readonly department: string;
  readonly area?: string;
  readonly due?: string;
  readonly note?: string;
}

/** `hub review answer` (部门反馈). */
export const answerCommand = stepCommand('answer', 'record what a department says of a lead')
  .addOption(department())
  .addOption(
    new Option('--answer <code>', 'what it says').choices(departmentAnswers).makeOptionMandatory(),
  )
  .option('--note <text>')
  .action(async (id: string, { department: from, answer, note, ...options }: Answer) =>
    step(id, options, {
      mutation: 'AnswerFinding',
      said: { department: from, answer, note },
      identity: departmentSystem(options.by, from),
    }),
  );

interface Answer extends StepOptions {
  readonly department: DepartmentCode;
  readonly answer: string;
  readonly note?: string;
}

/** `hub review hear` (听取陈述). */
export const hearCommand = stepCommand('hear', 'record what the person said to a lead')
  .requiredOption('--statement <text>', 'what they said, or how it was tried to reach them')
  .option('--not-reached', 'they could not be reached: the statement says what was tried')
  .action(async (id: string, { statement, notReached, ...options }: Hear) =>
    step(id, options, {
      mutation: 'RecordStatement',
      said: { statement, wasReached: notReached !== true },
    }),
  );

interface Hear extends StepOptions {
  readonly statement: string;
  readonly notReached?: boolean;
}

/** `hub review decide` (认定). */
export const decideCommand = stepCommand(
  'decide',
  'decide a lead: it is confirmed, or it is not for a coded reason',
)
  .addOption(new Option('--confirmed', 'it is right').conflicts(['reason', 'until']))
  .addOption(
    new Option('--reason <code>', 'it is not confirmed, and why').choices(notConfirmedReasons),
  )
  .option('--until <day>', 'first day on which the dismissal no longer holds')
  .option('--note <text>')
  .addHelpText(
    'after',
    `
Nothing adverse is decided before the person was heard (hub review hear). Examples:
  hub review decide 6261aa76838e20a819e8c219 --by "Li" --confirmed
  hub review decide 6261aa76838e20a819e8c219 --by "Li" --reason LAWFUL_STACKING --note "Decree No. 649 art. 15"
  hub review decide 6261aa76838e20a819e8c219 --by "Li" --reason DATA_ERROR --until 2020-06-01`,
  )
  .action(async (id: string, { confirmed, reason, until, note, ...options }: Decide) => {
    if (confirmed !== true && reason === undefined)
      throw new UsageError('say --confirmed, or --reason and why it is not');
    const decision = confirmed === true ? 'CONFIRMED' : 'NOT_CONFIRMED';
    await step(id, options, {
      mutation: 'DecideFinding',
      said: { decision, reason, dismissedUntil: until, note },
    });
  });

interface Decide extends StepOptions {
  readonly confirmed?: boolean;
  readonly reason?: string;
  readonly until?: string;
  readonly note?: string;
}

/** `hub review outcome` (处理结果). */
export const outcomeCommand = stepCommand(
  'outcome',
  'record what became of the money of a confirmed finding',
)
  .addOption(
    new Option('--outcome <code>', 'what became of it').choices(outcomes).makeOptionMandatory(),
  )
  .option('--yuan <amount>', 'how much of it, such as 1788.00', yuanAmount, 0)
  .option('--note <text>')
  .action(async (id: string, { outcome, yuan: amountFen, note, ...options }: Outcome) =>
    step(id, options, {
      mutation: 'RecordOutcome',
      said: { outcome, amountFen, note },
    }),
  );

interface Outcome extends StepOptions {
  readonly outcome: string;
  /** In fen. */
  readonly yuan: number;
  readonly note?: string;
}

function yuanAmount(text: string): number {
  if (!/^\d{1,11}(\.\d{1,2})?$/.test(text)) throw new UsageError(`not an amount in yuan: ${text}`);
  return yuan(Number(text));
}

/** `hub review reopen` (重新核查). */
export const reopenCommand = stepCommand('reopen', 'open a settled or cleared finding again')
  .requiredOption('--reason <text>', 'why, in your own words')
  .action(async (id: string, { reason, ...options }: Reopen) =>
    step(id, options, {
      mutation: 'ReopenFinding',
      said: { reason },
    }),
  );

interface Reopen extends StepOptions {
  readonly reason: string;
}
