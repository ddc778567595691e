import { AssistanceError, type DepartmentCode, departmentCodes } from '@hub/assistance';
import type { Bulk } from '@hub/subgraph';
import type { Circle } from './circles.ts';
import type { EvaluationInput, RawAnswer } from './evaluation.ts';
import { silenceReason } from './silence-reason.ts';

/** The bulk endpoint of every department. */
export type Departments = Readonly<Record<DepartmentCode, Bulk>>;

/** The rows of a person are 800 bytes on average; a department that sends five times as much sends something else. */
const mostBytesPerPerson = 4 * 1024;
const mostBytesBeside = 1024 * 1024;

/** Longest wait for a page of one department, in milliseconds. */
const deadlineMs = 120_000;

/** Asks all departments at once for the rows of some people. One that fails costs its own answer. */
export async function askDepartments(
  departments: Departments,
  circles: readonly Circle[],
): Promise<EvaluationInput['answers']> {
  const people = [...new Set(circles.flatMap(({ personIds }) => personIds))];
  const answers = await Promise.all(
    departmentCodes.map(async (code) => [code, await answerOf(departments[code], people)] as const),
  );
  return Object.fromEntries(answers) as unknown as EvaluationInput['answers'];
}

/** The rows of some people as a department sends them. */
export async function answerOf(bulk: Bulk, people: readonly string[]): Promise<RawAnswer> {
  try {
    const rows = bulk.rows({ people }, AbortSignal.timeout(deadlineMs));
    const bytes = await gather(rows, mostBytesBeside + people.length * mostBytesPerPerson);
    return { isAnswered: true, bytes };
  } catch (failure) {
    return { isAnswered: false, reason: silenceReason(failure) };
  }
}

/** In a buffer of its own, which can be handed to another thread without copying it. */
async function gather(pieces: AsyncIterable<Uint8Array>, mostBytes: number): Promise<Uint8Array> {
  const gathered: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length > mostBytes) throw new AssistanceError('DEPARTMENT_ANSWER_MALFORMED');
    gathered.push(piece);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of gathered) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
