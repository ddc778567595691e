import { maxRecorded } from '@hub/assistance/access';
import { isPersonKey } from '@hub/assistance/person-key';
import { type DocumentNode, visit } from 'graphql';

/**
 * The keys of the people whom a question names, in its text or its variables: of one that was refused before anybody was
 * asked, nothing else tells whom it was about. A resident number is no key, and is not kept.
 */
export function namedPeople(document: DocumentNode, variables: unknown): readonly string[] {
  const named = new Set<string>();
  visit(document, { StringValue: ({ value }) => note(value, named) });
  gather(variables, named);
  return [...named].slice(0, maxRecorded);
}

function gather(value: unknown, named: Set<string>): void {
  if (typeof value === 'string') note(value, named);
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) gather(each, named);
}

function note(text: string, named: Set<string>): void {
  if (isPersonKey(text)) named.add(text);
}
