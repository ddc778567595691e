import { readFile } from 'node:fs/promises';
import { inRepository } from '../repository.ts';
import { UsageError } from '../usage-error.ts';
import type { SignedHeaders } from './sign-in.ts';
import type { PersonAnswer } from '../answer/person-answer.ts';

/** Whom to ask about, and as of which day. */
export interface PersonQuestion {
  readonly id?: string;
  readonly residentNumber?: string;
  readonly asOf?: string;
}

/** Asks a hub the main operation, `gateway/queries/person.graphql`, as any other client would. */
export async function askPerson(
  gatewayUrl: string,
  question: PersonQuestion,
  signed: SignedHeaders,
): Promise<PersonAnswer> {
  const query = await readFile(inRepository('gateway/queries/person.graphql'), 'utf8');
  const response = await fetch(`${gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signed },
    body: JSON.stringify({ query, variables: question }),
  }).catch((cause: unknown) => {
    throw new UsageError(`no hub answers at ${gatewayUrl}: \`npm start\` starts one`, { cause });
  });
  return (await response.json()) as PersonAnswer;
}
