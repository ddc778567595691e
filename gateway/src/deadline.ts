import { AssistanceError } from '@hub/assistance';

/**
 * Waits for some work no longer than a number of milliseconds.
 *
 * The signal tells the work to stop; whether or not it does, nobody waits for it after the deadline.
 *
 * @throws AssistanceError DEPARTMENT_UNAVAILABLE after the deadline
 */
export async function withinDeadline<Result>(
  deadlineMs: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const detail = `no answer within ${Math.round(deadlineMs)} ms`;
      const failure = new AssistanceError('DEPARTMENT_UNAVAILABLE', { detail });
      reject(failure);
      abort.abort(failure);
    }, deadlineMs);
  });
  try {
    return await Promise.race([work(abort.signal), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
