import { AssistanceError } from '@hub/assistance';

/** The failure of a directory that cannot hold the cluster; `why` names the path and what is wrong with it. */
export function dataDirectoryError(why: string, cause?: unknown): AssistanceError {
  return new AssistanceError('DATA_DIRECTORY_NOT_USABLE', { detail: why, cause });
}

/** The failure of a directory on which another hub is running. */
export function directoryInUse(why: string, cause?: unknown): AssistanceError {
  return new AssistanceError('DATA_DIRECTORY_IN_USE', { detail: why, cause });
}

/** Turns the refusal of a file system operation into the failure above; `EACCES` and its like are named. */
export async function onDataDirectory<Result>(
  path: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw dataDirectoryError(`${path}: ${error.code}`, error);
  }
}

/** Whether a failure came from the operating system. */
export function isErrno(
  error: unknown,
): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'code' in error && 'errno' in error;
}
