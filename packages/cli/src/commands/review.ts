import { Command, Option } from 'commander';
import { type Language, languageOf } from '../answer/words.ts';
import { withGraph } from '../hub/graph.ts';
import { findingText } from '../review/print-review.ts';
import { readFinding } from '../review/review-operations.ts';
import {
  answerCommand,
  assignCommand,
  decideCommand,
  hearCommand,
  outcomeCommand,
  reopenCommand,
} from '../review/steps.ts';

const showCommand = new Command('show')
  .description('show a finding, where its review stands, and everything that happened to it')
  .argument('<finding>')
  .addOption(
    new Option('--language <language>', 'language of the texts')
      .choices(['zh', 'en'])
      .default(languageOf(process.env)),
  )
  .option('--json', 'print the answer as the gateway gives it')
  .action(async (id: string, { language, json }: { language: Language; json?: boolean }) => {
    const finding = await withGraph(async (graph) => readFinding(graph, id, language));
    console.log(json === true ? JSON.stringify(finding, null, 2) : findingText(finding, language));
  });

/** `hub review`: what supervisors and departments do with a finding, from raised to closed. */
export const reviewCommand = new Command('review')
  .description('follow a finding: assign it, answer it, hear the person, decide, settle the money')
  .addCommand(showCommand)
  .addCommand(assignCommand)
  .addCommand(answerCommand)
  .addCommand(hearCommand)
  .addCommand(decideCommand)
  .addCommand(outcomeCommand)
  .addCommand(reopenCommand)
  .addHelpText(
    'after',
    `
Of two who act at once one is first; the other is told by whom, nothing is written, and the exit code is 1.
Exit 2 where the command was called wrongly. Examples (hub findings lists the findings):
  hub review show <finding>
  hub review assign <finding> <finding> --by "Li" --department CIVIL_AFFAIRS --area 430104
  hub review answer <finding> --by "Wang" --department CIVIL_AFFAIRS --answer CORRECT
  hub review hear <finding> --by "Wang" --statement "Moved in March and told the township"
  hub review decide <finding> --by "Li" --reason ALREADY_CORRECTED
  hub review outcome <finding> --by "Li" --outcome RECOVERED --yuan 1788.00
  hub review reopen <finding> --by "Li" --reason "The court annulled the decision"`,
  );
