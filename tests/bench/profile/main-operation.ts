import { readFile } from 'node:fs/promises';
import { inRepository } from '@hub/cli/repository';
import type { Question } from '../measure/load.ts';

/** Stands for a person's key where the text of the question is cut in two. */
const gap = '{person}';

/** The main operation, `gateway/queries/person.graphql`, with the person left open. */
export async function mainOperation(headers: Readonly<Record<string, string>>): Promise<Question> {
  const query = await readFile(inRepository('gateway/queries/person.graphql'), 'utf8');
  const [before = '', after = ''] = JSON.stringify({ query, variables: { id: gap } }).split(gap);
  return { method: 'POST', path: '/graphql', headers, body: [before, after] };
}
