import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Evaluation, EvaluationInput } from './evaluation.ts';

/** Threads that rules run in, so that whoever asks the graph meanwhile is not kept waiting. */
export interface EvaluationPool {
  readonly evaluate: (input: EvaluationInput) => Promise<Evaluation>;
  readonly close: () => Promise<void>;
}

/** Opens a pool of threads: one processor is left to the databases and to whoever feeds the threads. */
export function openEvaluationPool(
  threads = Math.max(1, availableParallelism() - 1),
): EvaluationPool {
  const pool = new Piscina({
    filename: `${import.meta.dirname}/evaluation-thread.js`,
    name: 'evaluate',
    minThreads: 1,
    maxThreads: threads,
    execArgv: [],
    // Case files live as long as a page: in a young generation of the usual 16 MB they were copied over and over.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  return {
    evaluate: async (input) => {
      const bytes = Object.values(input.answers).flatMap((answer) =>
        answer.isAnswered ? [answer.bytes.buffer as ArrayBuffer] : [],
      );
      return (await pool.run(input, { transferList: bytes })) as Evaluation;
    },
    close: async () => pool.destroy(),
  };
}
