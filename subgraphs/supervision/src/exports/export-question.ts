import { AssistanceError } from '@hub/assistance';
import { z } from 'zod';
import type { FindingFilter } from '../findings/finding-filter.ts';
import { readFindingFilter } from '../findings/read-filter.ts';
import type { Language } from '../graph/text.ts';

/** What somebody who wants a file says. */
export interface ExportQuestion {
  readonly filter: FindingFilter;
  readonly language: Language;
}

const writtenQuestion = z.strictObject({
  /** A `FindingFilter` of the graph, as JSON. */
  filter: z.unknown().optional(),
  language: z.enum(['ZH', 'EN']).default('ZH'),
});

/**
 * Reads the body of a request for a file: `{ filter, language }`, with the filter as in the graph.
 *
 * Throws `EXPORT_QUESTION_UNREADABLE` with the field, and for the filter what {@link readFindingFilter} throws.
 */
export function readExportQuestion(written: unknown): ExportQuestion {
  const { data, error } = writtenQuestion.safeParse(written);
  if (data !== undefined) return { ...data, filter: readFindingFilter(data.filter) };
  const [issue] = error.issues;
  // The field alone: what was written in it may be anything.
  const detail = issue?.code === 'unrecognized_keys' ? 'unknown field' : issue?.path.join('.');
  throw new AssistanceError('EXPORT_QUESTION_UNREADABLE', { detail: detail || 'not an object' });
}
