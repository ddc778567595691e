import { type ParseError, parse } from 'jsonc-parser';

/** What is written out as a command. */
export interface AskedOperation {
  readonly query: string;
  /** JSON text as in the editor, where it may have comments; empty for none. */
  readonly variables: string;
  readonly operationName: string | null;
  readonly purpose: string;
}

/**
 * An operation as a command for a POSIX shell. The token is not in it: `$HUB_TOKEN` stands for it, because what is
 * copied is pasted into letters and tickets.
 *
 * @param origin Where the gateway is: `http://localhost:4000`.
 * @throws SyntaxError where the variables are no JSON
 */
export function curlOf(
  origin: string,
  { query, variables, operationName, purpose }: AskedOperation,
): string {
  const body = JSON.stringify({
    query,
    ...(variables.trim() !== '' && { variables: readVariables(variables) }),
    ...(operationName !== null && { operationName }),
  });
  return [
    `curl ${quoted(`${origin}/graphql`)}`,
    `--header "authorization: Bearer $HUB_TOKEN"`,
    `--header ${quoted(`hub-purpose: ${purpose}`)}`,
    `--header 'content-type: application/json'`,
    `--data-binary ${quoted(body)}`,
  ].join(' \\\n  ');
}

/** Variables as GraphiQL takes them, with comments and commas that JSON has not. */
function readVariables(text: string): unknown {
  const errors: ParseError[] = [];
  const variables: unknown = parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0) throw new SyntaxError('the variables are no JSON');
  return variables;
}

/** A text that the shell takes as it is. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
