import { type Document, LineCounter, isNode, isPair, isMap, parseDocument } from 'yaml';
import { z } from 'zod';
import { type CaseDraft, caseSchema } from './case-schema.ts';

/** A place in a file, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a file of cases, and where. */
export interface CaseProblem extends Place {
  readonly message: string;
}

/** A file of cases that cannot be read: every problem with its line. */
export class CaseFileError extends Error {
  override readonly name = 'CaseFileError';

  constructor(readonly problems: readonly CaseProblem[]) {
    super(problems.map(({ line, message }) => `line ${line}: ${message}`).join('\n'));
  }
}

/** A case that was read, with the line that it begins on. */
export interface ReadCase {
  readonly line: number;
  readonly draft: CaseDraft;
}

/** The longest file that is read, in characters: some thousand cases. */
const maxLength = 5_000_000;

/**
 * Reads a file of cases: a YAML list, each entry as `cases/README.md` says.
 *
 * Throws `CaseFileError` with the line of every unknown key, impossible date and unknown code.
 */
export function readCases(text: string): readonly ReadCase[] {
  if (text.length > maxLength) throw problem({ line: 1, column: 1 }, 'the file is too long');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe' });
  if (document.errors.length > 0) {
    throw new CaseFileError(
      document.errors.map(({ pos, message }) => ({
        ...placeOf(lines, pos[0]),
        message: message.split('\n')[0] ?? '',
      })),
    );
  }
  const read = z.array(caseSchema, 'a file holds a list of cases').safeParse(plain(document));
  if (!read.success) {
    const problems = read.error.issues.flatMap((issue) => problemsOf(document, lines, issue));
    throw new CaseFileError(problems.toSorted((one, other) => one.line - other.line));
  }
  if (read.data.length === 0) throw problem({ line: 1, column: 1 }, 'there is no case in the file');
  return read.data.map((draft, index) => ({ line: lineOf(document, lines, [index]), draft }));
}

/** The document as plain lists and mappings; aliases that would multiply without end are refused. */
function plain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw problem({ line: 1, column: 1 }, (error as Error).message);
  }
}

function problem(place: Place, message: string): CaseFileError {
  return new CaseFileError([{ ...place, message }]);
}

type Issue = z.core.$ZodIssue;

function problemsOf(document: Document, lines: LineCounter, issue: Issue): readonly CaseProblem[] {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...placeAt(document, lines, [...path, key]),
      message: `unknown key ${key}`,
    }));
  }
  const deeper = issue.code === 'invalid_union' ? closest(issue.errors as Issue[][]) : [];
  if (deeper.length > 0) {
    return deeper.flatMap((inner) =>
      problemsOf(document, lines, { ...inner, path: [...path, ...inner.path] }),
    );
  }
  const name = path.findLast((part) => typeof part === 'string') ?? 'file';
  const isMissing = issue.code === 'invalid_type' && !document.hasIn(path);
  const said = issue.code === 'invalid_type' ? shapeText(issue.expected) : issue.message;
  const message = isMissing ? `${name} is missing` : `${name}: ${said}`;
  return [{ ...placeAt(document, lines, path), message }];
}

function shapeText(expected: string): string {
  if (expected === 'string') return 'one value is expected here';
  return `a ${expected === 'array' ? 'list' : 'mapping'} is expected here`;
}

/** Of the ways in which something could be meant, the one that is nearest; none where what makes each of them is missing. */
function closest(ways: readonly (readonly Issue[])[]): readonly Issue[] {
  const fits = ways.filter((issues) => issues.every(({ code }) => code !== 'invalid_type'));
  const keysKnown = fits.toSorted(
    (left, right) => unknownKeys(left) - unknownKeys(right) || left.length - right.length,
  );
  return keysKnown[0] ?? [];
}

function unknownKeys(issues: readonly Issue[]): number {
  return issues.reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0),
    0,
  );
}

function lineOf(
  document: Document,
  lines: LineCounter,
  path: readonly (string | number)[],
): number {
  return placeAt(document, lines, path).line;
}

/** Where a value stands; the nearest that encloses it where it is missing. */
function placeAt(
  document: Document,
  lines: LineCounter,
  path: readonly (string | number)[],
): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const start = startOf(document, path.slice(0, length));
    if (start !== null) return placeOf(lines, start);
  }
  return { line: 1, column: 1 };
}

/** A key of a mapping is shown where the key stands, not its value. */
function startOf(document: Document, path: readonly (string | number)[]): number | null {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(
      (item) => isPair(item) && isNode(item.key) && String(item.key) === String(last),
    );
    return isNode(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}

function placeOf(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
