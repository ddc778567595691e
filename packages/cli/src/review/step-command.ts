import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { type Graph, withGraph } from '../hub/graph.ts';
import type { OperationName } from '../hub/operations.ts';
import type { Identity } from '@hub/gateway';
import { supervisorNamed } from '../hub/sign-in.ts';
import { UsageError, wholeNumber } from '../usage-error.ts';
import { stepText } from './print-review.ts';
import { readVersion, takeStep } from './review-operations.ts';

/** What every step is asked. */
export interface StepOptions {
  readonly by: string;
  readonly expect?: number;
  readonly key?: string;
  readonly json?: boolean;
}

/** A subcommand that takes a step on one finding; its own options and its action are still to be added. */
export function stepCommand(name: string, description: string): Command {
  return withStepOptions(new Command(name).description(description).argument('<finding>'));
}

/** The options of every step. */
export function withStepOptions(command: Command): Command {
  return command
    .requiredOption('--by <name>', 'who does it: it is recorded')
    .option(
      '--expect <version>',
      'refuse if the review has moved on from it; read anew if left out',
      wholeNumber,
    )
    .option('--key <key>', 'the same when the same step is sent again; random if left out')
    .option('--json', 'print the answer as the gateway gives it');
}

/** What is done to a finding, and as whom unless it is a supervisor. */
interface OneStep {
  readonly mutation: OperationName;
  readonly said: Record<string, unknown>;
  readonly identity?: Identity;
}

/** Takes a step on one finding, as it stands or as somebody has seen it. */
export async function step(
  id: string,
  { by, expect, key, json }: StepOptions,
  { mutation, said, identity = supervisorNamed(by) }: OneStep,
): Promise<void> {
  await withGraph(async (graph) => {
    const version = expect ?? (await readVersion(graph, id));
    const input = { ...said, id, version, idempotencyKey: keyOf(key) };
    await report(graph, mutation, { input, json });
  }, identity);
}

/** Takes the same step on several findings: each succeeds or fails alone. */
export async function stepOnSeveral(
  ids: readonly string[],
  { by, expect, key, json }: StepOptions,
  { mutation, said }: { readonly mutation: OperationName; readonly said: Record<string, unknown> },
): Promise<void> {
  if (expect !== undefined && ids.length > 1)
    throw new UsageError('--expect is the version of one finding, and several are named');
  await withGraph(async (graph) => {
    const findings: { readonly id: string; readonly version: number }[] = [];
    for (const id of ids) findings.push({ id, version: expect ?? (await readVersion(graph, id)) });
    const input = { ...said, findings, idempotencyKey: keyOf(key) };
    await report(graph, mutation, { input, json });
  }, supervisorNamed(by));
}

const keyOf = (key: string | undefined) => key ?? randomUUID();

async function report(
  graph: Graph,
  mutation: OperationName,
  { input, json }: { readonly input: Record<string, unknown>; readonly json: boolean | undefined },
): Promise<void> {
  const steps = await takeStep(graph, mutation, input);
  console.log(json === true ? JSON.stringify(steps, null, 2) : steps.map(stepText).join('\n'));
  if (steps.some(({ error }) => error !== null)) process.exitCode = 1;
}
