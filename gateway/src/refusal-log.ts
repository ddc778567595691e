import type { Log } from './log.ts';

/** What was not read, who was not known, was not to have it, or asked too much; and 503, where nobody can be known. */
const notedStatuses: ReadonlySet<number> = new Set([400, 401, 403, 413, 429, 503]);

/** Notes that a request was refused. */
export type NoteRefusal = (refusal: { readonly status: number; readonly code: string }) => void;

/** How long one line stands for all refusals of its kind, in milliseconds: a flood of requests is no flood of lines. */
const windowMs = 10_000;

/**
 * Writes refused requests into the log, by their code and never by what was sent: the first of a kind at once, and how many
 * more there were when its time is over.
 */
export function refusalLog(log: Log): NoteRefusal {
  const more = new Map<string, number>();
  return ({ status, code }) => {
    if (!notedStatuses.has(status)) return;
    const others = more.get(code);
    if (others !== undefined) {
      more.set(code, others + 1);
      return;
    }
    log.warn({ status, code }, 'a request was refused');
    more.set(code, 0);
    setTimeout(() => {
      const times = more.get(code) ?? 0;
      more.delete(code);
      if (times > 0) log.warn({ status, code, times }, 'more requests were refused');
    }, windowMs).unref();
  };
}
