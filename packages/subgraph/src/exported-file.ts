import { AssistanceError } from '@hub/assistance';
import type { Caller } from '@hub/assistance/access';
import { databaseFailureIn } from './database-failure.ts';
import { refusalFor } from './released.ts';

/** A file that a subgraph gives away, read as it is written. */
export interface ExportedFile {
  /** How it is called to a browser: its type, its name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** Begins a file for whoever asks. Throws an `AssistanceError` for a question that cannot be read. */
export type FileWriter = (question: unknown, caller: Caller | null) => ExportedFile;

/** The files of a subgraph on its database, by name. */
export type FileWriters = Readonly<Record<string, FileWriter>>;

/** Which file is asked for, how, and by whom. */
export interface FileQuestion {
  readonly name: string;
  readonly question: unknown;
  readonly caller: Caller | null;
}

/**
 * Opens a file: its first piece is there, so that what fails at the beginning is said and not cut off.
 *
 * Null where there is no file of this name.
 *
 * @throws AssistanceError DATABASE_UNAVAILABLE, why it is not released to whoever asks, or what the writer has to say of the question
 */
export async function openFile(
  writers: FileWriters,
  { name, question, caller }: FileQuestion,
): Promise<ExportedFile | null> {
  const writer = Object.hasOwn(writers, name) ? writers[name] : undefined;
  if (writer === undefined) return null;
  const refusal = refusalFor(caller, [`File.${name.split('.')[0]}`]);
  if (refusal !== null) throw refusal;
  try {
    const { headers, pieces } = writer(question, caller);
    const iterator = pieces[Symbol.asyncIterator]();
    return { headers, pieces: from(await iterator.next(), iterator) };
  } catch (failure) {
    if (databaseFailureIn(failure)?.isUnavailable !== true) throw failure;
    throw new AssistanceError('DATABASE_UNAVAILABLE', { cause: failure });
  }
}

async function* from(
  first: IteratorResult<Uint8Array>,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (first.done === true) return;
  yield first.value;
  yield* { [Symbol.asyncIterator]: () => rest };
}
